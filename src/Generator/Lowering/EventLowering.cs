using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>Declared events → what is printed for each class of them. What breaks a rule is left out, silently: the analyzers speak.</summary>
internal static class EventLowering
{
    private const string PipeHandle = "global::Grapnel.PipeEvent";

    public static IEnumerable<EventClassModel> Lower(SourceEvents source, bool hasRuntime)
    {
        if (!hasRuntime)
        {
            return [];
        }

        var losers = Losers(source);
        var events = source.Events.Where(EventRules.IsLegal).Select(static declared => (declared.Class, Model: LowerDeclared(declared)))
            .Concat(LowerControllers(source))
            .Where(found => !losers.Contains((found.Class.Key, found.Model.Property)))
            .ToList();
        var twins = GeneratedNames.CaseTwins(events.Select(static found => found.Class.Key));
        return events.GroupBy(static found => found.Class.Key, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => LowerClass(group.First().Class, group.Select(static found => found.Model), twins.Contains(group.Key)));
    }

    /// <summary>The properties whose event another declaration has already.</summary>
    public static HashSet<(string Class, string Property)> Losers(SourceEvents source) =>
        new(EventRules.Duplicates(source).Select(static pair => (pair.Event.EventClass, pair.Event.Property)));

    /// <summary>The events of actions, with those that lose their name to another declaration.</summary>
    public static IEnumerable<(EventClassFacts Class, EventModel Model)> LowerControllers(SourceEvents source) =>
        source.Controllers.GroupBy(static controller => controller.Class.Key, StringComparer.Ordinal).SelectMany(static group => LowerControllers(group));

    /// <summary>The accessibility that the constant of a declared event gets.</summary>
    public static string AccessibilityOf(EventFacts declared) =>
        string.Join(" ", declared.Modifiers.Split(' ').Where(static word => word is "public" or "internal" or "protected" or "private"));

    private static EventClassModel LowerClass(EventClassFacts type, IEnumerable<EventModel> events, bool hasCaseTwin) => new(
        GeneratedNames.Hint(type.Key, "Events", hasCaseTwin),
        type.Display,
        type.Namespace,
        type.Headers.Select(static header => new TypeHeaderModel(header.Keyword, header.Identifier)).ToEquatable(),
        events.GroupBy(static declared => declared.Property, StringComparer.Ordinal).Select(static group => group.First())
            .OrderBy(static declared => declared.Property, StringComparer.Ordinal).ToEquatable());

    private static EventModel LowerDeclared(EventFacts declared) => new(
        declared.Name!,
        declared.Property,
        declared.Identifier,
        declared.Modifiers + " partial",
        AccessibilityOf(declared),
        declared.Type,
        FactoryOf(declared.Kind, declared.Payload),
        declared.Kind == EventKind.GenericDocument ? ImmutableEquatableArray<PayloadModel>.Empty : declared.Payload.Select(LowerPayload).ToEquatable(),
        Action: null)
    {
        Carries = declared.Payload.Select(static argument => argument.Type.Short).ToEquatable(),
        TakesPipes = declared.Kind != EventKind.Hook,
        HasComment = declared.HasComment,
    };

    private static IEnumerable<(EventClassFacts Class, EventModel Model)> LowerControllers(IEnumerable<ControllerFacts> attributes)
    {
        var properties = new HashSet<string>(StringComparer.Ordinal);
        foreach (var controller in attributes.Where(EventRules.IsLegal))
        {
            var actions = controller.Actions.Where(action => EventRules.ActionProblem(action, properties) is null);
            foreach (var (action, prefix) in actions.SelectMany(static action => ControllerNames.Prefixes.Select(prefix => (action.Name!, prefix))))
            {
                var property = ControllerNames.Property(prefix, action);
                yield return (controller.Class, new EventModel(
                    ControllerNames.Event(controller.Controller!, prefix, action),
                    property,
                    property,
                    "public static",
                    "public",
                    $"{PipeHandle}<{controller.Request!.Exact}>",
                    "Action",
                    ImmutableEquatableArray<PayloadModel>.Empty,
                    new ActionModel(controller.Controller!, action, prefix))
                {
                    Carries = new[] { controller.Request.Type.Short }.ToEquatable(),
                    TakesPipes = true,
                });
            }
        }
    }

    private static string FactoryOf(EventKind kind, ImmutableEquatableArray<PayloadFacts> payload)
    {
        if (kind == EventKind.GenericDocument)
        {
            return "GenericDocument";
        }

        var arguments = string.Join(", ", payload.Select(static argument => argument.Exact));
        return (kind == EventKind.Pipe ? "Pipe" : "Hook") + (payload.Count == 0 ? "" : $"<{arguments}>");
    }

    private static PayloadModel LowerPayload(PayloadFacts payload) => new(payload.Exact, payload.Copy.ToString(), payload.CopyArgument, payload.AcceptsNull);
}
