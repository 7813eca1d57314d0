namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    public static partial class Plugin
    {
        /// <summary>What goes wrong while plugins start or run: <c>plugin.runtime</c>, code 0x04020000 and up.</summary>
        public static class Runtime
        {
            private static readonly ErrorSubdomain Subdomain = new("plugin.runtime", domain: 4, subdomain: 2);

            private const string FailedInitMessage =
                "Something went wrong during initialization of \"%s\" plugin. Set \"plugins.common.failsafeMode\" to true to bypass plugin initialization.";

            /// <summary>
            /// <c>plugin.runtime.failed_init</c>, 500: Something went wrong during initialization of "<paramref name="plugin"/>" plugin. Set
            /// "plugins.common.failsafeMode" to true to bypass plugin initialization.
            /// </summary>
            /// <remarks>The details, where there are any, follow the message: Kuzzle gives what was thrown.</remarks>
            public static PluginImplementationException FailedInit(string plugin, string? details = null, Exception? innerException = null) =>
                new(
                    details is null
                        ? Subdomain.Entry(1, "failed_init", FailedInitMessage, plugin)
                        : Subdomain.Entry(1, "failed_init", FailedInitMessage, plugin, details),
                    innerException);

            /// <summary>
            /// <c>plugin.runtime.unexpected_error</c>, 500: Caught an unexpected plugin error: <paramref name="message"/>
            /// </summary>
            public static PluginImplementationException UnexpectedError(string message, Exception? innerException = null) =>
                new(UnexpectedErrorEntry(message), innerException);

            internal static CatalogueEntry UnexpectedErrorEntry(string? message) =>
                Subdomain.Entry(2, "unexpected_error", "Caught an unexpected plugin error: %s", message);

            /// <summary>
            /// <c>plugin.runtime.pipe_timeout</c>, 504: Plugin "<paramref name="plugin"/>": timeout error. A pipe on the event
            /// "<paramref name="eventName"/>" exceeded the timeout delay (<paramref name="milliseconds"/>ms). Aborting.
            /// </summary>
            /// <remarks>Kuzzle raises it no more since 2.2.0.</remarks>
            public static GatewayTimeoutException PipeTimeout(string plugin, string eventName, long milliseconds, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        3,
                        "pipe_timeout",
                        "Plugin \"%s\": timeout error. A pipe on the event \"%s\" exceeded the timeout delay (%sms). Aborting.",
                        plugin,
                        eventName,
                        milliseconds),
                    innerException);

            /// <summary>
            /// <c>plugin.runtime.too_many_pipes</c>, 503: Request discarded: maximum number of executing pipe functions reached.
            /// </summary>
            public static ServiceUnavailableException TooManyPipes(Exception? innerException = null) =>
                new(Subdomain.Entry(4, "too_many_pipes", "Request discarded: maximum number of executing pipe functions reached."), innerException);

            /// <summary>
            /// <c>plugin.runtime.already_started</c>, 500: Cannot use property "<paramref name="property"/>" when application is already
            /// running
            /// </summary>
            public static PluginImplementationException AlreadyStarted(string property, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(5, "already_started", "Cannot use property \"%s\" when application is already running", property),
                    innerException);

            /// <summary>
            /// <c>plugin.runtime.unavailable_before_start</c>, 500: Cannot use property "<paramref name="property"/>" before application
            /// startup
            /// </summary>
            public static PluginImplementationException UnavailableBeforeStart(string property, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(6, "unavailable_before_start", "Cannot use property \"%s\" before application startup", property),
                    innerException);

            /// <summary><c>plugin.runtime.unknown_pipe</c>, 500: Unknown pipe ID "<paramref name="pipeId"/>"</summary>
            public static PluginImplementationException UnknownPipe(string pipeId, Exception? innerException = null) =>
                new(Subdomain.Entry(7, "unknown_pipe", "Unknown pipe ID \"%s\"", pipeId), innerException);

            /// <summary>
            /// <c>plugin.runtime.unexpected_installation_error</c>, 500: Caught an unexpected error while executing installation
            /// "<paramref name="installation"/>": <paramref name="message"/>
            /// </summary>
            public static PluginImplementationException UnexpectedInstallationError(string installation, string message, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        8,
                        "unexpected_installation_error",
                        "Caught an unexpected error while executing installation \"%s\": %s",
                        installation,
                        message),
                    innerException);

            /// <summary>
            /// <c>plugin.runtime.incompatible</c>, 500: "<paramref name="first"/>" and "<paramref name="second"/>" are incompatible. Please
            /// use only one of these features at the same time.
            /// </summary>
            public static PluginImplementationException Incompatible(string first, string second, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        9,
                        "incompatible",
                        "\"%s\" and \"%s\" are incompatible. Please use only one of these features at the same time.",
                        first,
                        second),
                    innerException);

            /// <summary>
            /// <c>plugin.runtime.worker_init_timeout</c>, 500: Worker of plugin "<paramref name="plugin"/>": initialization timed out after
            /// <paramref name="milliseconds"/>ms.
            /// </summary>
            /// <remarks>Grapnel's own: Kuzzle has no such error.</remarks>
            public static PluginImplementationException WorkerInitTimeout(string plugin, long milliseconds, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(10, "worker_init_timeout", "Worker of plugin \"%s\": initialization timed out after %sms.", plugin, milliseconds),
                    innerException);

            /// <summary>
            /// <c>plugin.runtime.invalid_pipe_result</c>, 500: Pipe <paramref name="method"/> of plugin '<paramref name="plugin"/>' returned
            /// null on event '<paramref name="eventName"/>', whose payload is never null: return the payload
            /// </summary>
            /// <remarks>Grapnel's own: Kuzzle has no such error.</remarks>
            public static PluginImplementationException InvalidPipeResult(string method, string plugin, string eventName, Exception? innerException = null) =>
                new(InvalidPipeResultEntry(method, plugin, eventName), innerException);

            internal static CatalogueEntry InvalidPipeResultEntry(string method, string plugin, string eventName) =>
                Subdomain.Entry(
                    11,
                    "invalid_pipe_result",
                    "Pipe %s of plugin '%s' returned null on event '%s', whose payload is never null: return the payload",
                    method,
                    plugin,
                    eventName);
        }
    }
}
