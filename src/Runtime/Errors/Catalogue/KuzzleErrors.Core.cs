namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    /// <summary>Errors of the server itself: <c>core</c>.</summary>
    public static class Core
    {
        /// <summary>What ends the server or a part of it: <c>core.fatal</c>, code 0x00000000 and up.</summary>
        public static class Fatal
        {
            private static readonly ErrorSubdomain Subdomain = new("core.fatal", domain: 0, subdomain: 0);

            /// <summary><c>core.fatal.unexpected_error</c>, 500: Caught an unexpected error: <paramref name="message"/>.</summary>
            public static InternalErrorException UnexpectedError(string message, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "unexpected_error", "Caught an unexpected error: %s.", message), innerException);

            /// <summary><c>core.fatal.service_unavailable</c>, 500: Service unavailable: <paramref name="message"/>.</summary>
            public static ExternalServiceException ServiceUnavailable(string message, Exception? innerException = null) =>
                new(Subdomain.Entry(2, "service_unavailable", "Service unavailable: %s.", message), innerException);

            /// <summary>
            /// <c>core.fatal.service_timeout</c>, 500: [FATAL] Service "<paramref name="service"/>": initialization timeout
            /// </summary>
            public static InternalErrorException ServiceTimeout(string service, Exception? innerException = null) =>
                new(Subdomain.Entry(3, "service_timeout", "[FATAL] Service \"%s\": initialization timeout", service), innerException);

            /// <summary>
            /// <c>core.fatal.unreadable_log_dir</c>, 500: Cannot read log directory '<paramref name="directory"/>' :
            /// <paramref name="reason"/>.
            /// </summary>
            public static InternalErrorException UnreadableLogDir(string directory, string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(4, "unreadable_log_dir", "Cannot read log directory '%s' : %s.", directory, reason), innerException);

            /// <summary><c>core.fatal.assertion_failed</c>, 500: Runtime assertion failed: <paramref name="message"/></summary>
            public static InternalErrorException AssertionFailed(string message, Exception? innerException = null) =>
                new(Subdomain.Entry(5, "assertion_failed", "Runtime assertion failed: %s", message), innerException);
        }

        /// <summary>The configuration of the server: <c>core.configuration</c>, code 0x00030000 and up.</summary>
        public static class Configuration
        {
            private static readonly ErrorSubdomain Subdomain = new("core.configuration", domain: 0, subdomain: 3);

            /// <summary>
            /// <c>core.configuration.invalid_type</c>, 500: Invalid type for the configuration parameter "<paramref name="parameter"/>"
            /// (expected: <paramref name="expected"/>)
            /// </summary>
            public static InternalErrorException InvalidType(string parameter, string expected, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(1, "invalid_type", "Invalid type for the configuration parameter \"%s\" (expected: %s)", parameter, expected),
                    innerException);

            /// <summary>
            /// <c>core.configuration.out_of_range</c>, 500: The configuration value set for "<paramref name="parameter"/>" is outside the
            /// allowed range (allowed: <paramref name="allowed"/>)
            /// </summary>
            public static InternalErrorException OutOfRange(string parameter, string allowed, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(2, "out_of_range", "The configuration value set for \"%s\" is outside the allowed range (allowed: %s)", parameter, allowed),
                    innerException);

            /// <summary>
            /// <c>core.configuration.cannot_parse</c>, 500: Unable to read kuzzlerc configuration file: <paramref name="reason"/>
            /// </summary>
            public static InternalErrorException CannotParse(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(3, "cannot_parse", "Unable to read kuzzlerc configuration file: %s", reason), innerException);

            /// <summary><c>core.configuration.incompatible</c>, 500: Incompatible configuration: <paramref name="reason"/></summary>
            public static InternalErrorException Incompatible(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(4, "incompatible", "Incompatible configuration: %s", reason), innerException);
        }
    }
}
