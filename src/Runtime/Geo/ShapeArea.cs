using Grapnel.CompilerServices;
using Grapnel.Filters;

namespace Grapnel.Geo;

/// <summary>The area of a shape that a filter names.</summary>
internal static class ShapeArea
{
    internal static FilterArea Of(GeoShape shape) => shape switch
    {
        GeoBox box => FilterArea.Box(box.Top, box.Left, box.Bottom, box.Right),
        GeoRing ring => FilterArea.Ring(ring.Centre.Latitude, ring.Centre.Longitude, ring.From, ring.To),
        GeoPolygon polygon => FilterArea.Polygon([.. polygon.Points.SelectMany(static point => (double[])[point.Latitude, point.Longitude])]),
        _ => throw new ArgumentException($"There is no area of {shape}.", nameof(shape)),
    };
}
