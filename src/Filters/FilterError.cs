namespace Grapnel.Filters;

/// <summary>Why a text is not a filter. Source: Koncorde's KoncordeParseError, whose texts, keywords and paths these are.</summary>
/// <param name="Text">What is wrong.</param>
/// <param name="Keyword">The operator that is checked; null where the text cannot be read at all.</param>
/// <param name="Path">The keywords and fields that lead there, joined by dots, without positions in arrays; null at the root.</param>
/// <param name="Range">The characters to look at.</param>
/// <param name="DidYouMean">What was probably meant, if something comes near.</param>
internal sealed record FilterError(string Text, string? Keyword, string? Path, TextRange Range, string? DidYouMean = null)
{
    /// <summary>As Kuzzle words it: <c>"path": text</c>.</summary>
    public string Message => Path is null ? Text : $"\"{Path}\": {Text}";
}
