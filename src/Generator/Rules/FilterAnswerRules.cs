using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>
/// GRP0025 and GRP0034: filters, and parts of them, that give one answer whatever comes. They work, but are surely not meant. For analyzers alone, since
/// they change no row.
/// </summary>
internal static class FilterAnswerRules
{
    private const string Contradiction = "its conditions contradict each other, or the rest of the filter";
    private const string Tautology = "what one of its conditions leaves out, another lets in";

    /// <summary>What is to be said of the filters of a method.</summary>
    /// <param name="handler">The method.</param>
    /// <param name="judgement">What is said of it already; of a filter with an error, that alone is.</param>
    public static IEnumerable<Violation> Warnings(HandlerFacts handler, HandlerJudgement judgement)
    {
        for (var i = 0; i < handler.Attributes.Count; i++)
        {
            var attribute = handler.Attributes[i];
            foreach (var (filter, kind) in new[] { (attribute.WithRequest, SpotKind.FilterRequest), (attribute.WithDocument, SpotKind.FilterDocument), (attribute.With, SpotKind.FilterPayload) })
            {
                var spot = new Spot(kind, i);
                if (filter.IsGiven && !judgement.Violations.Any(error => error.Spot == spot)
                    && Of(filter, spot, FilterOwner.Of(handler, spot), IsAlwaysThere(handler, attribute, kind, judgement.Rows)) is { } warning)
                {
                    yield return warning;
                }
            }
        }
    }

    /// <summary>What is to be said of one filter that can be read; of several parts, the first that never matches, else the first that always does.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="spot">Where it stands.</param>
    /// <param name="owner">What it belongs to.</param>
    /// <param name="isAlwaysThere">Whether there surely is something to filter: where there is none, no filter matches, be it one that always does.</param>
    public static Violation? Of(FilterFacts filter, Spot spot, FilterOwner owner, bool isAlwaysThere)
    {
        if (filter.Parsed.Root is not { } root)
        {
            return null;
        }

        if (NeverMatches(root, spot.Kind, owner.Shape) is var (never, why))
        {
            return Violation.Of(DiagnosticIds.GRP0025FilterNeverMatches, spot, Subject(never), owner.Noun, owner.Name, MessageText.Of(why))
                with { Fragment = FilterTextRules.Fragment(filter, never) };
        }

        if (isAlwaysThere && AlwaysMatches(root, spot.Kind, owner.Shape) is var (always, decidesAll, reason))
        {
            // What can go with it: the filter, where such a part makes all of it match.
            var isDocument = spot.Kind == SpotKind.FilterDocument;
            var advice = always != root.Range ? "remove this part" : isDocument ? "write {} for all documents" : "remove the filter";
            var meant = !decidesAll ? null : isDocument ? "{}" : "";
            return Violation.Of(DiagnosticIds.GRP0034FilterAlwaysMatches, spot, Subject(always), owner.Noun, owner.Name, MessageText.Of(reason), advice)
                with { Fragment = FilterTextRules.Fragment(filter, always), DidYouMean = meant };
        }

        return null;

        string Subject(TextRange range) => range == root.Range ? owner.Argument : "This part of " + owner.Argument;
    }

    // A payload that may be null makes "always" mean "where there is one". Rows are there where the method is legal.
    private static bool IsAlwaysThere(HandlerFacts handler, HandlerAttributeFacts attribute, SpotKind kind, IReadOnlyList<BoundHandler> rows)
    {
        var row = rows.FirstOrDefault(found => ReferenceEquals(found.Attribute, attribute));
        return row is not null && kind switch
        {
            SpotKind.FilterRequest => row.Event.Payload.Any(static argument => argument is { HasRequest: true, AcceptsNull: false }),
            SpotKind.FilterPayload => !row.Event.Payload[0].AcceptsNull && handler.Parameters[0].Type.NullMark == NullMark.None,
            _ => true,
        };
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

    // {} says that it means all. What a type decides is worth a word only where it decides the whole: as one condition of several it may be there for the reader.
    private static (TextRange Range, bool DecidesAll, string Why)? AlwaysMatches(FilterNode root, SpotKind kind, PayloadShape? shape)
    {
        if (FilterFolding.Fold(root) is { AlwaysMatches: { } part } folded && !IsEverything(root, part))
        {
            return (part, folded.Root is Everything, Tautology);
        }

        var typed = kind switch
        {
            SpotKind.FilterRequest => RequestConditions.Typed(root),
            SpotKind.FilterPayload => shape is null ? null : PayloadConditions.Typed(root, shape),
            _ => null,
        };
        return root is not Everything && typed is not null && FilterFolding.Fold(typed) is { Root: Everything, AlwaysMatches: { } decided }
            ? (decided, true, WhyAt(root, decided, kind, shape) ?? Tautology)
            : null;
    }

    // Why a condition always matches is why its opposite never does.
    private static string? WhyAt(FilterNode root, TextRange range, SpotKind kind, PayloadShape? shape)
    {
        foreach (var (field, isMissing, place) in FilterConditions.Of(root))
        {
            if (place != range)
            {
                continue;
            }

            return kind == SpotKind.FilterPayload ? PayloadProblems.Of(field, !isMissing, PayloadPath.Resolve(shape!, field.Path.Text))
                : RequestPaths.Resolve(field.Path.Text).Member is { } member ? RequestFilterRules.Problem(field, !isMissing, member)
                : null;
        }

        return null;
    }

    private static bool IsEverything(FilterNode node, TextRange range) => node switch
    {
        Everything => node.Range == range,
        Not not => IsEverything(not.Item, range),
        JoinedFilter joined => joined.Items.Any(item => IsEverything(item, range)),
        Select select => IsEverything(select.Query, range),
        _ => false,
    };
}
