using Grapnel.Generator.Bodies;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0029: a hook that changes its payload, where nobody sees it.</summary>
internal static class PayloadChangeRules
{
    /// <param name="change">The change.</param>
    /// <param name="handler">The method.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="others">The other handlers of its class.</param>
    /// <param name="catalog">All events in sight.</param>
    public static Violation? Check(PayloadChange change, HandlerFacts handler, IReadOnlyList<BoundHandler> rows, IEnumerable<HandlerFacts> others, EventCatalog catalog)
    {
        if (!rows.All(row => IsOwnCopy(row, change.Parameter)) || IsShared(handler, others, catalog))
        {
            return null;
        }

        var onHooksOnly = rows.FirstOrDefault(static row => row.Event.Kind == EventKind.Hook);
        return Violation.Of(
            DiagnosticIds.GRP0029PayloadChanged,
            new Spot(SpotKind.InBody),
            handler.Name,
            MessageText.Excerpt(change.Text),
            onHooksOnly is null ? "make it a pipe to change what the event carries" : $"remove the change, since '{onHooksOnly.EventName}' takes no pipes that could make it");
    }

    // A document of WithDocument is handed from hook to hook; what is shared for being immutable, or is no payload, is left to the user.
    private static bool IsOwnCopy(BoundHandler row, int parameter) =>
        row.Attribute.Kind == HandlerKind.Hook
        && parameter < row.Arguments.Count
        && row.Arguments[parameter] == ArgumentKind.Payload
        && !(parameter == 0 && HandlerPayload.IsPerDocument(row.Attribute, row.Event))
        && HandlerPayload.Of(row.Attribute, row.Event)[parameter].Copy is not (PayloadCopy.Immutable or PayloadCopy.NoCopy);

    // Hooks of one plugin share one copy per emission: another one on the same event may look at it.
    private static bool IsShared(HandlerFacts handler, IEnumerable<HandlerFacts> others, EventCatalog catalog)
    {
        var heard = new HashSet<string>(Heard(handler, catalog), StringComparer.Ordinal);
        return others.Any(other => other.Parameters.Count > 0 && Heard(other, catalog).Any(heard.Contains));
    }

    private static IEnumerable<string> Heard(HandlerFacts handler, EventCatalog catalog) => handler.Attributes
        .Where(static attribute => attribute.Kind == HandlerKind.Hook)
        .SelectMany((attribute, i) => EventNameRules.Resolve(attribute.Event, i, catalog).Events.Select(static found => found.Name));
}
