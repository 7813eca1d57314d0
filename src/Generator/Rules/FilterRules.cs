using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>
/// GRP0010, GRP0014, GRP0015 and GRP0023 to GRP0027: whether filters stand on events that have what they filter, and say something. Of one
/// filter the first error is named.
/// </summary>
internal static class FilterRules
{
    private const string OnEvent = "remove the filter";
    private const string OnWildcard = "name events one by one, or remove the filter";
    private const string Contradiction = "its conditions contradict each other, or the rest of the filter";

    /// <summary>Adds violations; false where a filter cannot be read at all.</summary>
    /// <param name="handler">The method.</param>
    /// <param name="index">The attribute.</param>
    /// <param name="match">What the attribute names.</param>
    /// <param name="targets">The events it can stand on.</param>
    /// <param name="violations">Where violations are added.</param>
    public static bool Check(HandlerFacts handler, int index, EventMatch match, IReadOnlyList<CatalogEvent> targets, List<Violation> violations)
    {
        var attribute = handler.Attributes[index];
        var isWildcard = match.Name is not null && Wildcard.IsIn(match.Name);
        var passesOver = isWildcard && attribute.WithDocument.IsGiven;
        Check(attribute.WithRequest, SpotKind.FilterRequest, DiagnosticIds.GRP0014NoRequest, static target => target.HasRequest);
        Check(attribute.WithDocument, SpotKind.FilterDocument, DiagnosticIds.GRP0015NoDocuments, static target => target.Kind == EventKind.GenericDocument);
        if (attribute.With.IsGiven && (PayloadRules.Check(handler, index, targets, isWildcard) ?? Error(attribute.With, SpotKind.FilterPayload, handler, index)) is { } wrong)
        {
            violations.Add(wrong);
        }

        return attribute.WithRequest.IsReadable && attribute.WithDocument.IsReadable && attribute.With.IsReadable;

        void Check(FilterFacts filter, SpotKind kind, string misplaced, Func<CatalogEvent, bool> qualifies)
        {
            if (!filter.IsGiven)
            {
                return;
            }

            if (targets.FirstOrDefault(target => !target.HasErrors && !(passesOver && IsPassedOver(target)) && !qualifies(target)) is { } misfit)
            {
                violations.Add(Violation.Of(misplaced, new Spot(kind, index), attribute.Noun, handler.Name, misfit.Name, isWildcard ? OnWildcard : OnEvent));
            }
            else if (Error(filter, kind, handler, index) is { } error)
            {
                violations.Add(error);
            }
        }
    }

    /// <summary>Adds a violation where a filter is made of a constant that the generator writes (GRP0010): nobody could read it before.</summary>
    public static void CheckNames(HandlerFacts handler, int index, EventCatalog catalog, List<Violation> violations)
    {
        var attribute = handler.Attributes[index];
        foreach (var (filter, kind) in new[] { (attribute.WithRequest, SpotKind.FilterRequest), (attribute.WithDocument, SpotKind.FilterDocument), (attribute.With, SpotKind.FilterPayload) })
        {
            if (filter.GeneratedNames.Count > 0 && EventNameRules.GeneratedIn(EventNameFacts.Mixed(filter.GeneratedNames), catalog) is { } name)
            {
                violations.Add(Violation.Of(DiagnosticIds.GRP0010GeneratedNameInExpression, new Spot(kind, index), name, "the name of the event in its place"));
            }
        }
    }

    /// <summary>What works, but is surely not meant: filters that can never match. For analyzers alone, since it changes no row.</summary>
    /// <param name="handler">The method.</param>
    /// <param name="errors">What is said of it already; of a filter with an error, that alone is.</param>
    public static IEnumerable<Violation> Warnings(HandlerFacts handler, IReadOnlyList<Violation> errors) => handler.Attributes.SelectMany((attribute, i) => new[]
    {
        Warning(attribute.WithRequest, new Spot(SpotKind.FilterRequest, i), handler, errors),
        Warning(attribute.WithDocument, new Spot(SpotKind.FilterDocument, i), handler, errors),
        Warning(attribute.With, new Spot(SpotKind.FilterPayload, i), handler, errors),
    }).Where(static warning => warning is not null).Select(static warning => warning!);

    /// <summary>Whether a wildcard with a filter on documents passes an event over: metadata are no documents.</summary>
    public static bool IsPassedOver(CatalogEvent target) => target.Name == KnownNames.InjectMetadata;

    /// <summary>The argument a filter stands in.</summary>
    public static string NameOf(SpotKind kind) => kind switch
    {
        SpotKind.FilterRequest => KnownNames.WithRequest,
        SpotKind.FilterDocument => KnownNames.WithDocument,
        _ => KnownNames.With,
    };

    private static Violation? Error(FilterFacts filter, SpotKind kind, HandlerFacts handler, int index)
    {
        if (filter.Parsed.Error is { } error)
        {
            // What is no JSON at all says by itself what to write.
            var advice = error is { Keyword: not null, DidYouMean: { } meant } ? $"; did you mean {Cited(meant, filter.Text!.Substring(error.Range.Start, error.Range.Length))}?"
                : kind == SpotKind.FilterPayload && error is { Keyword: "range", Text: "must be a number" } ? "; ranges hold numbers, so compare dates in the method"
                : "";
            return Violation.Of(
                DiagnosticIds.GRP0023InvalidFilter, new Spot(kind, index), NameOf(kind), handler.Attributes[index].Noun, handler.Name, MessageText.Of(error.Message + advice))
                with { DidYouMean = error.DidYouMean, Fragment = Fragment(filter, error.Range) };
        }

        if (kind == SpotKind.FilterPayload)
        {
            return handler.Attributes[index].Shape is { } shape && !handler.Parameters[0].Type.HasErrors && PayloadFilterRules.UnknownMember(filter.Parsed.Root!, shape) is var (path, type)
                ? Violation.Of(DiagnosticIds.GRP0027UnknownPayloadMember, new Spot(kind, index), MessageText.Of(path.Path), type.Short, MessageText.Of(path.Advice))
                    with { DidYouMean = path.DidYouMean, Fragment = Fragment(filter, path.Range) }
                : null;
        }

        return kind == SpotKind.FilterRequest && RequestFilterRules.UnknownMember(filter.Parsed.Root!) is { } unknown
            ? Violation.Of(DiagnosticIds.GRP0024UnknownRequestMember, new Spot(kind, index), MessageText.Of(unknown.Path), MessageText.Of(unknown.Advice))
                with { DidYouMean = unknown.DidYouMean, Fragment = Fragment(filter, unknown.Range) }
            : null;
    }

    private static Violation? Warning(FilterFacts filter, Spot spot, HandlerFacts handler, IReadOnlyList<Violation> errors)
    {
        if (!filter.IsGiven || filter.Parsed.Root is not { } root || errors.Any(error => error.Spot == spot) || NeverMatches(root, spot.Kind, handler.Attributes[spot.Index].Shape) is not var (range, why))
        {
            return null;
        }

        var subject = range == root.Range ? NameOf(spot.Kind) : "This part of " + NameOf(spot.Kind);
        return Violation.Of(DiagnosticIds.GRP0025FilterNeverMatches, spot, subject, handler.Attributes[spot.Index].Noun, handler.Name, MessageText.Of(why))
            with { Fragment = Fragment(filter, range) };
    }

    private static (TextRange Range, string Why)? NeverMatches(FilterNode root, SpotKind kind, PayloadShape? shape)
    {
        if (kind == SpotKind.FilterPayload)
        {
            return shape is null ? null
                : PayloadFilterRules.NeverMatches(root, shape)
                ?? (PayloadConditions.Typed(root, shape) is { } onType && FilterFolding.Fold(onType).NeverMatches is { } part ? (part, Nothing.WhyAt(root, part) ?? Contradiction) : null);
        }

        if (kind == SpotKind.FilterRequest && RequestFilterRules.NeverMatches(root) is { } typed)
        {
            return typed;
        }

        return FilterFolding.Fold(root).NeverMatches is { } range ? (range, Nothing.WhyAt(root, range) ?? Contradiction) : null;
    }

    // A value that is proposed shows by itself where it starts and whether it has quotes.
    private static string Cited(string meant, string marked) => meant[0] is '\'' or '"' or '\\' || marked is ['\'' or '"', ..] ? meant : $"'{meant}'";

    private static FilterFragment Fragment(FilterFacts filter, TextRange range) => new(
        range,
        range.Length == 0 ? "" : $" (at '{MessageText.Excerpt(filter.Text!.Substring(range.Start, range.Length))}', offset {range.Start} of the constant)");
}
