namespace Grapnel.Geo;

/// <summary>Shortest lines between two points. Source: Forsyth, Andoyer and Lambert's series, as Boost.Geometry has it.</summary>
internal static class Geodesic
{
    private const double MeridianFlattening = Wgs84.Flattening / (2 - Wgs84.Flattening);

    private static readonly double Quadrant = MeridianArc(Math.PI / 2);

    /// <summary>The length in metres; NaN where a coordinate is not finite.</summary>
    internal static double Length(in GeoVertex a, in GeoVertex b)
    {
        var east = Wgs84.Wrap(b.LongitudeRadians - a.LongitudeRadians, Math.PI);
        var (low, high) = (Math.Min(a.LatitudeRadians, b.LatitudeRadians), Math.Max(a.LatitudeRadians, b.LatitudeRadians));
        if (Wgs84.IsSame(east, 0) || (Wgs84.IsSame(high, Math.PI / 2) && Wgs84.IsSame(low, -Math.PI / 2)))
        {
            return Math.Abs(MeridianArc(high) - MeridianArc(low));
        }

        if (Wgs84.IsSame(Math.Abs(east), Math.PI))
        {
            return Math.Abs(((low + high < 0 ? -2 : 2) * Quadrant) - MeridianArc(low) - MeridianArc(high));
        }

        return Length(a, b, Cosine(a, b));
    }

    /// <summary>The cosine of the angle between two points, seen from the centre of a sphere.</summary>
    internal static double Cosine(in GeoVertex a, in GeoVertex b) => Cosine(a, b, Math.Cos(b.LongitudeRadians - a.LongitudeRadians));

    /// <summary>Where a line starts, as an angle from north, eastward above 0.</summary>
    internal static double Azimuth(in GeoVertex a, in GeoVertex b)
    {
        if (Wgs84.IsSame(a.LongitudeRadians, b.LongitudeRadians) && Wgs84.IsSame(a.LatitudeRadians, b.LatitudeRadians))
        {
            return 0;
        }

        var (eastSine, eastCosine) = Math.SinCos(b.LongitudeRadians - a.LongitudeRadians);
        var cosine = Cosine(a, b, eastCosine);
        var angle = Math.Acos(cosine);

        var sine = Math.Sin(angle);
        if (Wgs84.IsSame(sine, 0))
        {
            return cosine < 0 && Wgs84.IsSame(a.Sine, 1) ? Math.PI : 0;
        }

        var (there, thereShift) = Direction(a, b, eastSine, eastCosine);
        var (back, backShift) = Direction(b, a, eastSine, eastCosine);
        var shift = (backShift * (angle / sine)) - thereShift;
        var azimuth = there - shift;
        return there >= 0
            ? shift >= 0 ? Math.Max(azimuth, 0) : Math.Min(azimuth, Math.PI)
            : shift <= 0 ? Math.Min(azimuth, 0) : Math.Max(azimuth, -Math.PI);

        static (double Azimuth, double Shift) Direction(in GeoVertex from, in GeoVertex to, double eastSine, double eastCosine)
        {
            if (Wgs84.IsSame(to.Cosine, 0))
            {
                return (to.Sine < 0 ? Math.PI : 0, 0);
            }

            var azimuth = Math.Atan2(eastSine, (from.Cosine * (to.Sine / to.Cosine)) - (from.Sine * eastCosine));
            return (azimuth, Wgs84.Flattening / 2 * from.Cosine * from.Cosine * Math.Sin(2 * azimuth));
        }
    }

    private static double Cosine(in GeoVertex a, in GeoVertex b, double eastCosine) => Wgs84.Clamp((a.Sine * b.Sine) + (a.Cosine * b.Cosine * eastCosine));

    private static double Length(in GeoVertex a, in GeoVertex b, double cosine)
    {
        var angle = Math.Acos(cosine);
        var sine = Math.Sin(angle);
        var near = Wgs84.IsSame(1 - cosine, 0) ? 0 : (angle + (3 * sine)) / (1 - cosine);
        var far = Wgs84.IsSame(1 + cosine, 0) ? 0 : (angle - (3 * sine)) / (1 + cosine);
        var (difference, sum) = (a.Sine - b.Sine, a.Sine + b.Sine);
        return Wgs84.Equator * (angle - (Wgs84.Flattening / 4 * ((near * (difference * difference)) + (far * (sum * sum)))));
    }

    /// <summary>From the equator to a latitude.</summary>
    private static double MeridianArc(double latitude) =>
        Wgs84.Equator / (1 + MeridianFlattening) * (latitude - (1.5 * MeridianFlattening * Math.Sin(2 * latitude)));
}
