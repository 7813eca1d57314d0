namespace Grapnel;

/// <summary>What proves who a user is. Immutable.</summary>
public sealed class Token
{
    /// <summary>The id, <c>_id</c>; null for the anonymous user's.</summary>
    public string? Id { get; init; }

    /// <summary>The user's id; null for the anonymous user's.</summary>
    public string? UserId { get; init; }

    /// <summary>The token as it is sent; null for the anonymous user's.</summary>
    public string? Jwt { get; init; }

    /// <summary>When it expires, in milliseconds since the epoch; -1 for never.</summary>
    public long ExpiresAt { get; init; } = -1;

    /// <summary>How long it is valid after a refresh, in milliseconds; -1 for ever.</summary>
    public long Ttl { get; init; } = -1;

    /// <summary>Whether it has been replaced by a newer one.</summary>
    public bool Refreshed { get; init; }
}
