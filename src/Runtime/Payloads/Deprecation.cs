namespace Grapnel;

/// <summary>Something a client used that it should not use any more.</summary>
/// <param name="Version">The version that deprecated it.</param>
/// <param name="Message">What to use instead.</param>
public sealed record Deprecation(string Version, string Message);
