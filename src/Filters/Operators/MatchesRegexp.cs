namespace Grapnel.Filters;

/// <summary><c>regexp { field: pattern }</c>: the field is a string in which the pattern finds something.</summary>
internal sealed record MatchesRegexp(FieldPath Path, RegexpPattern Pattern) : FieldFilter(Path)
{
    public override void Print(FilterPrinter printer) => throw new NotImplementedException();
}
