namespace Grapnel.Geo;

/// <summary>A point with what the formulas need of it.</summary>
internal readonly struct GeoVertex
{
    internal GeoVertex(double latitude, double longitude)
    {
        Latitude = latitude;
        Longitude = longitude;
        LatitudeRadians = latitude * Wgs84.Radians;
        LongitudeRadians = longitude * Wgs84.Radians;
        (Sine, Cosine) = Math.SinCos(LatitudeRadians);
    }

    /// <summary>In degrees.</summary>
    internal double Latitude { get; }

    /// <summary>In degrees.</summary>
    internal double Longitude { get; }

    internal double LatitudeRadians { get; }

    internal double LongitudeRadians { get; }

    /// <summary>Of the latitude.</summary>
    internal double Sine { get; }

    /// <summary>Of the latitude.</summary>
    internal double Cosine { get; }

    internal bool IsPole => Wgs84.IsPole(Latitude);

    /// <summary>Whether it is the same point on the earth.</summary>
    internal bool IsAt(in GeoVertex other) =>
        Wgs84.IsSame(Latitude, other.Latitude) && Wgs84.IsSame(Meridian, other.Meridian);

    private double Meridian => IsPole ? 0 : Wgs84.Wrap(Longitude, Wgs84.HalfTurn);
}
