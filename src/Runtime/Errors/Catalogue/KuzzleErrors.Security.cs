namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    /// <summary>Errors of authentication and rights: <c>security</c>.</summary>
    public static class Security
    {
        /// <summary>Authentication tokens: <c>security.token</c>, code 0x07010000 and up.</summary>
        public static class Token
        {
            private static readonly ErrorSubdomain Subdomain = new("security.token", domain: 7, subdomain: 1);

            /// <summary><c>security.token.invalid</c>, 401: Invalid token.</summary>
            public static UnauthorizedException Invalid(Exception? innerException = null) =>
                new(Subdomain.Entry(1, "invalid", "Invalid token."), innerException);

            /// <summary><c>security.token.unknown_user</c>, 500: Unknown User : cannot generate token</summary>
            public static InternalErrorException UnknownUser(Exception? innerException = null) =>
                new(Subdomain.Entry(2, "unknown_user", "Unknown User : cannot generate token"), innerException);

            /// <summary><c>security.token.unknown_connection</c>, 500: Unknown connection : cannot generate token</summary>
            public static InternalErrorException UnknownConnection(Exception? innerException = null) =>
                new(Subdomain.Entry(3, "unknown_connection", "Unknown connection : cannot generate token"), innerException);

            /// <summary><c>security.token.ttl_exceeded</c>, 400: expiresIn value exceeds maximum allowed value</summary>
            public static BadRequestException TtlExceeded(Exception? innerException = null) =>
                new(Subdomain.Entry(4, "ttl_exceeded", "expiresIn value exceeds maximum allowed value"), innerException);

            /// <summary><c>security.token.generation_failed</c>, 500: Error while generating token: <paramref name="reason"/></summary>
            public static InternalErrorException GenerationFailed(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(5, "generation_failed", "Error while generating token: %s", reason), innerException);

            /// <summary><c>security.token.expired</c>, 401: Token expired</summary>
            public static UnauthorizedException Expired(Exception? innerException = null) =>
                new(Subdomain.Entry(6, "expired", "Token expired"), innerException);

            /// <summary><c>security.token.verification_error</c>, 500: Error verifying token: <paramref name="reason"/></summary>
            public static InternalErrorException VerificationError(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(7, "verification_error", "Error verifying token: %s", reason), innerException);

            /// <summary><c>security.token.refresh_forbidden</c>, 401: <paramref name="token"/> cannot be refreshed.</summary>
            public static UnauthorizedException RefreshForbidden(string token, Exception? innerException = null) =>
                new(Subdomain.Entry(8, "refresh_forbidden", "%s cannot be refreshed.", token), innerException);

            /// <summary>
            /// <c>security.token.invalid_expiration</c>, 400: Token can not be created with this expiration time:
            /// <paramref name="expiration"/>
            /// </summary>
            public static BadRequestException InvalidExpiration(object? expiration, Exception? innerException = null) =>
                new(Subdomain.Entry(9, "invalid_expiration", "Token can not be created with this expiration time: %s", expiration), innerException);
        }

        /// <summary>What a user may do: <c>security.rights</c>, code 0x07030000 and up.</summary>
        public static class Rights
        {
            private static readonly ErrorSubdomain Subdomain = new("security.rights", domain: 7, subdomain: 3);

            /// <summary>
            /// <c>security.rights.unauthorized</c>, 401: Unauthorized: authentication required to execute the action
            /// "<paramref name="controller"/>:<paramref name="action"/>".
            /// </summary>
            public static UnauthorizedException Unauthorized(string controller, string action, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(1, "unauthorized", "Unauthorized: authentication required to execute the action \"%s:%s\".", controller, action),
                    innerException);

            /// <summary>
            /// <c>security.rights.forbidden</c>, 403: Insufficient permissions to execute the action
            /// "<paramref name="controller"/>:<paramref name="action"/>" (User "<paramref name="userId"/>").
            /// </summary>
            public static ForbiddenException Forbidden(string controller, string action, string userId, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(2, "forbidden", "Insufficient permissions to execute the action \"%s:%s\" (User \"%s\").", controller, action, userId),
                    innerException);

            /// <summary>
            /// <c>security.rights.failsafe_mode_admin_only</c>, 403: Only administrators ("admin" profile) can use the API in failsafe mode.
            /// </summary>
            public static ForbiddenException FailsafeModeAdminOnly(Exception? innerException = null) =>
                new(
                    Subdomain.Entry(3, "failsafe_mode_admin_only", "Only administrators (\"admin\" profile) can use the API in failsafe mode."),
                    innerException);
        }

        /// <summary>Credentials of users: <c>security.credentials</c>, code 0x07020000 and up.</summary>
        public static class Credentials
        {
            private static readonly ErrorSubdomain Subdomain = new("security.credentials", domain: 7, subdomain: 2);

            /// <summary>
            /// <c>security.credentials.unknown_strategy</c>, 400: Unknown authentication strategy "<paramref name="strategy"/>"
            /// </summary>
            public static BadRequestException UnknownStrategy(string strategy, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "unknown_strategy", "Unknown authentication strategy \"%s\"", strategy), innerException);

            /// <summary>
            /// <c>security.credentials.database_inconsistency</c>, 500: Internal database inconsistency detected: existing credentials found
            /// on non-existing user <paramref name="userId"/>.
            /// </summary>
            public static PluginImplementationException DatabaseInconsistency(string userId, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        2,
                        "database_inconsistency",
                        "Internal database inconsistency detected: existing credentials found on non-existing user %s.",
                        userId),
                    innerException);

            /// <summary><c>security.credentials.rejected</c>, 400: Credentials rejected: <paramref name="reason"/></summary>
            public static BadRequestException Rejected(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(3, "rejected", "Credentials rejected: %s", reason), innerException);
        }
    }
}
