namespace Grapnel;

/// <summary>Who sent a request, and through what.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class RequestContext
{
    private RequestConnection _connection = RequestConnection.None;

    internal RequestContext()
    {
    }

    /// <summary>The user; null while it is not known, and for requests the server sends itself.</summary>
    public User? User { get; set; }

    /// <summary>The token the user came with; null while it is not known, and for requests the server sends itself.</summary>
    public Token? Token { get; set; }

    /// <summary>The connection.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public RequestConnection Connection
    {
        get => _connection;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _connection = value;
        }
    }

    internal RequestContext Snapshot() => new()
    {
        User = User?.Snapshot(),
        Token = Token,
        _connection = _connection.Snapshot(),
    };
}
