namespace Grapnel.Filters;

/// <summary>A pattern of RE2 that .NET can run in linear time.</summary>
/// <param name="Value">As it was written.</param>
/// <param name="Flags">Of <c>i</c>, <c>m</c> and <c>s</c>, those that were given, each once, in this order.</param>
/// <param name="Lowered">The pattern with its flags for <c>RegexOptions.NonBacktracking | RegexOptions.CultureInvariant</c>, to be run on text without halves of surrogate pairs.</param>
internal sealed record RegexpPattern(string Value, string Flags, string Lowered);
