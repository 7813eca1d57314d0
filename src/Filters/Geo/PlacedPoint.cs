namespace Grapnel.Filters;

/// <summary>A point, and the characters of its coordinates; where both are the same, it is a geohash.</summary>
internal sealed record PlacedPoint(GeoPoint Point, TextRange Latitude, TextRange Longitude);
