using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0023, GRP0024, GRP0025 and GRP0034 for the filters of registrations in code.</summary>
internal static class CallFilterRules
{
    /// <summary>What is to be said of each filter; of one that stands on the wrong event, nothing more.</summary>
    public static IEnumerable<Violation> Check(EventCallFacts call, CallMatch match, Violation? unfit)
    {
        foreach (var (filter, kind, argument) in new[]
        {
            (call.WithRequest, SpotKind.FilterRequest, KnownNames.WithRequestArgument),
            (call.WithDocument, SpotKind.FilterDocument, KnownNames.WithDocumentArgument),
        })
        {
            var spot = new Spot(kind);
            var owner = new FilterOwner(argument, "the " + call.Noun + " on", MessageText.Excerpt(match.Name ?? call.Shown));
            if (filter.IsGiven && unfit?.Spot != spot
                && (FilterTextRules.Error(filter, spot, owner) ?? FilterAnswerRules.Of(filter, spot, owner, IsAlwaysThere(kind, match))) is { } violation)
            {
                yield return violation;
            }
        }
    }

    private static bool IsAlwaysThere(SpotKind kind, CallMatch match) => kind == SpotKind.FilterDocument
        || (match.Events.Count > 0 && match.Events.All(static target => target.Payload.Any(static argument => argument is { HasRequest: true, AcceptsNull: false })));
}
