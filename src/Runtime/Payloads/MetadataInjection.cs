namespace Grapnel;

/// <summary>
/// The metadata about to be stored with a document, <c>_kuzzle_info</c>, for pipes to change. Source: Kuzzle, internal events,
/// "Generic Document Events", <c>injectMetadata</c>.
/// </summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>. A hook gets a copy of its own.</remarks>
public sealed class MetadataInjection : ISnapshot<MetadataInjection>, IHasRequest
{
    /// <summary>Metadata for the document of a request. What is given is taken over.</summary>
    /// <param name="request">The request that writes the document.</param>
    /// <param name="metadata">The metadata.</param>
    /// <param name="defaultMetadata">The metadata of a document that an upsert creates; null for other actions.</param>
    /// <exception cref="ArgumentNullException">The request or the metadata is null.</exception>
    public MetadataInjection(Request request, JsonFields metadata, JsonFields? defaultMetadata = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(metadata);
        Request = request;
        Metadata = metadata;
        DefaultMetadata = defaultMetadata;
    }

    /// <summary>The request that writes the document.</summary>
    public Request Request { get; }

    /// <summary>The metadata, such as <c>author</c> and <c>createdAt</c>. What is assigned is taken over.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public JsonFields Metadata
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>The metadata of a document that an upsert creates; null for other actions. What is assigned is taken over.</summary>
    public JsonFields? DefaultMetadata { get; set; }

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public MetadataInjection Snapshot() => new(Request.Snapshot(), Metadata.Snapshot(), DefaultMetadata?.Snapshot());
}
