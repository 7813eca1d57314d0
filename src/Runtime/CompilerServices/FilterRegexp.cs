using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

/// <summary>The pattern of a <c>regexp</c> filter, in the form the generator lowers it to. Looking for it takes time linear in the text.</summary>
/// <remarks>May be used from several threads. Generated code makes one per pattern and keeps it in a static field; it is compiled when first needed.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FilterRegexp
{
    private const int OnStack = 256;

    private readonly string _pattern;
    private CompiledRegexp? _compiled;

    /// <summary>Takes a pattern.</summary>
    /// <param name="pattern">The pattern as lowered: flags and classes written out, after the letters that stand for characters outside of ASCII.</param>
    /// <exception cref="ArgumentNullException">The pattern is null.</exception>
    public FilterRegexp(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _pattern = pattern;
    }

    // Two threads may both compile; one of the results is kept.
    private CompiledRegexp Compiled => Volatile.Read(ref _compiled) ?? Interlocked.CompareExchange(ref _compiled, new CompiledRegexp(_pattern), null) ?? _compiled;

    /// <summary>Whether the pattern finds something in a text. Half a surrogate pair counts as U+FFFD, which it is written as.</summary>
    /// <param name="text">The text; null where there is none, in which nothing is found.</param>
    [SkipLocalsInit]
    public bool IsMatch(string? text)
    {
        if (text is null)
            return false;
        CompiledRegexp compiled = Compiled;
        if (Ascii.IsValid(text))
            return compiled.IsMatch(text);
        char[]? rented = null;
        Span<char> letters = text.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        bool isMatch = compiled.IsMatch(letters[..compiled.Letters(text, letters)]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return isMatch;
    }

    /// <summary>Whether the pattern finds something in UTF-8.</summary>
    [SkipLocalsInit]
    internal bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        CompiledRegexp compiled = Compiled;
        char[]? rented = null;
        Span<char> letters = utf8.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(utf8.Length);
        bool isMatch = compiled.IsMatch(letters[..compiled.Letters(utf8, letters)]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return isMatch;
    }
}
