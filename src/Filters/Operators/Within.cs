namespace Grapnel.Filters;

/// <summary><c>geoBoundingBox</c>, <c>geoDistance</c>, <c>geoDistanceRange</c>, <c>geoPolygon</c>: the field is a point in the shape, borders included.</summary>
internal sealed record Within(FieldPath Path, GeoShape Shape) : FieldFilter(Path)
{
    public override void Print(FilterPrinter printer)
    {
        switch (Shape)
        {
            case GeoBox box:
                Print(printer, "geoBoundingBox", () => Print(printer, box));
                break;
            case GeoPolygon polygon:
                Print(printer, "geoPolygon", () => printer.Member("points", () => printer.List(polygon.Points, point => Print(printer, point))));
                break;
            case GeoRing ring:
                Print(printer, ring);
                break;
            default:
                throw new NotSupportedException(Shape.GetType().Name);
        }
    }

    /// <summary>From 0 it is a circle; only a field named "distance" cannot stand in <c>geoDistance</c>.</summary>
    private void Print(FilterPrinter printer, GeoRing ring)
    {
        var isCircle = ring.From == 0 && Path.Text != GeoDistanceReader.Distance;
        Print(printer, isCircle ? "geoDistance" : "geoDistanceRange", () =>
        {
            Print(printer, ring.Centre);
            if (isCircle)
            {
                Print(printer, GeoDistanceReader.Distance, ring.To);
            }
            else
            {
                Print(printer, GeoDistanceRangeReader.From, ring.From);
                Print(printer, GeoDistanceRangeReader.To, ring.To);
            }
        });
    }

    /// <summary>What the value adds behind itself are further members beside the field.</summary>
    private void Print(FilterPrinter printer, string keyword, Action value) => printer.Operator(keyword, () => printer.Member(Path.Text, value));

    private static void Print(FilterPrinter printer, string member, double metres)
    {
        printer.Raw($", {member}: ");
        printer.Text(DistanceText.Print(metres));
    }

    private static void Print(FilterPrinter printer, GeoPoint point) => printer.List([point.Latitude, point.Longitude], degrees => Print(printer, degrees));

    private static void Print(FilterPrinter printer, double degrees) => printer.Scalar(FilterScalar.Of(degrees));

    private static void Print(FilterPrinter printer, GeoBox box)
    {
        printer.Raw("{ top: ");
        Print(printer, box.Top);
        printer.Raw(", left: ");
        Print(printer, box.Left);
        printer.Raw(", bottom: ");
        Print(printer, box.Bottom);
        printer.Raw(", right: ");
        Print(printer, box.Right);
        printer.Raw(" }");
    }
}
