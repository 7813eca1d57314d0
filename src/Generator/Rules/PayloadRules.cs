using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0026: whether a method takes a payload that <c>With</c> can filter.</summary>
internal static class PayloadRules
{
    private const string OnWildcard = "name events one by one, or remove the filter";

    /// <param name="handler">The method.</param>
    /// <param name="index">The attribute.</param>
    /// <param name="targets">The events it can stand on.</param>
    /// <param name="isWildcard">Whether they are those of a wildcard.</param>
    public static Violation? Check(HandlerFacts handler, int index, IEnumerable<CatalogEvent> targets, bool isWildcard)
    {
        foreach (var target in targets.Where(static target => !target.HasErrors))
        {
            if (Problem(handler, target) is var (why, advice))
            {
                return Violation.Of(
                    DiagnosticIds.GRP0026NoPayload, new Spot(SpotKind.FilterPayload, index), handler.Attributes[index].Noun, handler.Name, why, isWildcard ? OnWildcard : advice);
            }
        }

        return handler.Parameters.Count > 0 && handler.Parameters[0].Mark == ParameterMark.None
            ? null
            : Violation.Of(
                DiagnosticIds.GRP0026NoPayload, new Spot(SpotKind.FilterPayload, index), handler.Attributes[index].Noun, handler.Name,
                "the method does not take it", "make it the first parameter");
    }

    private static (string Why, string Advice)? Problem(HandlerFacts handler, CatalogEvent target)
    {
        if (target.Payload.Count == 0)
        {
            return ($"'{target.Name}' carries nothing", "remove the filter");
        }

        if (target.Kind == EventKind.GenericDocument)
        {
            return ($"'{target.Name}' carries documents", "use WithDocument");
        }

        if (target.Payload[0].Type.Key == KnownNames.RequestKey)
        {
            return ($"'{target.Name}' carries a request", "use WithRequest");
        }

        return handler.Parameters.Count > 0 && handler.Parameters[0].IsToken && target.Payload[0].Type.Key != handler.Parameters[0].Type.Key
            ? ("the method does not take it", "make it the first parameter")
            : null;
    }
}
