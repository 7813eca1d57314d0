using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0018 and GRP0019: what several attributes on one method may not be together.</summary>
internal static class RepetitionRules
{
    /// <summary>Whether a method is hook and pipe at once.</summary>
    public static bool IsBoth(HandlerFacts handler) => handler.Attributes.Any(attribute => attribute.Kind != handler.Attributes[0].Kind);

    /// <param name="handler">The method.</param>
    /// <param name="matches">What each of its attributes names.</param>
    /// <param name="violations">Where violations are added.</param>
    public static void Check(HandlerFacts handler, IReadOnlyList<EventMatch> matches, List<Violation> violations)
    {
        for (var i = 1; i < matches.Count; i++)
        {
            if (handler.Attributes[i].Kind != handler.Attributes[0].Kind)
            {
                violations.Add(Violation.Of(
                    DiagnosticIds.GRP0018HookAndPipe, new Spot(SpotKind.AttributeName, i), handler.Name, handler.Attributes[0].Noun, handler.Attributes[i].Noun));
                return;
            }
        }

        // An exact name and a wildcard that fits it are two rows, and both run.
        for (var i = 1; i < matches.Count; i++)
        {
            if (matches[i].Name is { } name && matches.Take(i).Any(match => match.Name == name))
            {
                violations.Add(Violation.Of(DiagnosticIds.GRP0019EventTwice, new Spot(SpotKind.AttributeEvent, i), handler.Name, handler.Attributes[i].Noun, name));
            }
        }
    }
}
