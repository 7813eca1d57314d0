namespace Grapnel;

/// <summary>Events on documents of any collection, whatever action touches them. Source: Kuzzle, internal events.</summary>
public static partial class GenericDocumentEvents
{
    /// <summary>Fires before known documents are fetched; they have only their ids. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:beforeGet", Alias = "document:generic:beforeGet")]
    public static partial GenericDocumentEvent BeforeGet { get; }

    /// <summary>Fires after documents were fetched or searched. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:afterGet", Alias = "document:generic:afterGet")]
    public static partial GenericDocumentEvent AfterGet { get; }

    /// <summary>Fires before documents are created or replaced; content and ids may be changed. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:beforeWrite", Alias = "document:generic:beforeWrite")]
    public static partial GenericDocumentEvent BeforeWrite { get; }

    /// <summary>Fires after documents were created or replaced. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:afterWrite", Alias = "document:generic:afterWrite")]
    public static partial GenericDocumentEvent AfterWrite { get; }

    /// <summary>Fires before documents are changed in part; their content is the changes alone. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:beforeUpdate", Alias = "document:generic:beforeUpdate")]
    public static partial GenericDocumentEvent BeforeUpdate { get; }

    /// <summary>Fires after documents were changed in part; they have content where the request asked for it. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:afterUpdate", Alias = "document:generic:afterUpdate")]
    public static partial GenericDocumentEvent AfterUpdate { get; }

    /// <summary>Fires before known documents are deleted; they have only their ids. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:beforeDelete", Alias = "document:generic:beforeDelete")]
    public static partial GenericDocumentEvent BeforeDelete { get; }

    /// <summary>Fires after documents were deleted; they have content where the request asked for it. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:afterDelete", Alias = "document:generic:afterDelete")]
    public static partial GenericDocumentEvent AfterDelete { get; }

    /// <summary>Fires before a document is stored, with the metadata that will go with it, for pipes to change. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:injectMetadata", Alias = "document:generic:injectMetadata")]
    public static partial PipeEvent<MetadataInjection> InjectMetadata { get; }
}
