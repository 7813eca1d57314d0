using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>A filter that can be compiled.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Root">Its tree, simplified: <see cref="Everything"/> and <see cref="Nothing"/> stand only at the root, negation only on single conditions.</param>
internal sealed record BoundFilter(string Text, FilterNode Root)
{
    /// <summary>A filter on documents; null where there is none, or the text is none.</summary>
    public static BoundFilter? OnDocuments(FilterFacts filter) =>
        filter.IsGiven && filter.Parsed.Root is { } root ? new BoundFilter(filter.Text!, FilterFolding.Fold(root).Root) : null;

    /// <summary>A filter on requests, with what the types of their members decide; null as above, and where it names what no request has.</summary>
    public static BoundFilter? OnRequests(FilterFacts filter) =>
        filter.IsGiven && filter.Parsed.Root is { } root && RequestConditions.Typed(root) is { } typed
            ? new BoundFilter(filter.Text!, FilterFolding.Fold(typed).Root)
            : null;

    /// <summary>A filter on a payload of the type, with what that decides; null as above, and where it names what the type has not.</summary>
    public static BoundFilter? OnPayload(FilterFacts filter, PayloadShape? shape) =>
        filter.IsGiven && shape is not null && filter.Parsed.Root is { } root && PayloadConditions.Typed(root, shape) is { } typed
            ? new BoundFilter(filter.Text!, FilterFolding.Fold(typed).Root)
            : null;
}
