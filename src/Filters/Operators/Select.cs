namespace Grapnel.Filters;

/// <summary>
/// <c>select { field, index, query }</c>: the field is an array that has this element, and the query matches <c>{ value: element }</c>.
/// </summary>
/// <param name="Path">The array.</param>
/// <param name="Index">From the start, or if negative from the end. Beyond an int nothing is found, and the node is <see cref="Nothing"/>.</param>
/// <param name="Query">Its paths start at <c>value</c>.</param>
internal sealed record Select(FieldPath Path, int Index, FilterNode Query) : FieldFilter(Path)
{
    public override void Print(FilterPrinter printer) => throw new NotImplementedException();
}
