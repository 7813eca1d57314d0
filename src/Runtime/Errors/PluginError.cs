namespace Grapnel.Errors;

/// <summary>An error that a plugin has defined, to be thrown with its values: <c>throw Unpaid.With(order.Id);</c></summary>
/// <remarks>Made by <see cref="PluginErrors.Define"/>. Immutable; may be used from several threads.</remarks>
public sealed class PluginError
{
    private readonly ErrorSubdomain _subdomain;
    private readonly string _name;
    private readonly ushort _number;
    private readonly string _message;

    internal PluginError(ErrorSubdomain subdomain, string name, ushort number, int status, string message)
    {
        _subdomain = subdomain;
        _name = name;
        _number = number;
        _message = message;
        Status = status;
    }

    /// <summary>The id, <c>plugin.shop.unpaid</c>; <see cref="KuzzleException.Id"/> of what is thrown.</summary>
    public string Id => _subdomain.IdOf(_name);

    /// <summary>The code: <c>4 &lt;&lt; 24 | subdomain &lt;&lt; 16 | number</c>.</summary>
    public uint Code => _subdomain.CodeOf(_number);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The error with values in its message.</summary>
    /// <param name="values">
    /// They fill the placeholders in order. A placeholder without a value stays in the message; a value without a placeholder follows at
    /// its end. Numbers, booleans and JSON reach the client as such (<c>props</c>), anything else as text.
    /// </param>
    /// <returns>The exception, of the class that belongs to the status.</returns>
    public KuzzleException With(params object?[]? values) => WithInner(null, values);

    /// <summary>The same, caused by another exception.</summary>
    /// <param name="innerException">The cause; never sent to the client.</param>
    /// <param name="values">See <see cref="With"/>.</param>
    /// <returns>The exception, of the class that belongs to the status.</returns>
    public KuzzleException WithInner(Exception? innerException, params object?[]? values)
    {
        // With(null) is one value, null.
        var entry = _subdomain.Entry(_number, _name, _message, values ?? [null]);
        return Status switch
        {
            400 => new BadRequestException(entry, innerException),
            401 => new UnauthorizedException(entry, innerException),
            403 => new ForbiddenException(entry, innerException),
            404 => new NotFoundException(entry, innerException),
            412 => new PreconditionException(entry, innerException),
            413 => new SizeLimitException(entry, innerException),
            429 => new TooManyRequestsException(entry, innerException),
            500 => new InternalErrorException(entry, innerException),
            503 => new ServiceUnavailableException(entry, innerException),
            504 => new GatewayTimeoutException(entry, innerException),
            _ => new KuzzleException(entry, Status, innerException),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
