using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>
/// <c>select { field, index, query }</c>: the field is an array that has this element, and the query matches <c>{ value: element }</c>.
/// </summary>
/// <param name="Path">The array.</param>
/// <param name="Index">From the start, or if negative from the end. Beyond an int nothing is found, and the node is <see cref="Nothing"/>.</param>
/// <param name="Query">All its paths are <c>value</c> or start with <c>value.</c>: a condition on another field is read as <see cref="Nothing"/>.</param>
internal sealed record Select(FieldPath Path, int Index, FilterNode Query) : FieldFilter(Path)
{
    /// <summary>The path of the element in the query.</summary>
    public const string Element = "value";

    private const string FieldKey = "field";
    private const string IndexKey = "index";
    private const string QueryKey = "query";

    private static readonly string[] Keys = [FieldKey, IndexKey, QueryKey];

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.Properties(value, Keys.Length, place) is not { } read)
        {
            return null;
        }

        TextValue? Of(string key) => read.Members.FirstOrDefault(member => member.Name.Value == key)?.Value;
        if (Of(FieldKey) is not TextString field)
        {
            return Missing("must be a string", FieldKey, read, place, checks);
        }

        if (field.Value.Length == 0)
        {
            return checks.Fail("cannot be empty", place, field.Range, FieldKey);
        }

        if (Of(IndexKey) is not TextNumber index)
        {
            return Missing("must be an integer", IndexKey, read, place, checks);
        }

        if (Math.Floor(index.Value) != index.Value)
        {
            return checks.Fail("cannot have decimals, must be an integer", place, index.Range, IndexKey);
        }

        if (Of(QueryKey) is not { } queryText)
        {
            return Missing("must be an object", QueryKey, read, place, checks);
        }

        if (checks.NonEmptyObject(queryText, place, QueryKey) is not { } queryObject
            || checks.Filter(queryObject, new FilterPlace(QueryKey, place, queryText.Range)) is not { } query)
        {
            return null;
        }

        return index.Value is < int.MinValue or > int.MaxValue
            ? new Nothing { Range = place.Range, Why = "no array has an element with this index" }
            : new Select(new FieldPath(field.Value) { Range = field.Content }, (int)index.Value, OnElement(query)) { Range = place.Range };
    }

    public override void Print(FilterPrinter printer)
    {
        Action[] values = [() => printer.Text(Path.Text), () => printer.Scalar(FilterScalar.Of((double)Index)), () => Query.Print(printer)];
        printer.Operator("select", () => printer.Members([0, 1, 2], static i => Keys[i], i => values[i]()));
    }

    /// <summary>Nothing but the element is in sight: what asks for another field never finds it.</summary>
    private static FilterNode OnElement(FilterNode query) => query switch
    {
        FieldFilter field => field.Path.Text == Element || field.Path.Text.StartsWith(Element + ".", StringComparison.Ordinal) ? field : Unseen(field),
        Not not => not with { Item = OnElement(not.Item) },
        And and => and with { Items = OnElement(and.Items) },
        Or or => or with { Items = OnElement(or.Items) },
        _ => query,
    };

    private static Nothing Unseen(FieldFilter field)
    {
        var path = field.Path.Text;
        return new Nothing { Range = field.Range, Why = $"the query of select sees the element alone, as '{Element}'; write '{Element}.{path}' for '{path}'" };
    }

    private static ValueList<FilterNode> OnElement(ValueList<FilterNode> items) => new(items.Select(OnElement));

    /// <summary>A property that is not there, or of another type: then it is the value that is wrong, else the key that stands in its place.</summary>
    private static FilterNode? Missing(string text, string key, TextObject read, FilterPlace place, FilterChecks checks)
    {
        if (read.Members.FirstOrDefault(member => member.Name.Value == key) is { } wrong)
        {
            var number = key == IndexKey && wrong.Value is TextString quoted && RelaxedJsonReader.Read(quoted.Value, strict: true, out _) is TextNumber ? quoted.Value.Trim() : null;
            return checks.Fail(text, place, wrong.Value.Range, key, number);
        }

        var other = read.Members.Where(static member => !Keys.Contains(member.Name.Value)).Select(static member => member.Name).ToList();
        var near = other.FirstOrDefault(name => Nearest.To(name.Value.ToLowerInvariant(), [key]) is not null);
        return checks.Fail(text, place, (near ?? other[0]).Content, key, near is null ? null : key);
    }
}
