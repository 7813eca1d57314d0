using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>
/// What operators ask of their values. A check that fails keeps the first error and returns null. Texts, keywords, paths and the order of the
/// checks are Koncorde's. The characters an error points at:
/// <list type="table">
/// <item><term>Filters must have one keyword only</term><description>the second key; in a text at the root, all of it; in a list at the root, its second member</description></item>
/// <item><term>unknown keyword; is not supported yet</term><description>the keyword; in a list or text at the root, its only member</description></item>
/// <item><term>must be an object, an array, a string; must either be …; cannot be empty; cannot test empty field name</term><description>the value, with brackets or quotes</description></item>
/// <item><term>expected object to have exactly N …</term><description>the first key too many; with too few, the object</description></item>
/// <item><term>the property "X" is missing</term><description>the key that stands in its place</description></item>
/// <item><term>must hold only values of type "string"; can only contain non-empty objects</term><description>the first such member</description></item>
/// <item><term>contains an invalid array value ("X")</term><description>X; the brackets where X is empty</description></item>
/// <item><term>what is no JSON</term><description>the character or word; for what is not closed, its opening quote or bracket</description></item>
/// </list>
/// </summary>
internal sealed class FilterChecks
{
    /// <summary>The first error.</summary>
    public FilterError? Error { get; private set; }

    /// <summary>The filter an object with one keyword is.</summary>
    public FilterNode? Filter(TextObject filter, FilterPlace? outer)
    {
        var key = filter.Members[0].Name;
        if (filter.Members.Count > 1)
        {
            var keywords = string.Join(",", filter.Members.Select(static member => member.Name.Value));
            return Fail(OneKeywordOnly, keywords, outer?.Path, filter.Members[1].Name.Content);
        }

        var place = new FilterPlace(key.Value, outer, filter.Range);
        if (!FilterOperators.IsKeyword(key.Value))
        {
            return Fail(UnknownKeyword, key.Value, place.Path, key.Content, FilterOperators.Nearest(key.Value));
        }

        return FilterOperators.Reader(key.Value) is { } read
            ? read(filter.Members[0].Value, place, this)
            : Fail("is not supported yet", key.Value, place.Path, key.Content);
    }

    /// <summary>An object with one property.</summary>
    public TextMember? OneProperty(TextValue value, FilterPlace place)
    {
        if (value is not TextObject read)
        {
            Fail("must be an object", place, value.Range);
            return null;
        }

        if (read.Members.Count != 1)
        {
            var range = read.Members.Count == 0 ? read.Range : read.Members[1].Name.Content;
            Fail($"expected object to have exactly 1 property, got {read.Members.Count}", place, range);
            return null;
        }

        return read.Members[0];
    }

    /// <summary>An array with something in it. The field is part of the path of an error.</summary>
    public TextArray? NonEmptyArray(TextValue value, FilterPlace place, string? field = null)
    {
        if (value is not TextArray read)
        {
            Fail("must be an array", place, value.Range, field);
            return null;
        }

        if (read.Items.Count == 0)
        {
            Fail("cannot be empty", place, value.Range, field);
            return null;
        }

        return read;
    }

    public FilterNode? Fail(string text, FilterPlace place, TextRange range, string? field = null, string? didYouMean = null) =>
        Fail(text, place.Keyword, field is null ? place.Path : place.PathOf(field), range, didYouMean);

    public FilterNode? Fail(string text, string? keyword, string? path, TextRange range, string? didYouMean = null)
    {
        Error ??= new FilterError(text, keyword, path, range, didYouMean);
        return null;
    }

    public const string OneKeywordOnly = "Invalid filter syntax. Filters must have one keyword only";
    public const string UnknownKeyword = "unknown keyword";
}
