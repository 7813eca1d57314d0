using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>
/// What operators ask of their values. A check that fails keeps the first error and returns null. Texts, keywords, paths and the order of the
/// checks are Koncorde's. The characters an error points at:
/// <list type="table">
/// <item><term>Filters must have one keyword only</term><description>the second key; in a text at the root, all of it; in a list at the root, its second member</description></item>
/// <item><term>unknown keyword; is not supported yet</term><description>the keyword; in a list or text at the root, its only member</description></item>
/// <item><term>must be an object, a non-empty object, an array, a string, a number, an integer; must either be …; cannot be empty; cannot test empty field name; cannot have decimals</term><description>the value, with brackets or quotes; where it is missing, the key in its place</description></item>
/// <item><term>"X" is not an allowed attribute</term><description>X</description></item>
/// <item><term>only 1 upper, lower boundary allowed</term><description>the key of the second one</description></item>
/// <item><term>lower boundary must be strictly inferior …</term><description>the value of the last boundary</description></item>
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
    public TextMember? OneProperty(TextValue value, FilterPlace place, string? field = null) =>
        Properties(value, 1, place, field)?.Members[0];

    /// <summary>The value of an object's only property, which has to have this name.</summary>
    public TextValue? OnlyProperty(string name, TextValue value, FilterPlace place, string? field = null)
    {
        if (OneProperty(value, place, field) is not { } member)
        {
            return null;
        }

        if (member.Name.Value != name)
        {
            Fail($"the property \"{name}\" is missing", place, member.Name.Content, field, Nearest.To(member.Name.Value, [name]));
            return null;
        }

        return member.Value;
    }

    /// <summary>An object with so many properties. The field is part of the path of an error, here as below.</summary>
    public TextObject? Properties(TextValue value, int count, FilterPlace place, string? field = null)
    {
        if (value is not TextObject read)
        {
            Fail("must be an object", place, value.Range, field);
            return null;
        }

        if (read.Members.Count != count)
        {
            var range = read.Members.Count < count ? read.Range : read.Members[count].Name.Content;
            Fail($"expected object to have exactly {count} {(count == 1 ? "property" : "properties")}, got {read.Members.Count}", place, range, field);
            return null;
        }

        return read;
    }

    /// <summary>An object with something in it.</summary>
    public TextObject? NonEmptyObject(TextValue value, FilterPlace place, string? field = null)
    {
        if (value is not TextObject read)
        {
            Fail("must be an object", place, value.Range, field);
            return null;
        }

        if (read.Members.Count == 0)
        {
            Fail("must be a non-empty object", place, value.Range, field);
            return null;
        }

        return read;
    }

    /// <summary>The same, with these keys and no others.</summary>
    /// <param name="value">The object.</param>
    /// <param name="allowed">The keys, in Koncorde's order.</param>
    /// <param name="meant">What a key that is none of them stands for elsewhere, if anything.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="field">The field it belongs to.</param>
    public TextObject? ObjectOf(TextValue value, IReadOnlyCollection<string> allowed, Func<string, string?> meant, FilterPlace place, string? field = null)
    {
        if (NonEmptyObject(value, place, field) is not { } read)
        {
            return null;
        }

        if (read.Members.FirstOrDefault(member => !allowed.Contains(member.Name.Value)) is { } wrong)
        {
            var name = wrong.Name.Value;
            var didYouMean = meant(name) ?? Nearest.To(name.ToLowerInvariant(), allowed);
            Fail($"\"{name}\" is not an allowed attribute (allowed: {string.Join(",", allowed)})", place, wrong.Name.Content, field, didYouMean);
            return null;
        }

        return read;
    }

    /// <summary>An array of strings with something in it.</summary>
    public ValueList<FilterScalar>? Strings(TextValue value, FilterPlace place, string field)
    {
        if (NonEmptyArray(value, place, field) is not { } list)
        {
            return null;
        }

        if (list.Items.FirstOrDefault(static item => item is not TextString) is { } wrong)
        {
            var quoted = wrong is TextNumber or TextBoolean ? FilterText.Print(FilterScalar.Of(FilterScalar.From(wrong)!.ToString())) : null;
            Fail("must hold only values of type \"string\"", place, wrong.Range, field, quoted);
            return null;
        }

        return new ValueList<FilterScalar>(list.Items.Select(static item => FilterScalar.From(item)!));
    }

    /// <summary>An array with something in it.</summary>
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
