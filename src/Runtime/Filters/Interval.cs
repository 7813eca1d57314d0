namespace Grapnel.Filters.Evaluation;

/// <summary>The numbers between two bounds, either of which may be absent.</summary>
internal readonly struct Interval(RangeBound? lower, RangeBound? upper)
{
    private readonly double _lower = lower?.Value ?? double.NegativeInfinity;
    private readonly double _upper = upper?.Value ?? double.PositiveInfinity;
    private readonly bool _hasLower = lower?.IsInclusive ?? true;
    private readonly bool _hasUpper = upper?.IsInclusive ?? true;

    public bool Has(double number) =>
        (_hasLower ? number >= _lower : number > _lower) && (_hasUpper ? number <= _upper : number < _upper);
}
