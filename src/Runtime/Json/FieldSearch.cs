using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Json;

/// <summary>
/// Finds the field of a path. By names, one look-up each, where no name is empty or has a dot; else as if the content were laid out flat:
/// every field under the names that lead to it, joined by dots, the last one in document order where two meet. An empty name at the
/// start adds nothing. Source: Koncorde, documents and field paths.
/// </summary>
internal static class FieldSearch
{
    private const int OnStack = 256;

    /// <summary>The field under an element, by names from <paramref name="next"/> on.</summary>
    internal static FilterField ByNames(JsonElement element, FilterPath.Name[] names, int next)
    {
        for (; next < names.Length; next++)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(names[next].Utf8, out element))
                return default;
        return new FilterField(element);
    }

    /// <summary>The field under a node, whose names nobody knows, since its holders may change it.</summary>
    internal static FilterField Below(JsonNode? node, FilterPath path, int next, bool isRoot = false)
    {
        if (next == path.Names.Length)
            return new FilterField(node);
        if (node is JsonObject fields && next == path.Names.Length - 1 && path.IsPlain && !(isRoot && HasEmptyName(fields)))
            return ByName(fields, path.Names[next]);
        return InNode(node, path.From(next), isRoot);
    }

    /// <summary>The field, whatever the names are. The element must have come through <see cref="JsonContent"/>.</summary>
    internal static FilterField InElement(JsonElement element, ReadOnlySpan<byte> path, bool isRoot)
    {
        FilterField found = default;
        if (element.ValueKind != JsonValueKind.Object)
            return found;
        foreach (JsonProperty field in element.EnumerateObject())
        {
            ReadOnlySpan<byte> name = JsonContent.NameOf(field);
            FilterField here = InField(name, field.Value, null, path, isRoot);
            if (here.Exists && IsLast(element, name, field.Value))
                found = here;
        }

        return found;
    }

    internal static FilterField InNode(JsonNode? node, ReadOnlySpan<byte> path, bool isRoot)
    {
        try
        {
            if (node is JsonObject fields)
                return InObject(fields, path, isRoot);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // A name twice, or half a surrogate pair, in an object nobody has looked into yet. Its text can be read.
        }

        return (node is JsonObject || (node is JsonValue value && WrittenValue.KindOf(value) == JsonValueKind.Object)) && WrittenValue.TryAsElement(node, out JsonElement element)
            ? InElement(element, path, isRoot)
            : default;
    }

    /// <summary>What of an entry of an overlay, or of any other field, a path leads to.</summary>
    internal static FilterField InField(ReadOnlySpan<byte> name, JsonElement element, JsonNode? node, ReadOnlySpan<byte> path, bool isRoot)
    {
        switch (Fit(name, path, isRoot, out var rest))
        {
            case Fits.Whole:
                return element.ValueKind == JsonValueKind.Undefined ? new FilterField(node) : new FilterField(element);
            case Fits.Parent:
                bool isStillRoot = isRoot && name.IsEmpty;
                return element.ValueKind == JsonValueKind.Undefined ? InNode(node, rest, isStillRoot) : InElement(element, rest, isStillRoot);
            default:
                return default;
        }
    }

    /// <summary>The same for a field that was written.</summary>
    internal static FilterField InField(string name, JsonNode? node, ReadOnlySpan<byte> path, bool isRoot)
    {
        // A name longer than the path cannot be in it.
        if (name.Length > path.Length)
            return default;
        Span<byte> buffer = stackalloc byte[OnStack];
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.TryGetBytes(name, buffer, out int length) ? buffer[..length] : Encoding.UTF8.GetBytes(name);
        return InField(utf8, default, node, path, isRoot);
    }

    private static bool HasEmptyName(JsonObject fields)
    {
        try
        {
            return fields.ContainsKey("");
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return true;
        }
    }

    private static FilterField ByName(JsonObject fields, FilterPath.Name name)
    {
        try
        {
            return fields.TryGetPropertyValue(name.Text, out JsonNode? node) ? new FilterField(node) : default;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return WrittenValue.TryAsElement(fields, out JsonElement element) && element.TryGetProperty(name.Utf8, out element) ? new FilterField(element) : default;
        }
    }

    private static FilterField InObject(JsonObject fields, ReadOnlySpan<byte> path, bool isRoot)
    {
        FilterField found = default;
        for (int at = 0; at < fields.Count; at++)
        {
            (string name, JsonNode? node) = fields.GetAt(at);
            FilterField here = InField(name, node, path, isRoot);
            if (here.Exists)
                found = here;
        }

        return found;
    }

    private static Fits Fit(ReadOnlySpan<byte> name, ReadOnlySpan<byte> path, bool isRoot, out ReadOnlySpan<byte> rest)
    {
        rest = path;
        if (name.SequenceEqual(path))
            return Fits.Whole;
        if (isRoot && name.IsEmpty)
            return Fits.Parent;
        if (path.Length <= name.Length || path[name.Length] != '.' || !path.StartsWith(name))
            return Fits.Not;
        rest = path[(name.Length + 1)..];
        return Fits.Parent;
    }

    /// <summary>Whether no later field has the same name.</summary>
    private static bool IsLast(JsonElement element, ReadOnlySpan<byte> name, JsonElement value) =>
        element.TryGetProperty(name, out JsonElement last)
        && JsonMarshal.GetRawUtf8Value(last).Overlaps(JsonMarshal.GetRawUtf8Value(value));

    private enum Fits
    {
        Not,
        Whole,
        Parent,
    }
}
