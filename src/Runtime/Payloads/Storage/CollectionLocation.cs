namespace Grapnel;

/// <summary>A collection of the storage. Immutable.</summary>
/// <param name="Index">The index it is in.</param>
/// <param name="Collection">Its name.</param>
/// <param name="Scope">The storage it is in.</param>
public sealed record CollectionLocation(string Index, string Collection, StorageScope Scope);
