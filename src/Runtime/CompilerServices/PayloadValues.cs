using System.ComponentModel;
using System.Globalization;

namespace Grapnel.CompilerServices;

/// <summary>
/// Members of a payload that JSON writes as text: <c>Guid</c>, <c>DateTime</c>, <c>DateTimeOffset</c>, <c>DateOnly</c>, <c>TimeOnly</c>, <c>TimeSpan</c>
/// and <c>char</c>, compared as System.Text.Json writes them. Null is missing.
/// </summary>
/// <remarks>Stateless; allocates nothing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadValues
{
    // The longest is a date with time and offset.
    private const int Longest = 64;

    /// <summary>Whether a value is written so.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The text in UTF-8.</param>
    public static bool Is<T>(T? value, ReadOnlySpan<byte> text)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> written = stackalloc byte[Longest];
        return value is { } given && TryWrite(given, written, out var length) && written[..length].SequenceEqual(text);
    }

    /// <summary>Whether a value is written as one of these texts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="texts">The texts.</param>
    /// <exception cref="NullReferenceException">The texts are null.</exception>
    public static bool IsOneOf<T>(T? value, FilterTexts texts)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> written = stackalloc byte[Longest];
        return value is { } given && TryWrite(given, written, out var length) && texts.IndexOf(written[..length]) >= 0;
    }

    private static bool TryWrite<T>(T value, Span<byte> written, out int length)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is TimeOnly time)
        {
            return time.ToTimeSpan().TryFormat(written, out length, "c", CultureInfo.InvariantCulture);
        }

        return value.TryFormat(written, out length, FormatOf<T>(), CultureInfo.InvariantCulture);
    }

    private static string FormatOf<T>() =>
        typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset) ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"
        : typeof(T) == typeof(DateOnly) ? "yyyy-MM-dd"
        : typeof(T) == typeof(TimeSpan) ? "c"
        : typeof(T) == typeof(Guid) ? "D"
        : "";
}
