using System.Text.Json.Nodes;

namespace Grapnel;

/// <summary>How the answer to a request is sent.</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>.</remarks>
public sealed class RequestResponse
{
    private JsonFields? _headers;

    internal RequestResponse()
    {
    }

    /// <summary>The headers of the answer, their names in lower case.</summary>
    public JsonFields Headers => _headers ??= new JsonFields();

    /// <summary>Whether the result is sent as it is, without the envelope that tells its status.</summary>
    public bool Raw { get; set; }

    /// <summary>The headers if there are any; asking makes none.</summary>
    internal JsonFields? HeadersOrNull => _headers;

    /// <summary>Sets a header, whatever the case of its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null removes the header.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public void SetHeader(string name, string? value)
    {
        string key = Lower(name);
        if (value is null)
            _headers?.Remove(key);
        else
            Headers[key] = JsonValue.Create(value);
    }

    /// <summary>A header, whatever the case of its name; null when it is not set.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public string? GetHeader(string name)
    {
        string key = Lower(name);
        return _headers is not null && _headers.TryGet(key, out string? value) ? value : null;
    }

    internal RequestResponse Snapshot() => new() { Raw = Raw, _headers = _headers?.Snapshot() };

    private static string Lower(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
#pragma warning disable CA1308 // The wire wants lower case.
        return name.ToLowerInvariant();
#pragma warning restore CA1308
    }
}
