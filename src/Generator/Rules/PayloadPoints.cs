using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>How a value of a payload is a point.</summary>
internal enum PointForm
{
    /// <summary>A text or JSON in one of Koncorde's notations.</summary>
    Notation,

    /// <summary>Latitude and longitude, as a list of numbers.</summary>
    Pair,

    /// <summary>Members for latitude and longitude.</summary>
    Members,
}

/// <summary>A value that is a point.</summary>
/// <param name="Form">How.</param>
/// <param name="Steps">The way there from the value that was asked.</param>
/// <param name="Latitude">The member with the latitude, where it has members.</param>
/// <param name="Longitude">The member with the longitude.</param>
internal sealed record PayloadPoint(PointForm Form, IReadOnlyList<PayloadStep> Steps, PayloadStep? Latitude, PayloadStep? Longitude);

/// <summary>
/// Finds points by the names the language has for them: <c>lat</c> and <c>lon</c>, else <c>latLon</c> or <c>lat_lon</c>. Other names are none,
/// as they are none in documents.
/// </summary>
internal static class PayloadPoints
{
    public static PayloadPoint? Of(PayloadShape shape)
    {
        if (Direct(shape) is { } found)
        {
            return found;
        }

        if (shape.Kind != PayloadKind.Object || (PayloadPath.Step(shape, "latLon") ?? PayloadPath.Step(shape, "lat_lon")) is not { } step)
        {
            return null;
        }

        return Direct(step.Shape) is { } inner ? inner with { Steps = [step] } : null;
    }

    private static PayloadPoint? Direct(PayloadShape shape) => shape.Kind switch
    {
        PayloadKind.Text or PayloadKind.Json => new PayloadPoint(PointForm.Notation, [], null, null),
        PayloadKind.List when shape.Item is { Kind: PayloadKind.Number, CanBeNull: false } => new PayloadPoint(PointForm.Pair, [], null, null),
        PayloadKind.Object when PayloadPath.Step(shape, "lat") is { Shape.Kind: PayloadKind.Number } latitude && PayloadPath.Step(shape, "lon") is { Shape.Kind: PayloadKind.Number } longitude =>
            new PayloadPoint(PointForm.Members, [], latitude, longitude),
        _ => null,
    };
}
