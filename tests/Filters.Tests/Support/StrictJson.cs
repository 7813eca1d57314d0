using System.Text;
using System.Text.Json;

namespace Grapnel.Filters.Tests.Support;

/// <summary>A second opinion on texts: System.Text.Json, and for the relaxed form a rewriting into what that reads.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 100 };

    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 100, AllowTrailingCommas = true };

    /// <summary>The value of a text in strict JSON; null where it is none, or holds a string no UTF-8 document can hold.</summary>
    public static JsonElement? Read(string text) => Read(text, Options);

    /// <summary>The value of a text in the relaxed form, if it is one; of other texts it says nothing.</summary>
    public static JsonElement? ReadRelaxed(string text) => Rewrite(text) is { } rewritten ? Read(rewritten, Lenient) : null;

    private static JsonElement? Read(string text, JsonDocumentOptions options)
    {
        try
        {
            var value = JsonDocument.Parse(text, options).RootElement;
            TouchStrings(value);
            return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static void TouchStrings(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    TouchStrings(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    _ = member.Name;
                    TouchStrings(member.Value);
                }

                break;
        }
    }

    /// <summary>Comments and odd white space become spaces, single quotes double ones, names before a colon get quotes.</summary>
    private static string? Rewrite(string text)
    {
        var strict = new StringBuilder();
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length;)
        {
            var end = TokenEnd(text, at);
            if (end < 0)
                return null;
            var token = text[at..end];
            at = end;
            if (token[0] == '/' || char.IsWhiteSpace(token[0]) || token[0] == '\uFEFF')
                strict.Append(' ');
            else if (token[0] is '\'' or '"')
                strict.Append(Requote(token));
            else if (IsName(token[0]) && token is not ("true" or "false" or "null") || (IsName(token[0]) && IsKey(text, end)))
                strict.Append('"').Append(token).Append('"');
            else
                strict.Append(token);
        }

        return strict.ToString();
    }

    private static int TokenEnd(string text, int at)
    {
        var c = text[at];
        if (text.AsSpan(at).StartsWith("//"))
            return text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length ? at + length : text.Length;
        if (text.AsSpan(at).StartsWith("/*"))
            return text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : -1;
        var end = at + 1;
        if (c is '\'' or '"')
        {
            for (; end < text.Length && text[end] != c; end++)
                end += text[end] == '\\' ? 1 : 0;
            return end < text.Length ? end + 1 : -1;
        }

        if (c == '-' || char.IsAsciiDigit(c))
        {
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '+' or '-'))
                end++;
            return end;
        }

        while (IsName(c) && end < text.Length && (IsName(text[end]) || char.IsDigit(text[end])))
            end++;
        return end;
    }

    private static bool IsKey(string text, int end)
    {
        while (end < text.Length && TokenEnd(text, end) is > 0 and var next && (text[end] == '/' || char.IsWhiteSpace(text[end]) || text[end] == '\uFEFF'))
            end = next;
        return end < text.Length && text[end] == ':';
    }

    private static bool IsName(char c) => char.IsLetter(c) || c is '_' or '$';

    private static string Requote(string token)
    {
        var strict = new StringBuilder("\"");
        for (var at = 1; at < token.Length - 1; at++)
        {
            if (token[at] == '\\')
                strict.Append(token[++at] == '\'' ? "'" : $"\\{token[at]}");
            else
                strict.Append(token[at] == '"' ? "\\\"" : token[at]);
        }

        return strict.Append('"').ToString();
    }
}
