namespace Grapnel.Filters;

/// <summary>What is wrong with a point or a distance.</summary>
/// <param name="Range">The characters to look at.</param>
/// <param name="DidYouMean">What was probably meant in their place, if something comes near.</param>
/// <param name="Reason">What Koncorde's words do not say; empty where they say all.</param>
internal sealed record GeoIssue(TextRange Range, string? DidYouMean = null, string Reason = "");
