using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Grapnel.CompilerServices;

namespace Grapnel.Json;

/// <summary>JSON text that patterns are run on, without making a string of it.</summary>
internal static class RegexpText
{
    private const int OnStack = 256;

    /// <summary>The element must be text that came through <see cref="JsonContent"/>.</summary>
    internal static bool Matches(JsonElement text, FilterRegexp pattern) => Matches(JsonMarshal.GetRawUtf8Value(text), pattern);

    /// <summary>Whether a pattern finds something in JSON text with its quotes and escapes.</summary>
    internal static bool Matches(ReadOnlySpan<byte> json, FilterRegexp pattern) =>
        json.Contains((byte)'\\') ? MatchesEscaped(json, pattern) : json.Length >= 2 && json[0] == '"' && pattern.IsMatch(json[1..^1]);

    [SkipLocalsInit]
    private static bool MatchesEscaped(ReadOnlySpan<byte> json, FilterRegexp pattern)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
            return false;
        byte[]? rented = null;
        // Unescaped, text is never longer.
        Span<byte> unescaped = json.Length <= OnStack ? stackalloc byte[OnStack] : rented = ArrayPool<byte>.Shared.Rent(json.Length);
        try
        {
            return pattern.IsMatch(unescaped[..reader.CopyString(unescaped)]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
