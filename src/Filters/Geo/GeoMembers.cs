using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>The members of geo operators.</summary>
internal static class GeoMembers
{
    private static readonly Dictionary<string, string> CamelCase = new(StringComparer.Ordinal)
    {
        ["lat_lon"] = "latLon", ["top_left"] = "topLeft", ["bottom_right"] = "bottomRight",
    };

    /// <summary>The member of this name; that it is missing is said of the one that stands in its place.</summary>
    public static TextMember? Required(string name, TextObject among, string[] others, FilterPlace place, FilterChecks checks, string? field = null)
    {
        if (Find(among, name) is { } member)
        {
            return member;
        }

        var candidates = among.Members.Where(other => !others.Contains(other.Name.Value)).ToList();
        var misspelt = candidates.Find(other => IsNear(other.Name.Value, name));
        checks.Fail($"the property \"{name}\" is missing", place, (misspelt ?? candidates[candidates.Count - 1]).Name.Content, field, misspelt is null ? null : name);
        return null;
    }

    public static TextMember? Find(TextObject among, string name) => among.Members.FirstOrDefault(member => member.Name.Value == name);

    /// <summary>The names Koncorde also takes with underscores as it knows them; of two that are the same, the later one counts.</summary>
    public static TextObject Renamed(TextObject value)
    {
        var members = new List<TextMember>();
        foreach (var member in value.Members)
        {
            var name = CamelCase.TryGetValue(member.Name.Value, out var camel) ? camel : member.Name.Value;
            var renamed = new TextMember(new TextString(name, "", member.Name.Range, member.Name.Content), member.Value);
            var place = members.FindIndex(other => other.Name.Value == name);
            if (place < 0)
            {
                members.Add(renamed);
            }
            else
            {
                members[place] = renamed;
            }
        }

        return new TextObject(members, value.Range);
    }

    /// <summary>Misspelt, or its beginning.</summary>
    private static bool IsNear(string name, string meant) =>
        Nearest.To(name.ToLowerInvariant(), [meant]) is not null || (name.Length > 2 && meant.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
