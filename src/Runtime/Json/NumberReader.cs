using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Json;

/// <summary>Numbers, by their JSON text: <c>18</c>, <c>18.0</c> and <c>1.8e1</c> are one number, whole and in range of any integer type.</summary>
internal static class NumberReader
{
    internal static bool Reads<T>() => typeof(T) == typeof(double) || typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(decimal)
        || typeof(T) == typeof(float) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort)
        || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(Half) || typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128);

    internal static bool TryRead<T>(JsonElement number, [MaybeNullWhen(false)] out T value)
    {
        // The two that are asked for most have a shorter way.
        if (typeof(T) == typeof(double) && number.TryGetDouble(out double real))
        {
            value = Unsafe.As<double, T>(ref real);
            return true;
        }

        if (typeof(T) == typeof(int) && number.TryGetInt32(out int whole))
        {
            value = Unsafe.As<int, T>(ref whole);
            return true;
        }

        return TryParse(JsonMarshal.GetRawUtf8Value(number), out value);
    }

    /// <summary>From a node over a .NET number of another type; false also when it is over none of the usual types.</summary>
    internal static bool TryRead<T>(JsonValue scalar, [MaybeNullWhen(false)] out T value)
    {
        if (scalar.TryGetValue(out int whole))
            return TryConvert(whole, out value);
        if (scalar.TryGetValue(out double real))
            return TryConvert(real, out value);
        if (scalar.TryGetValue(out long large))
            return TryConvert(large, out value);
        if (scalar.TryGetValue(out decimal exact))
            return TryConvert(exact, out value);
        if (scalar.TryGetValue(out float small))
            return TryConvert(small, out value);
        value = default;
        return false;
    }

    private static bool TryConvert<TFrom, T>(TFrom number, [MaybeNullWhen(false)] out T value)
        where TFrom : IUtf8SpanFormattable
    {
        if (typeof(T) == typeof(double) && typeof(TFrom) == typeof(int))
        {
            double real = Unsafe.As<TFrom, int>(ref number);
            value = Unsafe.As<double, T>(ref real);
            return true;
        }

        Span<byte> text = stackalloc byte[64];
        if (number.TryFormat(text, out int length, default, CultureInfo.InvariantCulture))
            return TryParse(text[..length], out value);
        value = default;
        return false;
    }

    private static bool TryParse<T>(ReadOnlySpan<byte> text, [MaybeNullWhen(false)] out T value)
    {
        if (typeof(T) == typeof(double))
            return TryParse<double, T>(text, out value);
        if (typeof(T) == typeof(int))
            return TryParse<int, T>(text, out value);
        if (typeof(T) == typeof(long))
            return TryParse<long, T>(text, out value);
        if (typeof(T) == typeof(decimal))
            return TryParse<decimal, T>(text, out value);
        if (typeof(T) == typeof(float))
            return TryParse<float, T>(text, out value);
        if (typeof(T) == typeof(uint))
            return TryParse<uint, T>(text, out value);
        if (typeof(T) == typeof(ulong))
            return TryParse<ulong, T>(text, out value);
        if (typeof(T) == typeof(short))
            return TryParse<short, T>(text, out value);
        if (typeof(T) == typeof(ushort))
            return TryParse<ushort, T>(text, out value);
        if (typeof(T) == typeof(byte))
            return TryParse<byte, T>(text, out value);
        if (typeof(T) == typeof(sbyte))
            return TryParse<sbyte, T>(text, out value);
        if (typeof(T) == typeof(Half))
            return TryParse<Half, T>(text, out value);
        if (typeof(T) == typeof(Int128))
            return TryParse<Int128, T>(text, out value);
        return TryParse<UInt128, T>(text, out value);
    }

    private static bool TryParse<TNumber, T>(ReadOnlySpan<byte> text, [MaybeNullWhen(false)] out T value)
        where TNumber : INumberBase<TNumber>
    {
        bool isRead = TNumber.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out TNumber? number);
        value = isRead ? Unsafe.As<TNumber, T>(ref number!) : default;
        return isRead;
    }
}
