namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    /// <summary>Errors of plugins: <c>plugin</c>.</summary>
    public static partial class Plugin
    {
        /// <summary>What is wrong with a plugin as it was written: <c>plugin.assert</c>, code 0x04010000 and up.</summary>
        public static class Assert
        {
            private static readonly ErrorSubdomain Subdomain = new("plugin.assert", domain: 4, subdomain: 1);

            /// <summary>
            /// <c>plugin.assert.invalid_plugins_dir</c>, 500: Unable to read plugins directory "<paramref name="directory"/>";
            /// <paramref name="reason"/>.
            /// </summary>
            public static InternalErrorException InvalidPluginsDir(string directory, string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "invalid_plugins_dir", "Unable to read plugins directory \"%s\"; %s.", directory, reason), innerException);

            /// <summary>
            /// <c>plugin.assert.cannot_load</c>, 500: Unable to load plugin from path "<paramref name="path"/>"; <paramref name="reason"/>.
            /// </summary>
            public static PluginImplementationException CannotLoad(string path, string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(2, "cannot_load", "Unable to load plugin from path \"%s\"; %s.", path, reason), innerException);

            /// <summary>
            /// <c>plugin.assert.invalid_hook</c>, 500: Unable to configure a hook for the event "<paramref name="eventName"/>":
            /// "<paramref name="target"/>" should be a function. <paramref name="hint"/>
            /// </summary>
            public static PluginImplementationException InvalidHook(string eventName, string target, string hint, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        3,
                        "invalid_hook",
                        "Unable to configure a hook for the event \"%s\": \"%s\" should be a function. %s",
                        eventName,
                        target,
                        hint),
                    innerException);

            /// <summary>
            /// <c>plugin.assert.invalid_pipe</c>, 500: Unable to configure a pipe for the event "<paramref name="eventName"/>":
            /// "<paramref name="target"/>" should be a function. <paramref name="hint"/>
            /// </summary>
            public static PluginImplementationException InvalidPipe(string eventName, string target, string hint, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        4,
                        "invalid_pipe",
                        "Unable to configure a pipe for the event \"%s\": \"%s\" should be a function. %s",
                        eventName,
                        target,
                        hint),
                    innerException);

            /// <summary><c>plugin.assert.init_not_found</c>, 500: Plugin "<paramref name="plugin"/>": No "init" method found.</summary>
            public static PluginImplementationException InitNotFound(string plugin, Exception? innerException = null) =>
                new(Subdomain.Entry(5, "init_not_found", "Plugin \"%s\": No \"init\" method found.", plugin), innerException);

            /// <summary>
            /// <c>plugin.assert.privileged_not_supported</c>, 500: The plugin "<paramref name="plugin"/>" is configured to run in privileged
            /// mode, but it does not seem to support it.
            /// </summary>
            public static PluginImplementationException PrivilegedNotSupported(string plugin, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        6,
                        "privileged_not_supported",
                        "The plugin \"%s\" is configured to run in privileged mode, but it does not seem to support it.",
                        plugin),
                    innerException);

            /// <summary>
            /// <c>plugin.assert.privileged_not_set</c>, 500: The plugin "<paramref name="plugin"/>" needs to run in privileged mode to work,
            /// you have to explicitly set "privileged: true" in its configuration.
            /// </summary>
            public static PluginImplementationException PrivilegedNotSet(string plugin, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        7,
                        "privileged_not_set",
                        "The plugin \"%s\" needs to run in privileged mode to work, you have to explicitly set \"privileged: true\" in its configuration.",
                        plugin),
                    innerException);

            /// <summary><c>plugin.assert.not_a_constructor</c>, 500: Plugin "<paramref name="plugin"/>" is not a constructor.</summary>
            public static PluginImplementationException NotAConstructor(string plugin, Exception? innerException = null) =>
                new(Subdomain.Entry(8, "not_a_constructor", "Plugin \"%s\" is not a constructor.", plugin), innerException);

            /// <summary><c>plugin.assert.name_already_exists</c>, 500: A plugin named <paramref name="plugin"/> already exists</summary>
            public static PluginImplementationException NameAlreadyExists(string plugin, Exception? innerException = null) =>
                new(Subdomain.Entry(9, "name_already_exists", "A plugin named %s already exists", plugin), innerException);

            /// <summary>
            /// <c>plugin.assert.invalid_plugin_name</c>, 500: Plugin name "<paramref name="plugin"/>" is invalid. Plugin names must be in
            /// kebab-case.
            /// </summary>
            public static PluginImplementationException InvalidPluginName(string plugin, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(10, "invalid_plugin_name", "Plugin name \"%s\" is invalid. Plugin names must be in kebab-case.", plugin),
                    innerException);

            /// <summary>
            /// <c>plugin.assert.no_name_provided</c>, 500: Cannot infer plugin name. No constructor method and no name provided
            /// </summary>
            public static PluginImplementationException NoNameProvided(Exception? innerException = null) =>
                new(Subdomain.Entry(11, "no_name_provided", "Cannot infer plugin name. No constructor method and no name provided"), innerException);

            /// <summary>
            /// <c>plugin.assert.invalid_controller_definition</c>, 500: Incorrect "<paramref name="controller"/>" controller definition:
            /// <paramref name="reason"/>
            /// </summary>
            public static PluginImplementationException InvalidControllerDefinition(string controller, string reason, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(12, "invalid_controller_definition", "Incorrect \"%s\" controller definition: %s", controller, reason),
                    innerException);

            /// <summary>
            /// <c>plugin.assert.invalid_application_name</c>, 500: Application name "<paramref name="application"/>" is invalid. Application
            /// names must be in kebab-case.
            /// </summary>
            public static PluginImplementationException InvalidApplicationName(string application, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        13,
                        "invalid_application_name",
                        "Application name \"%s\" is invalid. Application names must be in kebab-case.",
                        application),
                    innerException);

            /// <summary>
            /// <c>plugin.assert.duplicated_api_definition</c>, 500: Cannot define new controllers in the "api" and the "controllers" objects
            /// at the same time
            /// </summary>
            public static PluginImplementationException DuplicatedApiDefinition(Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        14,
                        "duplicated_api_definition",
                        "Cannot define new controllers in the \"api\" and the \"controllers\" objects at the same time"),
                    innerException);

            /// <summary>
            /// <c>plugin.assert.plugin_not_found</c>, 404: Plugin "<paramref name="plugin"/>" not found.<paramref name="hint"/>
            /// </summary>
            public static NotFoundException PluginNotFound(string plugin, string hint, Exception? innerException = null) =>
                new(Subdomain.Entry(15, "plugin_not_found", "Plugin \"%s\" not found.%s", plugin, hint), innerException);

            /// <summary>
            /// <c>plugin.assert.invalid_openapi_schema</c>, 500: Invalid OpenAPI specification: "<paramref name="reason"/>"
            /// </summary>
            public static PluginImplementationException InvalidOpenapiSchema(string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(16, "invalid_openapi_schema", "Invalid OpenAPI specification: \"%s\"", reason), innerException);

            /// <summary>
            /// <c>plugin.assert.invalid_hook_filter</c>, 500: Plugin "<paramref name="plugin"/>", <paramref name="method"/>: invalid filter:
            /// <paramref name="reason"/>
            /// </summary>
            /// <remarks>Grapnel's own: Kuzzle has no such error.</remarks>
            public static PluginImplementationException InvalidHookFilter(string plugin, string method, string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(17, "invalid_hook_filter", "Plugin \"%s\", %s: invalid filter: %s", plugin, method, reason), innerException);

            /// <summary>
            /// <c>plugin.assert.with_request_unavailable</c>, 500: Plugin "<paramref name="plugin"/>", <paramref name="method"/>: a request
            /// filter cannot stand on the event "<paramref name="eventName"/>", which carries no request.
            /// </summary>
            /// <remarks>Grapnel's own: Kuzzle has no such error.</remarks>
            public static PluginImplementationException WithRequestUnavailable(string plugin, string method, string eventName, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        18,
                        "with_request_unavailable",
                        "Plugin \"%s\", %s: a request filter cannot stand on the event \"%s\", which carries no request.",
                        plugin,
                        method,
                        eventName),
                    innerException);

            /// <summary>
            /// <c>plugin.assert.with_document_unavailable</c>, 500: Plugin "<paramref name="plugin"/>", <paramref name="method"/>: a document
            /// filter cannot stand on the event "<paramref name="eventName"/>", which is not a generic document event.
            /// </summary>
            /// <remarks>Grapnel's own: Kuzzle has no such error.</remarks>
            public static PluginImplementationException WithDocumentUnavailable(string plugin, string method, string eventName, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        19,
                        "with_document_unavailable",
                        "Plugin \"%s\", %s: a document filter cannot stand on the event \"%s\", which is not a generic document event.",
                        plugin,
                        method,
                        eventName),
                    innerException);

            /// <summary>
            /// <c>plugin.assert.not_threadable</c>, 500: Plugin "<paramref name="plugin"/>" cannot run on threads of its own:
            /// <paramref name="reason"/>
            /// </summary>
            /// <remarks>Grapnel's own: Kuzzle has no such error.</remarks>
            public static PluginImplementationException NotThreadable(string plugin, string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(20, "not_threadable", "Plugin \"%s\" cannot run on threads of its own: %s", plugin, reason), innerException);
        }
    }
}
