namespace Grapnel.Errors;

/// <summary>
/// The errors of one plugin, each with an id and a code of its own: <c>plugin.shop.unpaid</c>. Kept where they are thrown, in a static
/// field as a rule; <see cref="PluginContext.Errors"/> is the same for a plugin that does not say its own name.
/// Source: Kuzzle, "Custom errors".
/// </summary>
/// <example><code>
/// private static readonly PluginErrors Errors = new("shop");
/// private static readonly PluginError Unpaid = Errors.Define("unpaid", 1, 402, "Order %s is not paid.");
/// …
/// throw Unpaid.With(order.Id);
/// </code></example>
/// <remarks>May be used from several threads.</remarks>
public sealed class PluginErrors
{
    private const byte PluginDomain = 4;
    private const byte LastSubdomainOfKuzzle = 7;

    private static readonly string[] OfKuzzle = ["assert", "runtime", "strategy", "controller", "manifest", "context", "authenticators"];

    private readonly Dictionary<string, PluginError> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PluginError> _byNumber = [];
    private readonly ErrorSubdomain _subdomain;

    /// <summary>Starts the errors of a plugin.</summary>
    /// <param name="plugin">The name of the plugin.</param>
    /// <param name="subdomain">
    /// The second byte of the codes: 0, or 8 to 255 to keep them apart from those of other plugins. 1 to 7 are Kuzzle's.
    /// </param>
    /// <exception cref="ArgumentException">The name is no plugin's name, or ids that start with it are Kuzzle's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The subdomain is out of range.</exception>
    public PluginErrors(string plugin, int subdomain = 0)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        if (plugin.Length == 0 || !plugin.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new ArgumentException($"'{plugin}' is no name of a plugin: use lower-case letters, digits and dashes.", nameof(plugin));
        if (OfKuzzle.Contains(plugin, StringComparer.Ordinal))
            throw new ArgumentException($"Ids that start with 'plugin.{plugin}' are Kuzzle's own: a plugin named '{plugin}' can define no errors.", nameof(plugin));
        if (subdomain is < 0 or > byte.MaxValue or (> 0 and <= LastSubdomainOfKuzzle))
            throw new ArgumentOutOfRangeException(nameof(subdomain), subdomain, $"The subdomain of plugin '{plugin}' is 0 or 8 to 255; 1 to 7 are Kuzzle's own.");
        Plugin = plugin;
        _subdomain = new ErrorSubdomain($"plugin.{plugin}", PluginDomain, (byte)subdomain);
    }

    /// <summary>The name of the plugin.</summary>
    public string Plugin { get; }

    /// <summary>Defines an error.</summary>
    /// <param name="name">The last part of the id, <c>unpaid</c>: a lower-case letter, then lower-case letters, digits and underscores.</param>
    /// <param name="number">The last two bytes of the code, 1 to 65535. Clients may rely on it: never give it to another error.</param>
    /// <param name="status">
    /// The HTTP status, 400 to 599. It decides the class of the exception: 403 is a <see cref="ForbiddenException"/>, 500 an
    /// <see cref="InternalErrorException"/>, one without a class of its own a <see cref="KuzzleException"/>.
    /// </param>
    /// <param name="message">What the client reads, <c>%s</c> where a value goes.</param>
    /// <returns>The error, to be thrown with its values.</returns>
    /// <exception cref="ArgumentException">The name is not valid, a placeholder is not <c>%s</c>, or name or number is taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Number or status is out of range.</exception>
    public PluginError Define(string name, int number, int status, string message)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(message);
        if (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || !name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            throw new ArgumentException($"'{name}' is no name of an error of plugin '{Plugin}': use a lower-case letter, then lower-case letters, digits and underscores.", nameof(name));
        var id = _subdomain.IdOf(name);
        if (number is < 1 or > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"The number of error '{id}' is 1 to 65535.");
        if (status is < 400 or > 599)
            throw new ArgumentOutOfRangeException(nameof(status), status, $"The status of error '{id}' is 400 to 599.");
        if (ErrorMessage.ForeignPlaceholder(message) is { } foreign)
            throw new ArgumentException($"The message of error '{id}' contains '{foreign}': the only placeholder is '%s'.", nameof(message));

        var error = new PluginError(_subdomain, name, (ushort)number, status, message);
        lock (_byName)
        {
            if (_byNumber.TryGetValue(number, out var other))
                throw new ArgumentException($"Errors '{other.Id}' and '{id}' have the number {number}: give one of them another.", nameof(number));
            if (!_byName.TryAdd(name, error))
                throw new ArgumentException($"Error '{id}' is defined twice, with the numbers {_byName[name].Code & ushort.MaxValue} and {number}: define it once.", nameof(name));
            _byNumber.Add(number, error);
        }

        return error;
    }
}
