namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    public static partial class Plugin
    {
        /// <summary>The context given to plugins: <c>plugin.context</c>, code 0x04060000 and up.</summary>
        public static class Context
        {
            private static readonly ErrorSubdomain Subdomain = new("plugin.context", domain: 4, subdomain: 6);

            /// <summary><c>plugin.context.missing_collection</c>, 500: Missing collection argument.</summary>
            public static PluginImplementationException MissingCollection(Exception? innerException = null) =>
                new(Subdomain.Entry(1, "missing_collection", "Missing collection argument."), innerException);

            /// <summary>
            /// <c>plugin.context.unavailable_realtime</c>, 500: The method "realtime:<paramref name="action"/>" is unavailable with
            /// execute(). Use the embedded SDK instead.
            /// </summary>
            public static PluginImplementationException UnavailableRealtime(string action, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        2,
                        "unavailable_realtime",
                        "The method \"realtime:%s\" is unavailable with execute(). Use the embedded SDK instead.",
                        action),
                    innerException);

            /// <summary>
            /// <c>plugin.context.invalid_user</c>, 500: You must provide a valid User object when adding context with as().
            /// </summary>
            public static PluginImplementationException InvalidUser(Exception? innerException = null) =>
                new(Subdomain.Entry(3, "invalid_user", "You must provide a valid User object when adding context with as()."), innerException);

            /// <summary>
            /// <c>plugin.context.invalid_callback</c>, 500: Invalid argument: Expected callback to be a function, received
            /// "<paramref name="received"/>".
            /// </summary>
            public static PluginImplementationException InvalidCallback(string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(4, "invalid_callback", "Invalid argument: Expected callback to be a function, received \"%s\".", received),
                    innerException);

            /// <summary><c>plugin.context.missing_request</c>, 500: Invalid argument: a Request object must be supplied.</summary>
            public static PluginImplementationException MissingRequest(Exception? innerException = null) =>
                new(Subdomain.Entry(5, "missing_request", "Invalid argument: a Request object must be supplied."), innerException);

            /// <summary><c>plugin.context.missing_request_data</c>, 500: A Request object and/or request data must be provided.</summary>
            public static PluginImplementationException MissingRequestData(Exception? innerException = null) =>
                new(Subdomain.Entry(6, "missing_request_data", "A Request object and/or request data must be provided."), innerException);

            /// <summary>
            /// <c>plugin.context.invalid_event</c>, 500: Custom event invalid name (<paramref name="eventName"/>). Colons are not allowed in
            /// custom events.
            /// </summary>
            /// <remarks>Kuzzle raises it no more since 2.2.0.</remarks>
            public static PluginImplementationException InvalidEvent(string eventName, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(7, "invalid_event", "Custom event invalid name (%s). Colons are not allowed in custom events.", eventName),
                    innerException);

            /// <summary>
            /// <c>plugin.context.missing_authenticator</c>, 500: [<paramref name="plugin"/>] Strategy <paramref name="strategy"/>: dynamic
            /// strategy registration can only be done using an "authenticator" option (see https://tinyurl.com/y7boozbk).
            /// </summary>
            public static PluginImplementationException MissingAuthenticator(string plugin, string strategy, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        8,
                        "missing_authenticator",
                        "[%s] Strategy %s: dynamic strategy registration can only be done using an \"authenticator\" option (see https://tinyurl.com/y7boozbk).",
                        plugin,
                        strategy),
                    innerException);
        }
    }
}
