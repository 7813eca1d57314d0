using System.Text.Json.Nodes;

namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    /// <summary>Errors of the API: <c>api</c>.</summary>
    public static class Api
    {
        /// <summary>What is wrong with the arguments of a request: <c>api.assert</c>, code 0x02010000 and up.</summary>
        public static class Assert
        {
            private static readonly ErrorSubdomain Subdomain = new("api.assert", domain: 2, subdomain: 1);

            /// <summary>
            /// <c>api.assert.invalid_type</c>, 400: Wrong type for argument "<paramref name="argument"/>" (expected:
            /// <paramref name="expected"/>)
            /// </summary>
            public static BadRequestException InvalidType(string argument, string expected, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "invalid_type", "Wrong type for argument \"%s\" (expected: %s)", argument, expected), innerException);

            /// <summary>
            /// <c>api.assert.invalid_argument</c>, 400: Invalid argument "<paramref name="argument"/>". Expected: <paramref name="expected"/>
            /// </summary>
            public static BadRequestException InvalidArgument(string argument, string expected, Exception? innerException = null) =>
                new(Subdomain.Entry(2, "invalid_argument", "Invalid argument \"%s\". Expected: %s", argument, expected), innerException);

            /// <summary><c>api.assert.missing_argument</c>, 400: Missing argument "<paramref name="argument"/>".</summary>
            public static BadRequestException MissingArgument(string argument, Exception? innerException = null) =>
                new(Subdomain.Entry(3, "missing_argument", "Missing argument \"%s\".", argument), innerException);

            /// <summary><c>api.assert.empty_argument</c>, 400: The argument "<paramref name="argument"/>" is empty.</summary>
            public static BadRequestException EmptyArgument(string argument, Exception? innerException = null) =>
                new(Subdomain.Entry(4, "empty_argument", "The argument \"%s\" is empty.", argument), innerException);

            /// <summary>
            /// <c>api.assert.mutually_exclusive</c>, 400: Arguments "<paramref name="first"/>" and "<paramref name="second"/>" are mutually
            /// exclusive
            /// </summary>
            public static BadRequestException MutuallyExclusive(string first, string second, Exception? innerException = null) =>
                new(Subdomain.Entry(5, "mutually_exclusive", "Arguments \"%s\" and \"%s\" are mutually exclusive", first, second), innerException);

            /// <summary>
            /// <c>api.assert.too_many_arguments</c>, 400: Argument "<paramref name="argument"/>" contains too many values
            /// </summary>
            public static BadRequestException TooManyArguments(string argument, Exception? innerException = null) =>
                new(Subdomain.Entry(6, "too_many_arguments", "Argument \"%s\" contains too many values", argument), innerException);

            /// <summary>
            /// <c>api.assert.unexpected_argument</c>, 400: Unexpected argument "<paramref name="argument"/>" (accepted arguments:
            /// <paramref name="accepted"/>)
            /// </summary>
            public static BadRequestException UnexpectedArgument(string argument, string accepted, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(7, "unexpected_argument", "Unexpected argument \"%s\" (accepted arguments: %s)", argument, accepted),
                    innerException);

            /// <summary><c>api.assert.body_required</c>, 400: The request must specify a body.</summary>
            public static BadRequestException BodyRequired(Exception? innerException = null) =>
                new(Subdomain.Entry(8, "body_required", "The request must specify a body."), innerException);

            /// <summary>
            /// <c>api.assert.unexpected_type_assertion</c>, 500: An unexepected type assertion "<paramref name="type"/>" has been invoked on
            /// attribute "<paramref name="attribute"/>".
            /// </summary>
            public static InternalErrorException UnexpectedTypeAssertion(string type, string attribute, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        9,
                        "unexpected_type_assertion",
                        "An unexepected type assertion \"%s\" has been invoked on attribute \"%s\".",
                        type,
                        attribute),
                    innerException);

            /// <summary><c>api.assert.invalid_id</c>, 400: Invalid "_id" value: cannot start with an underscore</summary>
            public static BadRequestException InvalidId(Exception? innerException = null) =>
                new(Subdomain.Entry(10, "invalid_id", "Invalid \"_id\" value: cannot start with an underscore"), innerException);

            /// <summary>
            /// <c>api.assert.forbidden_argument</c>, 400: The argument "<paramref name="argument"/>" is not allowed by this API action.
            /// </summary>
            public static BadRequestException ForbiddenArgument(string argument, Exception? innerException = null) =>
                new(Subdomain.Entry(11, "forbidden_argument", "The argument \"%s\" is not allowed by this API action.", argument), innerException);

            /// <summary>
            /// <c>api.assert.koncorde_unknown_keyword</c>, 400: The keyword "<paramref name="keyword"/>" is not part of Koncorde filters DSL
            /// keywords. Are you trying to use an Elasticsearch query?
            /// </summary>
            public static BadRequestException KoncordeUnknownKeyword(string keyword, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        12,
                        "koncorde_unknown_keyword",
                        "The keyword \"%s\" is not part of Koncorde filters DSL keywords. Are you trying to use an Elasticsearch query?",
                        keyword),
                    innerException);

            /// <summary>
            /// <c>api.assert.koncorde_restricted_keyword</c>, 400: The <paramref name="kind"/> "<paramref name="keyword"/>" of Koncorde DSL
            /// is not supported for search queries.
            /// </summary>
            public static BadRequestException KoncordeRestrictedKeyword(string kind, string keyword, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(13, "koncorde_restricted_keyword", "The %s \"%s\" of Koncorde DSL is not supported for search queries.", kind, keyword),
                    innerException);

            /// <summary><c>api.assert.koncorde_dsl_error</c>, 400: <paramref name="message"/></summary>
            public static BadRequestException KoncordeDslError(string message, Exception? innerException = null) =>
                new(Subdomain.Entry(14, "koncorde_dsl_error", "%s", message), innerException);

            /// <summary>
            /// <c>api.assert.forbidden_stream</c>, 500: Cannot set an HttpStream as a request's response in a non-http protocol
            /// </summary>
            public static InternalErrorException ForbiddenStream(Exception? innerException = null) =>
                new(
                    Subdomain.Entry(15, "forbidden_stream", "Cannot set an HttpStream as a request's response in a non-http protocol"),
                    innerException);

            /// <summary>
            /// <c>api.assert.unsupported_protocol</c>, 500: The protocol "<paramref name="protocol"/>" is not supported by the API action
            /// "<paramref name="action"/>".
            /// </summary>
            public static InternalErrorException UnsupportedProtocol(string protocol, string action, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(16, "unsupported_protocol", "The protocol \"%s\" is not supported by the API action \"%s\".", protocol, action),
                    innerException);
        }

        /// <summary>Requests that cannot be carried out: <c>api.process</c>, code 0x02020000 and up.</summary>
        public static class Process
        {
            private static readonly ErrorSubdomain Subdomain = new("api.process", domain: 2, subdomain: 2);

            /// <summary>
            /// <c>api.process.action_locked</c>, 412: Cannot execute action "<paramref name="action"/>": already executing.
            /// </summary>
            public static PreconditionException ActionLocked(string action, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "action_locked", "Cannot execute action \"%s\": already executing.", action), innerException);

            /// <summary><c>api.process.overloaded</c>, 503: Request discarded: Kuzzle Server is temporarily overloaded.</summary>
            public static ServiceUnavailableException Overloaded(Exception? innerException = null) =>
                new(Subdomain.Entry(2, "overloaded", "Request discarded: Kuzzle Server is temporarily overloaded."), innerException);

            /// <summary><c>api.process.connection_dropped</c>, 400: Client connection dropped</summary>
            public static BadRequestException ConnectionDropped(Exception? innerException = null) =>
                new(Subdomain.Entry(3, "connection_dropped", "Client connection dropped"), innerException);

            /// <summary><c>api.process.controller_not_found</c>, 404: API controller "<paramref name="controller"/>" not found.</summary>
            public static NotFoundException ControllerNotFound(string controller, Exception? innerException = null) =>
                new(Subdomain.Entry(4, "controller_not_found", "API controller \"%s\" not found.", controller), innerException);

            /// <summary>
            /// <c>api.process.action_not_found</c>, 404: API action "<paramref name="controller"/>":"<paramref name="action"/>" not found
            /// </summary>
            public static NotFoundException ActionNotFound(string controller, string action, Exception? innerException = null) =>
                new(Subdomain.Entry(5, "action_not_found", "API action \"%s\":\"%s\" not found", controller, action), innerException);

            /// <summary>
            /// <c>api.process.incompatible_sdk_version</c>, 400: Incompatible SDK client. Your SDK version (<paramref name="sdkVersion"/>)
            /// does not match Kuzzle requirement (<paramref name="requirement"/>).
            /// </summary>
            public static BadRequestException IncompatibleSdkVersion(string sdkVersion, string requirement, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        6,
                        "incompatible_sdk_version",
                        "Incompatible SDK client. Your SDK version (%s) does not match Kuzzle requirement (%s).",
                        sdkVersion,
                        requirement),
                    innerException);

            /// <summary><c>api.process.shutting_down</c>, 503: Rejected: this node is shutting down.</summary>
            public static ServiceUnavailableException ShuttingDown(Exception? innerException = null) =>
                new(Subdomain.Entry(7, "shutting_down", "Rejected: this node is shutting down."), innerException);

            /// <summary><c>api.process.too_many_requests</c>, 429: Rejected: requests rate limit exceeded for this user.</summary>
            public static TooManyRequestsException TooManyRequests(Exception? innerException = null) =>
                new(Subdomain.Entry(8, "too_many_requests", "Rejected: requests rate limit exceeded for this user."), innerException);

            /// <summary><c>api.process.admin_exists</c>, 412: Admin user is already set.</summary>
            public static PreconditionException AdminExists(Exception? innerException = null) =>
                new(Subdomain.Entry(9, "admin_exists", "Admin user is already set."), innerException);

            /// <summary>
            /// <c>api.process.incomplete_multiple_request</c>, 400: At least one of the <paramref name="action"/> actions failed.
            /// </summary>
            public static MultipleErrorsException IncompleteMultipleRequest(string action, IEnumerable<JsonNode?> errors, Exception? innerException = null) =>
                new(Subdomain.Entry(10, "incomplete_multiple_request", "At least one of the %s actions failed.", action), errors, innerException);

            /// <summary>
            /// <c>api.process.not_enough_nodes</c>, 503: Rejected: this cluster is disabled because there aren't enough nodes connected.
            /// </summary>
            public static ServiceUnavailableException NotEnoughNodes(Exception? innerException = null) =>
                new(
                    Subdomain.Entry(11, "not_enough_nodes", "Rejected: this cluster is disabled because there aren't enough nodes connected."),
                    innerException);

            /// <summary><c>api.process.unauthorized_origin</c>, 401: The origin "<paramref name="origin"/>" is not authorized.</summary>
            public static UnauthorizedException UnauthorizedOrigin(string origin, Exception? innerException = null) =>
                new(Subdomain.Entry(12, "unauthorized_origin", "The origin \"%s\" is not authorized.", origin), innerException);

            /// <summary><c>api.process.too_many_logins_requests</c>, 429: Rejected: Too many login attempts per second</summary>
            public static TooManyRequestsException TooManyLoginsRequests(Exception? innerException = null) =>
                new(Subdomain.Entry(13, "too_many_logins_requests", "Rejected: Too many login attempts per second"), innerException);

            /// <summary>
            /// <c>api.process.forbidden_embedded_sdk_action</c>, 500: The action <paramref name="controller"/>:<paramref name="action"/> has
            /// been called while it is forbidden in the EmbeddedSDK<paramref name="hint"/>.
            /// </summary>
            public static PluginImplementationException ForbiddenEmbeddedSdkAction(string controller, string action, string hint, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        14,
                        "forbidden_embedded_sdk_action",
                        "The action %s:%s has been called while it is forbidden in the EmbeddedSDK%s.",
                        controller,
                        action,
                        hint),
                    innerException);
        }
    }
}
