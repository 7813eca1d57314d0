namespace Grapnel.Errors;

/// <summary>
/// Kuzzle's errors by domain and subdomain, with the ids, codes, classes and messages that Kuzzle's clients know:
/// <c>throw KuzzleErrors.Api.Assert.MissingArgument("name");</c>. Source: Kuzzle, "Error codes".
/// </summary>
/// <remarks>
/// Each method makes an error with its values in the message and in <see cref="KuzzleException.Props"/>; <c>innerException</c> is the
/// cause and never sent to the client. A plugin's own errors are made with <see cref="PluginErrors"/>. All methods may be called from
/// several threads.
/// </remarks>
public static partial class KuzzleErrors;
