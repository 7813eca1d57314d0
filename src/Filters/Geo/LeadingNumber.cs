using System.Globalization;
#if !NET
using System.Text;
#endif

namespace Grapnel.Filters;

/// <summary>
/// The number a text in UTF-8 starts with, as JavaScript's <c>parseFloat</c> reads it: <c>" 40.7N"</c> is 40.7. Coordinates and distances are
/// read like this, in filters and in documents.
/// </summary>
internal static class LeadingNumber
{
    // More digits do not fit into the mantissa for sure.
    private const int MostDigits = 19;

    // Up to here a whole number and a power of ten are exact doubles, so that one division or multiplication rounds correctly.
    private const ulong LargestExact = 1UL << 53;

    private const int LargestExponent = 99_999;

    private static readonly double[] PowersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>The number; NaN where the text starts with none.</summary>
    public static double Parse(ReadOnlySpan<byte> text) => Read(text.Slice(SpaceBefore(text)), out _);

    /// <summary>The same without white space before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many bytes the number has; 0 where there is none.</param>
    public static double Read(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        var at = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        ulong mantissa = 0;
        var (digits, seen, scale) = (0, false, 0);
        for (; at < text.Length && IsDigit(text[at]); at++)
        {
            seen = true;
            Add(text[at], ref mantissa, ref digits);
        }

        if (at < text.Length && text[at] == '.')
        {
            for (at++; at < text.Length && IsDigit(text[at]); at++)
            {
                seen = true;
                scale--;
                Add(text[at], ref mantissa, ref digits);
            }
        }

        if (!seen)
        {
            return Infinite(text, ref length);
        }

        scale += Exponent(text, ref at);
        length = at;
        if (digits > MostDigits || mantissa > LargestExact || scale is < -22 or > 22)
        {
            return Rounded(text.Slice(0, at));
        }

        var value = scale < 0 ? mantissa / PowersOfTen[-scale] : mantissa * PowersOfTen[scale];
        return text[0] == '-' ? -value : value;
    }

    private static bool IsDigit(byte c) => c is >= (byte)'0' and <= (byte)'9';

    private static void Add(byte digit, ref ulong mantissa, ref int digits)
    {
        // Zeros in front are no digits.
        if ((mantissa != 0 || digit != '0') && ++digits <= MostDigits)
        {
            mantissa = unchecked((mantissa * 10) + digit - '0');
        }
    }

    private static double Infinite(ReadOnlySpan<byte> text, ref int length)
    {
        var sign = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (!text.Slice(sign).StartsWith("Infinity"u8))
        {
            return double.NaN;
        }

        length = sign + "Infinity".Length;
        return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
    }

    /// <summary>An exponent without digits is none, and what follows the number.</summary>
    private static int Exponent(ReadOnlySpan<byte> text, ref int at)
    {
        if (at == text.Length || text[at] is not ((byte)'e' or (byte)'E'))
        {
            return 0;
        }

        var next = at + 1;
        var isNegative = next < text.Length && text[next] == '-';
        next += isNegative || (next < text.Length && text[next] == '+') ? 1 : 0;
        var (start, exponent) = (next, 0);
        for (; next < text.Length && IsDigit(text[next]); next++)
        {
            exponent = Math.Min((exponent * 10) + text[next] - '0', LargestExponent);
        }

        at = next == start ? at : next;
        return isNegative ? -exponent : exponent;
    }

    private static double Rounded(ReadOnlySpan<byte> number)
    {
#if NET
        return double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
#else
        // What .NET Framework, where an IDE may run this, does not parse is too large.
        return double.TryParse(Encoding.ASCII.GetString(number.ToArray()), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : number[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
#endif
    }

    /// <summary>White space of JavaScript.</summary>
    private static int SpaceBefore(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && SpaceAt(text.Slice(at)) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }

    private static int SpaceAt(ReadOnlySpan<byte> text) => text[0] switch
    {
        (byte)' ' or (>= 9 and <= 13) => 1,
        0xC2 when text.Length > 1 && text[1] == 0xA0 => 2,
        0xE1 or 0xE2 or 0xE3 or 0xEF when text.Length > 2 => (text[0] << 16 | text[1] << 8 | text[2]) switch
        {
            // U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF.
            0xE19A80 or (>= 0xE28080 and <= 0xE2808A) or 0xE280A8 or 0xE280A9 or 0xE280AF or 0xE2819F or 0xE38080 or 0xEFBBBF => 3,
            _ => 0,
        },
        _ => 0,
    };
}
