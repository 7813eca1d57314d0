using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Grapnel.CompilerServices;

namespace Grapnel.Json;

/// <summary>.NET text against UTF-8. Half a surrogate pair counts as U+FFFD, which it is written as.</summary>
internal static class ClrText
{
    private const int OnStack = 256;
    private const int LongestUnit = 3;

    [SkipLocalsInit]
    internal static bool Is(string text, ReadOnlySpan<byte> utf8)
    {
        if (Ascii.Equals(utf8, text))
            return true;
        if (utf8.Length < text.Length || utf8.Length > LongestUnit * text.Length || Ascii.IsValid(utf8))
            return false;
        byte[]? rented = Rent(text);
        Span<byte> encoded = rented ?? stackalloc byte[OnStack];
        bool isSame = encoded[..Encoding.UTF8.GetBytes(text, encoded)].SequenceEqual(utf8);
        Return(rented);
        return isSame;
    }

    [SkipLocalsInit]
    internal static int IndexIn(string text, FilterTexts texts)
    {
        if (texts.TryIndexOf(text, out int known))
            return known;
        byte[]? rented = Rent(text);
        Span<byte> encoded = rented ?? stackalloc byte[OnStack];
        int index = texts.IndexOf(encoded[..Encoding.UTF8.GetBytes(text, encoded)]);
        Return(rented);
        return index;
    }

    private static byte[]? Rent(string text) =>
        text.Length * LongestUnit <= OnStack ? null : ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));

    private static void Return(byte[]? rented)
    {
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }
}
