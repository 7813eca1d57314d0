namespace Grapnel;

/// <summary>What a request asks for.</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>.</remarks>
public sealed class RequestInput
{
    private JsonFields? _args;
    private JsonFields? _volatile;
    private JsonFields? _headers;

    internal RequestInput() => Resource = new RequestResource(this);

    private RequestInput(RequestInput original)
    {
        Controller = original.Controller;
        Action = original.Action;
        Jwt = original.Jwt;
        Body = original.Body?.Snapshot();
        _args = original._args?.Snapshot();
        _volatile = original._volatile?.Snapshot();
        _headers = original._headers?.Snapshot();
        Resource = new RequestResource(this);
    }

    /// <summary>The controller asked; null when the client named none.</summary>
    public string? Controller { get; set; }

    /// <summary>The action of the controller; null when the client named none.</summary>
    public string? Action { get; set; }

    /// <summary>What the request is about: the arguments <c>_id</c>, <c>index</c> and <c>collection</c>.</summary>
    public RequestResource Resource { get; }

    /// <summary>
    /// The arguments. What is assigned is taken over; <c>_id</c>, <c>index</c> and <c>collection</c> are added to it where
    /// the request has them and it does not.
    /// </summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public JsonFields Args
    {
        get => _args ??= new JsonFields();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (_args is not null)
                RequestResource.CarryOver(_args, value);
            _args = value;
        }
    }

    /// <summary>The body, or null. What is assigned is taken over; a <see cref="System.Text.Json.Nodes.JsonObject"/> is copied.</summary>
    public JsonFields? Body { get; set; }

    /// <summary>What the client adds for those who listen, and gets back with the answer. What is assigned is taken over.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public JsonFields Volatile
    {
        get => _volatile ??= new JsonFields();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _volatile = value;
        }
    }

    /// <summary>The authentication token as it was sent, or null.</summary>
    public string? Jwt { get; set; }

    /// <summary>The headers of the protocol, their names in lower case. What is assigned is taken over.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public JsonFields Headers
    {
        get => _headers ??= new JsonFields();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _headers = value;
        }
    }

    /// <summary>The arguments if there are any; asking makes none.</summary>
    internal JsonFields? ArgsOrNull => _args;

    /// <summary>As <see cref="ArgsOrNull"/>.</summary>
    internal JsonFields? VolatileOrNull => _volatile;

    /// <summary>As <see cref="ArgsOrNull"/>.</summary>
    internal JsonFields? HeadersOrNull => _headers;

    internal RequestInput Snapshot() => new(this);
}
