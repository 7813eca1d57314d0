namespace Grapnel.Filters;

/// <summary><c>geoBoundingBox</c>, <c>geoDistance</c>, <c>geoDistanceRange</c>, <c>geoPolygon</c>: the field is a point in the shape, borders included.</summary>
internal sealed record Within(FieldPath Path, GeoShape Shape) : FieldFilter(Path)
{
    public override void Print(FilterPrinter printer) => throw new NotImplementedException();
}
