using System.Globalization;
using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>A text that was read: a filter, or what is wrong with it.</summary>
internal sealed record ParsedFilter(FilterNode? Root, FilterError? Error);

/// <summary>
/// Reads filters. Source: Koncorde 4.7, in its deviations the recommendations of our specification: only <c>{}</c> and <c>null</c> match
/// everything, and errors are of one kind. Never throws; takes time linear in the text. May be called from several threads.
/// </summary>
internal static class FilterParser
{
    public static ParsedFilter Parse(string text)
    {
        if (RelaxedJsonReader.Read(text, strict: false, out var error) is not { } value)
        {
            return new ParsedFilter(null, error);
        }

        var checks = new FilterChecks();
        var root = value switch
        {
            TextNull => new Everything { Range = value.Range },
            TextObject { Members.Count: 0 } => new Everything { Range = value.Range },
            TextObject filter => checks.Filter(filter, null),
            TextArray list => Indexed([.. list.Items.Select(static item => item.Range)], list.Range, checks),
            TextString letters => Indexed([.. letters.Value.Select((_, i) => letters.Range)], letters.Range, checks),
            _ => checks.Fail("must be an object", null, null, value.Range),
        };
        if (checks.Error is null && FilterNesting.Of(root!) > RelaxedJsonReader.DeepestNesting)
        {
            checks.Fail(RelaxedJsonReader.TooDeep + ", bool written out", null, null, value.Range);
        }

        return checks.Error is null ? new ParsedFilter(root, null) : new ParsedFilter(null, checks.Error);
    }

    /// <summary>To Koncorde a list or a text is an object whose keys are 0, 1, 2, … An empty one, which it takes for everything, is refused.</summary>
    private static FilterNode? Indexed(TextRange[] members, TextRange all, FilterChecks checks) => members.Length switch
    {
        0 => checks.Fail("must be an object", null, null, all),
        1 => checks.Fail(FilterChecks.UnknownKeyword, "0", "0", members[0]),
        _ => checks.Fail(FilterChecks.OneKeywordOnly, string.Join(",", members.Select(static (_, i) => i.ToString(CultureInfo.InvariantCulture))), null, members[1]),
    };
}
