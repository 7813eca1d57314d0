namespace Grapnel;

/// <summary>Events on documents of any collection, whatever action touches them. Source: Kuzzle, internal events.</summary>
public static partial class GenericDocumentEvents
{
    /// <summary>Fires before known documents are fetched; they have only their ids. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:beforeGet")]
    public static partial GenericDocumentEvent BeforeGet { get; }

    /// <summary>Fires after documents were fetched or searched. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:afterGet")]
    public static partial GenericDocumentEvent AfterGet { get; }

    /// <summary>Fires before documents are created or replaced; content and ids may be changed. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:beforeWrite")]
    public static partial GenericDocumentEvent BeforeWrite { get; }

    /// <summary>Fires after documents were created or replaced. Source: Kuzzle, internal events, "Generic Document Events".</summary>
    [Event("generic:document:afterWrite")]
    public static partial GenericDocumentEvent AfterWrite { get; }
}
