using System.Text.Json;

namespace Grapnel.Filters.Tests.Support;

/// <summary>A document as filters see it: every key at any depth of plain objects, by its path. Source: Koncorde, flattening.</summary>
internal static class PlainDocument
{
    public static Dictionary<string, JsonElement> Flatten(JsonElement document)
    {
        var flat = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Walk(document, "", flat);
        return flat;
    }

    /// <summary>The document whose only field has this name.</summary>
    public static Dictionary<string, JsonElement> Flatten(string name, JsonElement value)
    {
        var flat = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (value.ValueKind == JsonValueKind.Object)
            Walk(value, name, flat);
        flat[name] = value;
        return flat;
    }

    private static void Walk(JsonElement value, string prefix, Dictionary<string, JsonElement> flat)
    {
        foreach (var (name, member) in Members(value))
        {
            var path = prefix.Length == 0 ? name : prefix + "." + name;
            flat[path] = member;
            if (member.ValueKind == JsonValueKind.Object)
            {
                Walk(member, path, flat);
                flat[path] = member;
            }
        }
    }

    /// <summary>In the order of JavaScript: whole numbers first, then as written; of equal names the last one, in the place of the first.</summary>
    public static List<KeyValuePair<string, JsonElement>> Members(JsonElement value)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<KeyValuePair<string, JsonElement>>();
        foreach (var member in value.EnumerateObject())
        {
            if (places.TryAdd(member.Name, members.Count))
                members.Add(new(member.Name, member.Value));
            else
                members[places[member.Name]] = new(member.Name, member.Value);
        }

        return [.. members.OrderBy(member => uint.TryParse(member.Key, out var index) && $"{index}" == member.Key ? index : uint.MaxValue)];
    }
}
