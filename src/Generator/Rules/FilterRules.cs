using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0012, GRP0014 and GRP0015: whether filters stand on events that have what they filter.</summary>
internal static class FilterRules
{
    private const string OnEvent = "remove the filter";
    private const string OnWildcard = "name events one by one, or remove the filter";

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
        Check(attribute.WithRequest, static target => target.HasRequest, (DiagnosticIds.GRP0014NoRequest, new Spot(SpotKind.FilterRequest, index), KnownNames.WithRequest));
        Check(
            attribute.WithDocument,
            static target => target.Kind == EventKind.GenericDocument,
            (DiagnosticIds.GRP0015NoDocuments, new Spot(SpotKind.FilterDocument, index), KnownNames.WithDocument));
        return attribute.WithRequest.IsReadable && attribute.WithDocument.IsReadable;

        void Check(FilterFacts filter, Func<CatalogEvent, bool> qualifies, (string Id, Spot Spot, string Filter) rule)
        {
            if (!filter.IsGiven)
            {
                return;
            }

            if (targets.FirstOrDefault(target => !target.HasErrors && !(passesOver && IsPassedOver(target)) && !qualifies(target)) is { } misfit)
            {
                violations.Add(Violation.Of(rule.Id, rule.Spot, attribute.Noun, handler.Name, misfit.Name, isWildcard ? OnWildcard : OnEvent));
            }
            else if (FilterParser.Parse(filter.Text!).Error is not null)
            {
                violations.Add(Violation.Of(DiagnosticIds.GRP0012FilterNotCompiled, rule.Spot, rule.Filter, attribute.Noun, handler.Name));
            }
        }
    }

    /// <summary>Whether a wildcard with a filter on documents passes an event over: metadata are no documents.</summary>
    public static bool IsPassedOver(CatalogEvent target) => target.Name == KnownNames.InjectMetadata;
}
