using System.Collections.Immutable;

namespace Grapnel;

/// <summary>Several indexes of the storage. Immutable.</summary>
/// <param name="Indexes">Their names.</param>
/// <param name="Scope">The storage they are in.</param>
public sealed record IndexLocations(ImmutableArray<string> Indexes, StorageScope Scope);
