using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>What a handler attribute asks of its method on one event; for those who write signatures rather than judge them.</summary>
/// <param name="Kind">Hook or pipe.</param>
/// <param name="Payload">What the method is given.</param>
/// <param name="Value">What a pipe has to return; null where nothing is returned.</param>
internal sealed record ExpectedSignature(HandlerKind Kind, ImmutableEquatableArray<PayloadFacts> Payload, TypeFacts? Value)
{
    /// <summary>For each event the attribute names; of events that carry the same, one.</summary>
    public static IEnumerable<ExpectedSignature> Of(HandlerAttributeFacts attribute, int index, EventCatalog catalog) =>
        EventNameRules.Resolve(attribute.Event, index, catalog).Events
            .Where(target => !target.HasErrors && (attribute.Kind == HandlerKind.Hook || target.Kind != EventKind.Hook))
            .Select(target => new ExpectedSignature(attribute.Kind, HandlerPayload.Of(attribute, target).ToEquatable(), ValueOf(attribute, target)))
            .Distinct();

    private static TypeFacts? ValueOf(HandlerAttributeFacts attribute, CatalogEvent target) =>
        attribute.Kind == HandlerKind.Hook || target.Payload.Count == 0 ? null
        : HandlerPayload.IsPerDocument(attribute, target) ? HandlerPayload.DocumentOrNull.Type
        : target.Payload[0].Type;
}
