using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>
/// Declarations that break a rule → properties that throw. C# says of a partial property without a body that it has none (CS9248), and after
/// that runs no analyzer: nobody would hear of the rule. Only what the analyzers call an error gets a stub; else nothing would stop the build.
/// </summary>
internal static class EventStubLowering
{
    private static readonly ImmutableEquatableArray<string> OnlyGet = new[] { "get" }.ToEquatable();

    public static IEnumerable<EventStubClassModel> Lower(SourceEvents source, EventCatalog catalog)
    {
        if (!catalog.HasRuntime)
        {
            return [];
        }

        var losers = EventLowering.Losers(source);
        var stubs = source.Events
            .Where(static declared => declared is { TypeHasErrors: false, Accessors.Count: > 0, Class.IsPartial: true })
            .Where(declared => losers.Contains((declared.Class.Key, declared.Property)) || EventRules.Check(declared).Concat(OtherNameRules.CheckName(declared, catalog)).Any())
            .Select(static declared => (declared.Class, Model: LowerDeclared(declared)))
            .Concat(losers.Count == 0 ? [] : LowerActions(source, losers))
            .ToList();
        if (stubs.Count == 0)
        {
            return [];
        }

        var printed = EventLowering.Lower(source, catalog.HasRuntime).ToDictionary(static type => type.Type, static type => type.Events, StringComparer.Ordinal);
        var twins = GeneratedNames.CaseTwins(stubs.Select(static found => found.Class.Key));
        return stubs.GroupBy(static found => found.Class.Key, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => LowerClass(
                group.First().Class,
                group.Select(static found => found.Model),
                printed.TryGetValue(group.First().Class.Display, out var events) ? events : ImmutableEquatableArray<EventModel>.Empty,
                twins.Contains(group.Key)))
            .Where(static type => type.Stubs.Count > 0);
    }

    private static EventStubClassModel LowerClass(EventClassFacts type, IEnumerable<EventStubModel> stubs, ImmutableEquatableArray<EventModel> events, bool hasCaseTwin)
    {
        var all = stubs.GroupBy(static stub => stub.Property, StringComparer.Ordinal).Select(static group => group.First()).ToList();
        var printed = new HashSet<string>(events.Select(static declared => declared.Property), StringComparer.Ordinal);
        var taken = new HashSet<string>(
            printed.Concat(printed.Select(static property => property + KnownNames.ConstantSuffix)).Concat(all.Select(static stub => stub.Property)).Append(type.ClassName),
            StringComparer.Ordinal);
        return new EventStubClassModel(
            GeneratedNames.Hint(type.Key, "Invalid", hasCaseTwin),
            type.Namespace,
            type.Headers.Select(static header => new TypeHeaderModel(header.Keyword, header.Identifier)).ToEquatable(),
            all.Where(stub => !printed.Contains(stub.Property))
                .OrderBy(static stub => stub.Property, StringComparer.Ordinal)
                .Select(stub => taken.Contains(stub.Property + KnownNames.ConstantSuffix) ? stub with { Name = null } : stub)
                .ToEquatable());
    }

    private static EventStubModel LowerDeclared(EventFacts declared)
    {
        // What collides may be the constant; the other generated names a stub does without.
        var isFree = declared.Collision.Length == 0 || declared.Collision == KnownNames.EventsMethod || declared.Collision == "__" + declared.Property;
        return new EventStubModel(declared.Property, declared.Identifier, declared.Modifiers.Length == 0 ? "partial" : declared.Modifiers + " partial", declared.Type, declared.Accessors)
        {
            Accessibility = EventLowering.AccessibilityOf(declared),
            Name = isFree ? declared.Name : null,
            HasComment = declared.HasComment,
        };
    }

    // The properties of an action are generated as a whole: without them, each use would be an error of its own.
    private static IEnumerable<(EventClassFacts Class, EventStubModel Model)> LowerActions(SourceEvents source, HashSet<(string Class, string Property)> losers) =>
        EventLowering.LowerControllers(source)
            .Where(found => losers.Contains((found.Class.Key, found.Model.Property)))
            .Select(static found => (found.Class, new EventStubModel(
                found.Model.Property, found.Model.Identifier, found.Model.Modifiers, found.Model.HandleType, OnlyGet)
            {
                Accessibility = found.Model.Accessibility,
                Name = found.Model.Name,
            }));
}
