namespace Grapnel.Errors;

/// <summary>
/// An error with the identity Kuzzle's clients see. Thrown in a pipe, it aborts the request and reaches the caller as it is.
/// Source: Kuzzle, "Error codes".
/// </summary>
public abstract class KuzzleException : Exception
{
    private protected KuzzleException(string message, int status, string? id, int? code, Exception? innerException)
        : base(message, innerException)
    {
        Status = status;
        Id = id;
        Code = code;
    }

    /// <summary>The name of the class on the wire, <c>ForbiddenError</c>.</summary>
    public abstract string WireName { get; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The id, <c>plugin.runtime.unexpected_error</c>; null for an error made by hand.</summary>
    public string? Id { get; }

    /// <summary>The code that belongs to <see cref="Id"/>; null for an error made by hand.</summary>
    public int? Code { get; }
}
