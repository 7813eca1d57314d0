namespace Grapnel.Geo;

/// <summary>A point seen from the centre of a sphere, as a vector of length 1.</summary>
internal readonly struct GeoDirection
{
    private readonly double _x;
    private readonly double _y;
    private readonly double _z;

    internal GeoDirection(in GeoVertex point)
    {
        var (sine, cosine) = Math.SinCos(point.LongitudeRadians);
        (_x, _y, _z) = (point.Cosine * cosine, point.Cosine * sine, point.Sine);
    }

    private GeoDirection(double x, double y, double z)
    {
        var length = Math.Sqrt((x * x) + (y * y) + (z * z));
        (_x, _y, _z) = (x / length, y / length, z / length);
    }

    /// <summary>The cosine of the angle to another one.</summary>
    internal double Times(in GeoDirection other) => (_x * other._x) + (_y * other._y) + (_z * other._z);

    /// <summary>At a right angle to both, on the left of who goes from here to the other.</summary>
    internal GeoDirection LeftOf(in GeoDirection other) =>
        new((_y * other._z) - (_z * other._y), (_z * other._x) - (_x * other._z), (_x * other._y) - (_y * other._x));
}
