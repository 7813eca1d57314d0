using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>What a method is given of the payload of an event.</summary>
internal static class HandlerPayload
{
    private static readonly TypeFacts DocumentType = new(KnownNames.DocumentKey, KnownNames.DocumentKey, NullMark.None, false);

    /// <summary>A document, where the filter on documents takes the place of the array.</summary>
    public static readonly PayloadFacts Document = new(
        DocumentType,
        DocumentType.Display,
        PayloadCopy.Snapshot,
        DocumentType.Display,
        new[] { "object", $"global::{KnownNames.Namespace}.{KnownNames.Snapshot}<{KnownNames.DocumentKey}>" }.ToEquatable());

    /// <summary>The same where the method may return null for it.</summary>
    public static readonly PayloadFacts DocumentOrNull = Document with { Type = DocumentType with { Display = KnownNames.DocumentKey + "?", NullMark = NullMark.Reference } };

    /// <summary>The arguments: those of the event, or with a filter on documents one document and what comes with it.</summary>
    public static IReadOnlyList<PayloadFacts> Of(HandlerAttributeFacts attribute, CatalogEvent target) =>
        IsPerDocument(attribute, target) ? [Document, .. target.Payload.Skip(1)] : target.Payload;

    /// <summary>Whether the method is called once per document that matches.</summary>
    public static bool IsPerDocument(HandlerAttributeFacts attribute, CatalogEvent target) =>
        attribute.WithDocument.IsGiven && target.Kind == EventKind.GenericDocument;
}
