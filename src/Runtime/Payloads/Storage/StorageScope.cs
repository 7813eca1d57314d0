namespace Grapnel;

/// <summary>Whose indexes a storage holds. Source: Kuzzle 2.56.0, lib/core/storage/storeScopeEnum.ts.</summary>
public enum StorageScope
{
    /// <summary>Those of plugins and of Kuzzle itself.</summary>
    Private,

    /// <summary>Those of the API's users.</summary>
    Public,
}
