namespace Grapnel.Filters;

/// <summary><c>exists 'field[value]'</c>: the field is an array with this value among its elements. Read by <see cref="Exists"/>.</summary>
internal sealed record Contains(FieldPath Path, FilterScalar Value) : FieldFilter(Path)
{
    public override FieldStates States(bool matching) => matching ? FieldStates.ArrayWith(Value) : FieldStates.NotArrayWith(Value);

    public override void Print(FilterPrinter printer) => Print(printer, "exists");

    public void Print(FilterPrinter printer, string keyword) =>
        printer.Operator(keyword, () => printer.Text($"{FieldSyntax.Escape(Path.Text)}[{FilterPrinter.Json(Value)}]"));
}
