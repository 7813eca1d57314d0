using Grapnel.Generator.Bodies;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0032: a handler that emits the event it stands on, whatever happens.</summary>
internal static class EmissionRules
{
    public static Violation? Check(EmittedEvent emitted, HandlerFacts handler, IReadOnlyList<BoundHandler> rows, EventCatalog catalog)
    {
        if (NameOf(emitted, catalog) is not { } name)
        {
            return null;
        }

        // With a filter, the emitted payload may be one that ends it.
        var own = rows.FirstOrDefault(row => row is { WithRequest: null, WithDocument: null, With: null } && Hears(row, name));
        if (own is null)
        {
            return null;
        }

        var isHook = own.Attribute.Kind == HandlerKind.Hook;
        return Violation.Of(
            DiagnosticIds.GRP0032EmitsItself,
            new Spot(SpotKind.InBody),
            isHook ? "Hook" : "Pipe",
            handler.Name,
            name,
            own.EventName == name ? "it stands on" : $"it stands on as '{own.EventName}'",
            isHook ? "as deep as MaxEventDepth allows (32 by default)" : "until the stack is full");
    }

    private static bool Hears(BoundHandler row, string name) => row.EventName == name || (Wildcard.Parse(row.EventName) is { } wildcard && wildcard.Fits(name));

    private static string? NameOf(EmittedEvent emitted, EventCatalog catalog)
    {
        if (emitted.Text is not null)
        {
            return emitted.Text;
        }

        var (member, suffix) = (emitted.Member, KnownNames.ConstantSuffix);
        return (Find(member) ?? (member.EndsWith(suffix, StringComparison.Ordinal) ? Find(member.Substring(0, member.Length - suffix.Length)) : null))?.Name;

        CatalogEvent? Find(string property) => catalog.Events.FirstOrDefault(found => found.Property == property && found.EventClass == emitted.EventClass);
    }
}
