namespace Grapnel;

/// <summary>An index of the storage. Immutable.</summary>
/// <param name="Index">Its name.</param>
/// <param name="Scope">The storage it is in.</param>
public sealed record IndexLocation(string Index, StorageScope Scope);
