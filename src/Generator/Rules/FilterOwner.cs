using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>What a filter belongs to, as messages name it, and what is known of the payload it filters.</summary>
/// <param name="Argument">The argument it is given by: <c>WithRequest</c>.</param>
/// <param name="Noun">What has it: <c>hook</c>.</param>
/// <param name="Name">The name of that.</param>
internal sealed record FilterOwner(string Argument, string Noun, string Name)
{
    /// <summary>The type of the payload; null where it is none that could be looked into.</summary>
    public PayloadShape? Shape { get; init; }

    public static FilterOwner Of(HandlerFacts handler, Spot spot)
    {
        var attribute = handler.Attributes[spot.Index];
        var isTyped = handler.Parameters.Count > 0 && !handler.Parameters[0].Type.HasErrors;
        return new FilterOwner(FilterRules.NameOf(spot.Kind), attribute.Noun, handler.Name) { Shape = isTyped ? attribute.Shape : null };
    }
}
