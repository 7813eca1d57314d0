using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Grapnel;

namespace Quickstart;

/// <summary>One line of a file: <c>{"_id": "…", "body": {…}}</c>. The body may be called <c>_source</c>, as in exports, and the id may be missing.</summary>
internal static class DocumentLine
{
    public static bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out Document? document, [NotNullWhen(false)] out string? why)
    {
        document = null;
        try
        {
            var fields = JsonFields.Parse(line);
            if (!TryReadId(fields, out string? id))
                why = "its _id is not text";
            else if (!fields.TryGet("body", out JsonElement body) && !fields.TryGet("_source", out body))
                why = "it has no body";
            else if (body.ValueKind != JsonValueKind.Object)
                why = $"its body is {Name(body.ValueKind)}, not an object";
            else
            {
                why = null;
                document = new Document(id, JsonFields.From(body));
                return true;
            }
        }
        catch (JsonException error)
        {
            // Its own line number is that inside the line.
            why = error.BytePositionInLine is { } at ? $"not JSON at byte {at + 1}: {error.Message.Split(" LineNumber: ")[0]}" : error.Message;
        }

        return false;
    }

    /// <summary>No id, null or empty text: the backend gives one.</summary>
    private static bool TryReadId(JsonFields fields, out string? id)
    {
        id = null;
        if (!fields.TryGet("_id", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return true;
        if (!fields.TryGet<string>("_id", out id))
            return false;
        id = id.Length == 0 ? null : id;
        return true;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
