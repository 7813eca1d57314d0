using System.ComponentModel;
using System.Numerics;

namespace Grapnel.CompilerServices;

/// <summary>Members of a payload that are points. What is missing, or no number, is none.</summary>
/// <remarks>Stateless; allocates nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadPoints
{
    /// <summary>Whether a point lies in an area.</summary>
    /// <param name="latitude">Degrees.</param>
    /// <param name="longitude">Degrees.</param>
    /// <param name="area">The area.</param>
    /// <exception cref="NullReferenceException">The area is null.</exception>
    public static bool IsIn(double? latitude, double? longitude, FilterArea area) =>
        latitude is { } north && longitude is { } east && !double.IsNaN(north) && !double.IsNaN(east) && area.Covers(north, east);

    /// <summary>Whether two numbers, latitude and longitude, are a point in an area.</summary>
    /// <param name="pair">Two numbers; a list of any other length is no point.</param>
    /// <param name="area">The area.</param>
    /// <exception cref="NullReferenceException">The area is null.</exception>
    public static bool IsIn<T>(IReadOnlyList<T>? pair, FilterArea area)
        where T : INumber<T> => pair is { Count: 2 } && IsIn(double.CreateSaturating(pair[0]), double.CreateSaturating(pair[1]), area);
}
