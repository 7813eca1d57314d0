using Grapnel.Filters;

namespace Grapnel;

/// <summary>
/// A text is not a filter. The message is Kuzzle's, <c>"equals.age": must either be a string, …</c>; the characters to look at are told beside it.
/// Source: Koncorde, KoncordeParseError.
/// </summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public sealed class FilterFormatException : FormatException
{
    internal FilterFormatException(FilterError error)
        : base(error.Message)
    {
        Keyword = error.Keyword;
        Path = error.Path;
        Start = error.Range.Start;
        Length = error.Range.Length;
        DidYouMean = error.DidYouMean;
    }

    internal FilterFormatException(UnknownPath unknown)
        : base($"'{unknown.Path}' is no member of a request{unknown.Advice}")
    {
        Start = unknown.Range.Start;
        Length = unknown.Range.Length;
        DidYouMean = unknown.DidYouMean;
    }

    /// <summary>The operator that was checked; null where the text cannot be read at all, or names what no request has.</summary>
    public string? Keyword { get; }

    /// <summary>The keywords and fields that lead to what is wrong, joined by dots, without positions in arrays; null at the root, and where there is no <see cref="Keyword"/>.</summary>
    public string? Path { get; }

    /// <summary>Where in the text the characters to look at start, in UTF-16 code units.</summary>
    public int Start { get; }

    /// <summary>How many UTF-16 code units they are; 0 where something is missing.</summary>
    public int Length { get; }

    /// <summary>What was probably meant in place of these characters; null where nothing comes near.</summary>
    public string? DidYouMean { get; }
}
