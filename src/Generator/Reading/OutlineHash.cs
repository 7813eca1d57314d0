using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Reading;

/// <summary>128 bits over text and numbers: enough that two outlines of one project never meet by chance.</summary>
internal struct OutlineHash : IEquatable<OutlineHash>
{
    private const int ChunkLength = 2048;
    private const ulong FirstPrime = 0x9E3779B97F4A7C15;
    private const ulong SecondPrime = 0xC2B2AE3D27D4EB4F;

    private ulong _first;
    private ulong _second;

    public void Add(ulong value)
    {
        unchecked
        {
            _first = (_first ^ value) * FirstPrime;
            _first ^= _first >> 29;
            _second = (_second + value) * SecondPrime;
            _second ^= _second >> 31;
        }
    }

    public void Add(OutlineHash other)
    {
        Add(other._first);
        Add(other._second);
    }

    public void Add(string? text)
    {
        Add(text is null ? ulong.MaxValue : (ulong)text.Length);
        foreach (var c in text ?? "")
        {
            Add(c);
        }
    }

    public void Add(SourceText text, TextSpan span)
    {
        Add((ulong)span.Length);
        var chunk = new char[Math.Min(span.Length, ChunkLength)];
        for (var start = span.Start; start < span.End; start += chunk.Length)
        {
            var length = Math.Min(chunk.Length, span.End - start);
            text.CopyTo(start, chunk, 0, length);
            Add(chunk, length);
        }
    }

    public readonly bool Equals(OutlineHash other) => _first == other._first && _second == other._second;

    public override readonly bool Equals(object? obj) => obj is OutlineHash other && Equals(other);

    public override readonly int GetHashCode() => _first.GetHashCode();

    // Four characters a step: the text of a whole project goes through here when it is opened.
    private void Add(char[] chunk, int length)
    {
        var i = 0;
        for (; i + 4 <= length; i += 4)
        {
            Add(chunk[i] | ((ulong)chunk[i + 1] << 16) | ((ulong)chunk[i + 2] << 32) | ((ulong)chunk[i + 3] << 48));
        }

        for (; i < length; i++)
        {
            Add(chunk[i]);
        }
    }
}
