using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Json;

namespace Grapnel;

/// <summary>A request to the server on its way through the events: what was asked, by whom, and what is answered.</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>. A hook gets a copy of its own.</remarks>
public sealed class Request : ISnapshot<Request>, IHasRequest
{
    private const int InProgress = 102;
    private const int Success = 200;
    private const int Failure = 500;

    // A new Guid per request would take longer than everything else here.
    private static readonly string Origin = Guid.NewGuid().ToString("n");
    private static long s_lastNumber;

    private readonly long _number;
    private string? _internalId;
    private string? _id;
    private JsonCell _result;
    private Exception? _error;
    private List<Deprecation>? _deprecations;
    private RequestContext? _context;
    private RequestResponse? _response;

    /// <summary>A request.</summary>
    /// <param name="controller">The controller asked; null when the client named none.</param>
    /// <param name="action">Its action; null when the client named none.</param>
    public Request(string? controller, string? action)
    {
        _number = Interlocked.Increment(ref s_lastNumber);
        Input = new RequestInput { Controller = controller, Action = action };
        Timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        Status = InProgress;
    }

    private Request(Request original)
    {
        _number = original._number;
        _internalId = original._internalId;
        _id = original._id;
        _result = original._result.Snapshot();
        _error = original._error;
        _deprecations = original._deprecations is null ? null : [.. original._deprecations];
        _context = original._context?.Snapshot();
        _response = original._response?.Snapshot();
        Input = original.Input.Snapshot();
        Timestamp = original.Timestamp;
        Status = original.Status;
    }

    /// <summary>The id the client gave, <c>requestId</c>, which the answer carries; <see cref="InternalId"/> when it gave none.</summary>
    public string Id
    {
        get => _id ?? InternalId;
        set => _id = value;
    }

    /// <summary>An id that no other request has, whatever the client says.</summary>
    public string InternalId => _internalId ??= string.Create(CultureInfo.InvariantCulture, $"{Origin}-{_number}");

    /// <summary>The status of the answer as in HTTP: 102 until there is a result or an error.</summary>
    public int Status { get; set; }

    /// <summary>When the request came in, in milliseconds since the epoch.</summary>
    public long Timestamp { get; set; }

    /// <summary>What the client used that it should not use any more.</summary>
    public IList<Deprecation> Deprecations => _deprecations ??= [];

    /// <summary>What went wrong, or null. Assigning an error gives the request its status; 500 where the error has none.</summary>
    /// <remarks>Clients get <see cref="KuzzleException.From"/> of it.</remarks>
    public Exception? Error
    {
        get => _error;
        set
        {
            _error = value;
            if (value is not null)
                Status = value is KuzzleException known ? known.Status : Failure;
        }
    }

    /// <summary>
    /// The answer, or null. An object or array that is read stays one with the request: what is changed in it is changed here.
    /// A node that is assigned is taken over, or copied where it sits in another one.
    /// </summary>
    /// <remarks>Assigning a result makes status 102 a 200.</remarks>
    public JsonNode? Result
    {
        get => _result.Node;
        set
        {
            _result.Node = value;
            Succeed();
        }
    }

    /// <summary>What was asked.</summary>
    public RequestInput Input { get; }

    /// <summary>Who asked, and through what.</summary>
    public RequestContext Context => _context ??= new RequestContext();

    /// <summary>How the answer is sent.</summary>
    public RequestResponse Response => _response ??= new RequestResponse();

    Request IHasRequest.Request => this;

    /// <summary>Reads the JSON text a client sends.</summary>
    /// <param name="json">An object: what is not a member of every request is an argument.</param>
    /// <exception cref="JsonException">It is not JSON, or a member is not what it must be; the message names the member.</exception>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static Request Parse(string json) => RequestWire.Read(JsonContent.Parse(json));

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Json">The same in UTF-8; it is copied.</param>
    public static Request Parse(ReadOnlySpan<byte> utf8Json) => RequestWire.Read(JsonContent.Parse(utf8Json));

    /// <summary>Reads what a client sends; the request gets memory of its own.</summary>
    /// <param name="element">An object: what is not a member of every request is an argument.</param>
    /// <exception cref="JsonException">A member is not what it must be; the message names the member.</exception>
    public static Request From(JsonElement element) => RequestWire.Read(JsonContent.Own(Require.Object(element, "A request")));

    /// <summary>Sets the answer without making nodes of it, which keeps copies for hooks cheap.</summary>
    /// <param name="result">The answer; it is copied where its document could be disposed.</param>
    public void SetResult(JsonElement result)
    {
        _result = JsonCell.Of(JsonContent.OwnIfAny(result));
        Succeed();
    }

    /// <summary>Makes a failure a success: no error, and status 200.</summary>
    public void ClearError()
    {
        _error = null;
        Status = Success;
    }

    /// <summary>A copy that shares nothing mutable with this instance; the error is shared.</summary>
    public Request Snapshot() => new(this);

    /// <summary>The current form of the result, without allocation; see <see cref="JsonCell.TryFind"/>.</summary>
    internal bool TryFindResult(out JsonElement element, out JsonNode? node) => _result.TryFind(out element, out node);

    /// <summary>The result as filters see it; missing for null.</summary>
    internal FilterField ResultAsField => _result.AsField();

    /// <summary>The field of a path in the result; missing where it is no object.</summary>
    internal FilterField FindInResult(FilterPath path) => _result.Find(path);

    /// <summary>The context if there is any; asking makes none.</summary>
    internal RequestContext? ContextOrNull => _context;

    /// <summary>As <see cref="ContextOrNull"/>.</summary>
    internal RequestResponse? ResponseOrNull => _response;

    /// <summary>Whether a deprecation was noted.</summary>
    internal bool HasDeprecations => _deprecations is { Count: > 0 };

    private void Succeed() => Status = Status == InProgress ? Success : Status;
}
