namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    /// <summary>Errors of the services behind the server: <c>services</c>.</summary>
    public static class Services
    {
        /// <summary>The document storage: <c>services.storage</c>, code 0x01010000 and up.</summary>
        public static class Storage
        {
            private static readonly ErrorSubdomain Subdomain = new("services.storage", domain: 1, subdomain: 1);

            /// <summary><c>services.storage.unknown_index</c>, 412: The index "<paramref name="index"/>" does not exist.</summary>
            public static PreconditionException UnknownIndex(string index, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "unknown_index", "The index \"%s\" does not exist.", index), innerException);

            /// <summary>
            /// <c>services.storage.unknown_collection</c>, 412: The collection "<paramref name="index"/>":"<paramref name="collection"/>"
            /// does not exist.
            /// </summary>
            public static PreconditionException UnknownCollection(string index, string collection, Exception? innerException = null) =>
                new(Subdomain.Entry(2, "unknown_collection", "The collection \"%s\":\"%s\" does not exist.", index, collection), innerException);

            /// <summary>
            /// <c>services.storage.write_limit_exceeded</c>, 413: The number of documents edited by this request exceeds the configured
            /// server limit.
            /// </summary>
            public static SizeLimitException WriteLimitExceeded(Exception? innerException = null) =>
                new(
                    Subdomain.Entry(4, "write_limit_exceeded", "The number of documents edited by this request exceeds the configured server limit."),
                    innerException);

            /// <summary>
            /// <c>services.storage.not_found</c>, 404: Document "<paramref name="documentId"/>" not found in
            /// "<paramref name="index"/>":"<paramref name="collection"/>".
            /// </summary>
            public static NotFoundException NotFound(string documentId, string index, string collection, Exception? innerException = null) =>
                new(Subdomain.Entry(11, "not_found", "Document \"%s\" not found in \"%s\":\"%s\".", documentId, index, collection), innerException);

            /// <summary><c>services.storage.document_already_exists</c>, 400: Document already exists.</summary>
            public static BadRequestException DocumentAlreadyExists(Exception? innerException = null) =>
                new(Subdomain.Entry(17, "document_already_exists", "Document already exists."), innerException);

            /// <summary>
            /// <c>services.storage.index_already_exists</c>, 412: A <paramref name="scope"/> index named "<paramref name="index"/>" already
            /// exists
            /// </summary>
            public static PreconditionException IndexAlreadyExists(string scope, string index, Exception? innerException = null) =>
                new(Subdomain.Entry(38, "index_already_exists", "A %s index named \"%s\" already exists", scope, index), innerException);
        }
    }
}
