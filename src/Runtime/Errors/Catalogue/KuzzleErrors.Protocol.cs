namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    /// <summary>Errors of protocols: <c>protocol</c>.</summary>
    public static class Protocol
    {
        /// <summary>Protocols of plugins: <c>protocol.runtime</c>, code 0x06010000 and up.</summary>
        public static class Runtime
        {
            private static readonly ErrorSubdomain Subdomain = new("protocol.runtime", domain: 6, subdomain: 1);

            /// <summary>
            /// <c>protocol.runtime.invalid_connection</c>, 500: Invalid connection: <paramref name="connection"/> (missing id or protocol)
            /// </summary>
            public static PluginImplementationException InvalidConnection(string connection, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "invalid_connection", "Invalid connection: %s (missing id or protocol)", connection), innerException);

            /// <summary>
            /// <c>protocol.runtime.unknown_connection</c>, 500: Unable to remove connection - unknown connection identifier:
            /// <paramref name="connectionId"/>
            /// </summary>
            public static PluginImplementationException UnknownConnection(string connectionId, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(2, "unknown_connection", "Unable to remove connection - unknown connection identifier: %s", connectionId),
                    innerException);

            /// <summary>
            /// <c>protocol.runtime.already_exists</c>, 500: A protocol of the same name already exists: <paramref name="protocol"/>
            /// </summary>
            public static PluginImplementationException AlreadyExists(string protocol, Exception? innerException = null) =>
                new(Subdomain.Entry(3, "already_exists", "A protocol of the same name already exists: %s", protocol), innerException);
        }
    }
}
