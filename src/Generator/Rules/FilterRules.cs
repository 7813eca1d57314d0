using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0012: filters, as long as they are not compiled.</summary>
internal static class FilterRules
{
    /// <summary>Adds violations; false where a filter cannot be read at all.</summary>
    public static bool Check(HandlerFacts handler, int index, List<Violation> violations)
    {
        var attribute = handler.Attributes[index];
        CheckOne(attribute.WithRequest, new Spot(SpotKind.FilterRequest, index), KnownNames.WithRequest, handler, attribute, violations);
        CheckOne(attribute.WithDocument, new Spot(SpotKind.FilterDocument, index), KnownNames.WithDocument, handler, attribute, violations);
        return attribute.WithRequest != FilterState.Unreadable && attribute.WithDocument != FilterState.Unreadable;
    }

    private static void CheckOne(FilterState state, Spot spot, string name, HandlerFacts handler, HandlerAttributeFacts attribute, List<Violation> violations)
    {
        if (state == FilterState.Present)
        {
            violations.Add(Violation.Of(DiagnosticIds.GRP0012FilterNotCompiled, spot, name, attribute.Noun, handler.Name));
        }
    }
}
