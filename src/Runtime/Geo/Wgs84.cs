namespace Grapnel.Geo;

/// <summary>
/// The ellipsoid, and angles around it. Source: Koncorde's engine, Boost.Geometry 1.87 with the strategy "andoyer": all formulas of this folder are
/// of the first order in the flattening, and angles are the same where they differ by rounding only.
/// </summary>
internal static class Wgs84
{
    /// <summary>In metres.</summary>
    internal const double Equator = 6378137;

    internal const double Flattening = (Equator - Pole) / Equator;

    internal const double Radians = Math.PI / 180;

    internal const double HalfTurn = 180;

    internal const double Turn = 360;

    internal const double NorthPole = 90;

    private const double Pole = 6356752.3142451793;

    private const double Rounding = 2.220446049250313e-16;

    /// <summary>Whether two angles differ by rounding only; not where one is NaN or infinite, and not the same infinity.</summary>
    internal static bool IsSame(double a, double b) =>
        a == b || (double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) <= Rounding * Math.Max(Math.Max(Math.Abs(a), Math.Abs(b)), 1));

    /// <summary>An angle between minus <paramref name="half"/> a turn, which is excluded, and half a turn.</summary>
    internal static double Wrap(double angle, double half)
    {
        if (Math.Abs(angle) < half - 1)
        {
            return angle;
        }

        if (IsSame(Math.Abs(angle), half))
        {
            return half;
        }

        if (angle > half)
        {
            angle = ((angle + half) % (2 * half)) - half;
            return IsSame(angle, -half) ? half : angle;
        }

        return angle < -half ? ((angle - half) % (2 * half)) + half : angle;
    }

    /// <summary>From one meridian to another by the shorter way, in degrees; eastward above 0.</summary>
    internal static double ToEast(double from, double to) => Wrap(to - from, HalfTurn);

    internal static bool IsPole(double latitude) => IsSame(Math.Abs(latitude), NorthPole);

    internal static double Clamp(double cosine) => cosine < -1 ? -1 : cosine > 1 ? 1 : cosine;
}
