namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    /// <summary>Errors of the network layers: <c>network</c>.</summary>
    public static class Network
    {
        /// <summary>Requests over HTTP: <c>network.http</c>, code 0x03010000 and up.</summary>
        public static class Http
        {
            private static readonly ErrorSubdomain Subdomain = new("network.http", domain: 3, subdomain: 1);

            /// <summary><c>network.http.request_too_large</c>, 413: Maximum HTTP request size exceeded.</summary>
            public static SizeLimitException RequestTooLarge(Exception? innerException = null) =>
                new(Subdomain.Entry(1, "request_too_large", "Maximum HTTP request size exceeded."), innerException);

            /// <summary><c>network.http.unexpected_error</c>, 400: Caught an unexpected HTTP error: <paramref name="message"/></summary>
            public static BadRequestException UnexpectedError(string message, Exception? innerException = null) =>
                new(Subdomain.Entry(2, "unexpected_error", "Caught an unexpected HTTP error: %s", message), innerException);

            /// <summary><c>network.http.too_many_encodings</c>, 400: Too many encodings.</summary>
            public static BadRequestException TooManyEncodings(Exception? innerException = null) =>
                new(Subdomain.Entry(3, "too_many_encodings", "Too many encodings."), innerException);

            /// <summary>
            /// <c>network.http.unsupported_compression</c>, 400: Unsupported compression algorithm "<paramref name="algorithm"/>".
            /// </summary>
            public static BadRequestException UnsupportedCompression(string algorithm, Exception? innerException = null) =>
                new(Subdomain.Entry(4, "unsupported_compression", "Unsupported compression algorithm \"%s\".", algorithm), innerException);

            /// <summary><c>network.http.compression_disabled</c>, 400: Compression support is disabled.</summary>
            public static BadRequestException CompressionDisabled(Exception? innerException = null) =>
                new(Subdomain.Entry(5, "compression_disabled", "Compression support is disabled."), innerException);

            /// <summary><c>network.http.unsupported_verb</c>, 400: Unsupported HTTP verb "<paramref name="verb"/>".</summary>
            public static BadRequestException UnsupportedVerb(string verb, Exception? innerException = null) =>
                new(Subdomain.Entry(6, "unsupported_verb", "Unsupported HTTP verb \"%s\".", verb), innerException);

            /// <summary><c>network.http.url_not_found</c>, 404: API URL not found: <paramref name="url"/>.</summary>
            public static NotFoundException UrlNotFound(string url, Exception? innerException = null) =>
                new(Subdomain.Entry(7, "url_not_found", "API URL not found: %s.", url), innerException);

            /// <summary>
            /// <c>network.http.unsupported_content</c>, 400: Invalid request content-type. Expected "application/json", got:
            /// "<paramref name="contentType"/>".
            /// </summary>
            public static BadRequestException UnsupportedContent(string contentType, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(8, "unsupported_content", "Invalid request content-type. Expected \"application/json\", got: \"%s\".", contentType),
                    innerException);

            /// <summary>
            /// <c>network.http.unsupported_charset</c>, 400: Unsupported request charset. Expected "utf-8", got:
            /// "<paramref name="charset"/>".
            /// </summary>
            public static BadRequestException UnsupportedCharset(string charset, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(9, "unsupported_charset", "Unsupported request charset. Expected \"utf-8\", got: \"%s\".", charset),
                    innerException);

            /// <summary>
            /// <c>network.http.duplicate_url</c>, 500: Unable to attach URL <paramref name="url"/>: this path already exists.
            /// </summary>
            public static InternalErrorException DuplicateUrl(string url, Exception? innerException = null) =>
                new(Subdomain.Entry(10, "duplicate_url", "Unable to attach URL %s: this path already exists.", url), innerException);

            /// <summary>
            /// <c>network.http.volatile_parse_failed</c>, 400: Unable to convert the "x-kuzzle-volatile" HTTP header to JSON:
            /// <paramref name="reason"/>
            /// </summary>
            public static BadRequestException VolatileParseFailed(string reason, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(11, "volatile_parse_failed", "Unable to convert the \"x-kuzzle-volatile\" HTTP header to JSON: %s", reason),
                    innerException);

            /// <summary>
            /// <c>network.http.body_parse_failed</c>, 400: Unable to convert the HTTP body to JSON: <paramref name="reason"/>
            /// </summary>
            public static BadRequestException BodyParseFailed(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(12, "body_parse_failed", "Unable to convert the HTTP body to JSON: %s", reason), innerException);

            /// <summary><c>network.http.file_too_large</c>, 413: Maximum HTTP file size exceeded</summary>
            public static SizeLimitException FileTooLarge(Exception? innerException = null) =>
                new(Subdomain.Entry(13, "file_too_large", "Maximum HTTP file size exceeded"), innerException);

            /// <summary><c>network.http.stream_closed</c>, 500: Stream closed or destroyed.</summary>
            public static InternalErrorException StreamClosed(Exception? innerException = null) =>
                new(Subdomain.Entry(14, "stream_closed", "Stream closed or destroyed."), innerException);

            /// <summary><c>network.http.stream_errored</c>, 500: Stream errored: <paramref name="reason"/></summary>
            public static InternalErrorException StreamErrored(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(15, "stream_errored", "Stream errored: %s", reason), innerException);
        }

        /// <summary>Requests over MQTT: <c>network.mqtt</c>, code 0x03020000 and up.</summary>
        public static class Mqtt
        {
            private static readonly ErrorSubdomain Subdomain = new("network.mqtt", domain: 3, subdomain: 2);

            /// <summary><c>network.mqtt.unexpected_error</c>, 400: Caught an unexpected MQTT error: <paramref name="message"/></summary>
            public static BadRequestException UnexpectedError(string message, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "unexpected_error", "Caught an unexpected MQTT error: %s", message), innerException);
        }

        /// <summary>Requests over WebSocket: <c>network.websocket</c>, code 0x03030000 and up.</summary>
        public static class Websocket
        {
            private static readonly ErrorSubdomain Subdomain = new("network.websocket", domain: 3, subdomain: 3);

            /// <summary>
            /// <c>network.websocket.unexpected_error</c>, 400: Caught an unexpected WebSocket error: <paramref name="message"/>
            /// </summary>
            public static BadRequestException UnexpectedError(string message, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "unexpected_error", "Caught an unexpected WebSocket error: %s", message), innerException);

            /// <summary><c>network.websocket.ratelimit_exceeded</c>, 429: Rejected: too many requests received from that socket</summary>
            public static TooManyRequestsException RatelimitExceeded(Exception? innerException = null) =>
                new(Subdomain.Entry(2, "ratelimit_exceeded", "Rejected: too many requests received from that socket"), innerException);
        }

        /// <summary>The entry point of all protocols: <c>network.entrypoint</c>, code 0x03040000 and up.</summary>
        public static class Entrypoint
        {
            private static readonly ErrorSubdomain Subdomain = new("network.entrypoint", domain: 3, subdomain: 4);

            /// <summary><c>network.entrypoint.unexpected_event</c>, 500: Unexpected event received: <paramref name="eventName"/>.</summary>
            public static InternalErrorException UnexpectedEvent(string eventName, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "unexpected_event", "Unexpected event received: %s.", eventName), innerException);

            /// <summary><c>network.entrypoint.invalid_port</c>, 500: Invalid network port number: <paramref name="port"/>.</summary>
            public static InternalErrorException InvalidPort(object? port, Exception? innerException = null) =>
                new(Subdomain.Entry(2, "invalid_port", "Invalid network port number: %s.", port), innerException);

            /// <summary><c>network.entrypoint.shutting_down</c>, 503: Rejected: instance is shutting down</summary>
            public static ServiceUnavailableException ShuttingDown(Exception? innerException = null) =>
                new(Subdomain.Entry(3, "shutting_down", "Rejected: instance is shutting down"), innerException);
        }
    }
}
