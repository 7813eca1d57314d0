namespace Grapnel.Filters;

/// <summary>A pattern of RE2 that .NET can run in linear time. Equal patterns with the same flags, in whatever order, are equal.</summary>
/// <param name="Value">As it was written.</param>
/// <param name="Flags">Of <c>i</c>, <c>m</c> and <c>s</c>, those that were given, each once, in this order.</param>
/// <param name="Lowered">
/// The pattern with its flags and letters for <c>RegexOptions.NonBacktracking | RegexOptions.CultureInvariant</c>: ASCII text is run through it
/// as it is, other text in the letters of <see cref="RegexpAlphabet"/>.
/// </param>
internal sealed record RegexpPattern(string Value, string Flags, string Lowered);

/// <summary>Why a text is not a pattern.</summary>
/// <param name="Message">In RE2's words.</param>
/// <param name="Range">The characters of the pattern to look at.</param>
/// <param name="Reason">What RE2 does not say; null where there is nothing to add.</param>
internal sealed record RegexpError(string Message, TextRange Range, string? Reason = null)
{
    public override string ToString() => Reason is null ? Message : $"{Message}; {Reason}";
}

/// <summary>A text that was read: a pattern, or what is wrong with it.</summary>
internal sealed record ParsedRegexp(RegexpPattern? Pattern, RegexpError? Error);
