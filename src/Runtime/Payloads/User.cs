namespace Grapnel;

/// <summary>A user of the server.</summary>
/// <remarks>Not thread-safe, as <see cref="JsonFields"/>.</remarks>
public sealed class User : ISnapshot<User>
{
    private readonly IReadOnlyList<string> _profileIds = [];
    private JsonFields? _body;

    /// <summary>A user.</summary>
    /// <param name="id">The id, which Kuzzle calls kuid.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public User(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
    }

    private User(User original)
    {
        Id = original.Id;
        _profileIds = original._profileIds;
        _body = original._body?.Snapshot();
    }

    /// <summary>The id, <c>_id</c>, which Kuzzle calls kuid; <c>-1</c> for the anonymous user.</summary>
    public string Id { get; }

    /// <summary>The profiles that say what the user may do. The list given is copied.</summary>
    public IReadOnlyList<string> ProfileIds
    {
        get => _profileIds;
        init => _profileIds = [.. value];
    }

    /// <summary>What else is stored of the user. What is assigned is taken over.</summary>
    /// <exception cref="ArgumentNullException">On assigning null.</exception>
    public JsonFields Body
    {
        get => _body ??= new JsonFields();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _body = value;
        }
    }

    /// <summary>The content if there is any; asking makes none.</summary>
    internal JsonFields? BodyOrNull => _body;

    /// <summary>A copy that shares nothing mutable with this instance.</summary>
    public User Snapshot() => new(this);
}
