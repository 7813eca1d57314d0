namespace Grapnel.Filters;

/// <summary>One end of an interval.</summary>
internal sealed record RangeBound(double Value, bool IsInclusive);

/// <summary><c>range { field: { gt, gte, lt, lte } }</c>: the field is a number in the interval. One bound at least; the lower is below the upper.</summary>
internal sealed record InRange(FieldPath Path, RangeBound? Lower, RangeBound? Upper) : FieldFilter(Path)
{
    public override void Print(FilterPrinter printer) => throw new NotImplementedException();
}
