using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0023, GRP0024 and GRP0027: whether a text is a filter, and names what there is. Wherever it stands: in an attribute or in a call.</summary>
internal static class FilterTextRules
{
    /// <summary>The first error; null where there is none.</summary>
    public static Violation? Error(FilterFacts filter, Spot spot, FilterOwner owner)
    {
        if (filter.Parsed.Error is { } error)
        {
            // What is no JSON at all says by itself what to write.
            var advice = error is { Keyword: not null, DidYouMean: { } meant } ? $"; did you mean {Cited(meant, filter.Text!.Substring(error.Range.Start, error.Range.Length))}?"
                : spot.Kind == SpotKind.FilterPayload && error is { Keyword: "range", Text: "must be a number" } ? "; ranges hold numbers, so compare dates in the method"
                : "";
            return Violation.Of(DiagnosticIds.GRP0023InvalidFilter, spot, owner.Argument, owner.Noun, owner.Name, MessageText.Of(error.Message + advice))
                with { DidYouMean = error.DidYouMean, Fragment = Fragment(filter, error.Range) };
        }

        if (spot.Kind == SpotKind.FilterPayload)
        {
            return owner.Shape is { } shape && PayloadFilterRules.UnknownMember(filter.Parsed.Root!, shape) is var (path, type)
                ? Violation.Of(DiagnosticIds.GRP0027UnknownPayloadMember, spot, MessageText.Of(path.Path), type.Short, MessageText.Of(path.Advice))
                    with { DidYouMean = path.DidYouMean, Fragment = Fragment(filter, path.Range) }
                : null;
        }

        return spot.Kind == SpotKind.FilterRequest && RequestFilterRules.UnknownMember(filter.Parsed.Root!) is { } unknown
            ? Violation.Of(DiagnosticIds.GRP0024UnknownRequestMember, spot, MessageText.Of(unknown.Path), MessageText.Of(unknown.Advice))
                with { DidYouMean = unknown.DidYouMean, Fragment = Fragment(filter, unknown.Range) }
            : null;
    }

    /// <summary>Some characters of a filter.</summary>
    public static FilterFragment Fragment(FilterFacts filter, TextRange range) => new(
        range,
        range.Length == 0 ? "" : $" (at '{MessageText.Excerpt(filter.Text!.Substring(range.Start, range.Length))}', offset {range.Start} of the constant)");

    // A value that is proposed shows by itself where it starts and whether it has quotes.
    private static string Cited(string meant, string marked) => meant[0] is '\'' or '"' or '\\' || marked is ['\'' or '"', ..] ? meant : $"'{meant}'";
}
