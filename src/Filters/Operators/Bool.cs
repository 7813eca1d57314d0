using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>
/// <c>bool { must, must_not, should, should_not }</c>, another way to write <c>and [ …must, not or must_not, or should, not and should_not ]</c>;
/// errors inside name the paths of that. A member that is null, false, 0 or '' is not there.
/// </summary>
internal static class Bool
{
    private static readonly string[] Keys = ["must", "must_not", "should", "should_not"];

    public static FilterNode? Read(TextValue value, FilterPlace place, FilterChecks checks)
    {
        if (checks.ObjectOf(value, Keys, Meant, place) is not { } read)
        {
            return null;
        }

        var all = new FilterPlace("and", place, place.Range);
        var members = Keys.Select(key => read.Members.FirstOrDefault(member => member.Name.Value == key)).Where(static member => member is not null && IsThere(member.Value)).ToList();
        if (members.All(static member => member!.Value is TextArray { Items.Count: 0 } && member.Name.Value == Keys[0]))
        {
            return checks.Fail("cannot be empty", all, value.Range);
        }

        // "must" may be a single filter, and is looked at from outside before any other member.
        var must = members[0]!.Name.Value == Keys[0] ? members[0]!.Value is TextArray list ? list.Items : [members[0]!.Value] : [];
        if (JoinedFilter.ReadItems(must, all, checks) is not { } items)
        {
            return null;
        }

        var parts = items.ToList();
        foreach (var member in members.Where(static member => member!.Name.Value != Keys[0]))
        {
            if (Part(member!, all, checks) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new And(new ValueList<FilterNode>(parts)) { Range = place.Range };
    }

    private static FilterNode? Part(TextMember member, FilterPlace place, FilterChecks checks)
    {
        var whole = TextRange.Between(member.Name.Range.Start, member.Value.Range.End);
        if (member.Name.Value == "should")
        {
            return Or.Read(member.Value, new FilterPlace("or", place, whole), checks);
        }

        var not = new FilterPlace("not", place, whole);
        var inner = member.Name.Value == "must_not"
            ? Or.Read(member.Value, new FilterPlace("or", not, member.Value.Range), checks)
            : And.Read(member.Value, new FilterPlace("and", not, member.Value.Range), checks);
        return inner is null ? null : new Not(inner) { Range = whole };
    }

    private static bool IsThere(TextValue value) =>
        value is not (TextNull or TextBoolean { Value: false } or TextNumber { Value: 0 } or TextString { Value.Length: 0 });

    /// <summary>How other languages name the members.</summary>
    private static string? Meant(string key) => key switch
    {
        "mustNot" => "must_not",
        "shouldNot" => "should_not",
        "all" or "and" or "filter" => "must",
        "any" or "or" => "should",
        "none" or "not" or "nor" => "must_not",
        _ => null,
    };
}
