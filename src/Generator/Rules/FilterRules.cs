using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>
/// GRP0010, GRP0014, GRP0015 and GRP0023 to GRP0027: whether the filters of a method stand on events that have what they filter, and can be read.
/// Of one filter the first error is named.
/// </summary>
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

    /// <summary>Whether a wildcard with a filter on documents passes an event over: metadata are no documents.</summary>
    public static bool IsPassedOver(CatalogEvent target) => target.Name == KnownNames.InjectMetadata;

    /// <summary>The argument a filter stands in.</summary>
    public static string NameOf(SpotKind kind) => kind switch
    {
        SpotKind.FilterRequest => KnownNames.WithRequest,
        SpotKind.FilterDocument => KnownNames.WithDocument,
        _ => KnownNames.With,
    };

    private static Violation? Error(FilterFacts filter, SpotKind kind, HandlerFacts handler, int index) =>
        FilterTextRules.Error(filter, new Spot(kind, index), FilterOwner.Of(handler, new Spot(kind, index)));
}
