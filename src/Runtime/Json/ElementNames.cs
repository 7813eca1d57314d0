namespace Grapnel.Json;

/// <summary>What is known of the names in an element, at any depth.</summary>
internal enum ElementNames : byte
{
    /// <summary>Nobody has looked yet.</summary>
    Unknown,

    /// <summary>None is empty or has a dot.</summary>
    Plain,

    /// <summary>One may be empty or have a dot.</summary>
    MayBeOdd,
}
