namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    public static partial class Plugin
    {
        /// <summary>Controllers of plugins: <c>plugin.controller</c>, code 0x04040000 and up.</summary>
        public static class Controller
        {
            private static readonly ErrorSubdomain Subdomain = new("plugin.controller", domain: 4, subdomain: 4);

            /// <summary>
            /// <c>plugin.controller.invalid_description</c>, 500: <paramref name="prefix"/> Invalid controller description type (expected
            /// object, got: "<paramref name="received"/>").
            /// </summary>
            public static PluginImplementationException InvalidDescription(string prefix, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(1, "invalid_description", "%s Invalid controller description type (expected object, got: \"%s\").", prefix, received),
                    innerException);

            /// <summary>
            /// <c>plugin.controller.invalid_action</c>, 500: <paramref name="prefix"/> Action for "<paramref name="action"/>" is neither a
            /// function nor a function name. <paramref name="hint"/>
            /// </summary>
            public static PluginImplementationException InvalidAction(string prefix, string action, string hint, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(2, "invalid_action", "%s Action for \"%s\" is neither a function nor a function name. %s", prefix, action, hint),
                    innerException);

            /// <summary>
            /// <c>plugin.controller.unexpected_route_property</c>, 500: <paramref name="prefix"/> Unexpected property
            /// "<paramref name="property"/>" in route definition. <paramref name="hint"/>
            /// </summary>
            public static PluginImplementationException UnexpectedRouteProperty(string prefix, string property, string hint, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(3, "unexpected_route_property", "%s Unexpected property \"%s\" in route definition. %s", prefix, property, hint),
                    innerException);

            /// <summary>
            /// <c>plugin.controller.invalid_route_property</c>, 500: <paramref name="prefix"/> "<paramref name="property"/>" must be a
            /// non-empty string.
            /// </summary>
            public static PluginImplementationException InvalidRouteProperty(string prefix, string property, Exception? innerException = null) =>
                new(Subdomain.Entry(4, "invalid_route_property", "%s \"%s\" must be a non-empty string.", prefix, property), innerException);

            /// <summary>
            /// <c>plugin.controller.undefined_controller</c>, 500: <paramref name="prefix"/> Undefined controller
            /// "<paramref name="controller"/>". <paramref name="hint"/>
            /// </summary>
            public static PluginImplementationException UndefinedController(string prefix, string controller, string hint, Exception? innerException = null) =>
                new(Subdomain.Entry(5, "undefined_controller", "%s Undefined controller \"%s\". %s", prefix, controller, hint), innerException);

            /// <summary>
            /// <c>plugin.controller.undefined_action</c>, 500: <paramref name="prefix"/> Undefined action "<paramref name="action"/>".
            /// <paramref name="hint"/>
            /// </summary>
            public static PluginImplementationException UndefinedAction(string prefix, string action, string hint, Exception? innerException = null) =>
                new(Subdomain.Entry(6, "undefined_action", "%s Undefined action \"%s\". %s", prefix, action, hint), innerException);

            /// <summary>
            /// <c>plugin.controller.unsupported_verb</c>, 500: <paramref name="prefix"/> Only the following http verbs are allowed:
            /// "<paramref name="verbs"/>". <paramref name="hint"/>
            /// </summary>
            public static PluginImplementationException UnsupportedVerb(string prefix, string verbs, string hint, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(7, "unsupported_verb", "%s Only the following http verbs are allowed: \"%s\". %s", prefix, verbs, hint),
                    innerException);

            /// <summary>
            /// <c>plugin.controller.unserializable_response</c>, 500: Unable to serialize response. Are you trying to return the request?
            /// </summary>
            public static PluginImplementationException UnserializableResponse(Exception? innerException = null) =>
                new(
                    Subdomain.Entry(8, "unserializable_response", "Unable to serialize response. Are you trying to return the request?"),
                    innerException);

            /// <summary>
            /// <c>plugin.controller.invalid_action_response</c>, 500: Unexpected return value from action
            /// "<paramref name="controller"/>:<paramref name="action"/>": expected a Promise
            /// </summary>
            public static PluginImplementationException InvalidActionResponse(string controller, string action, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(9, "invalid_action_response", "Unexpected return value from action \"%s:%s\": expected a Promise", controller, action),
                    innerException);

            /// <summary>
            /// <c>plugin.controller.invalid_openapi_schema</c>, 500: Invalid OpenAPI specification in
            /// "<paramref name="controller"/>:<paramref name="action"/>", <paramref name="route"/> : <paramref name="reason"/>
            /// </summary>
            public static PluginImplementationException InvalidOpenapiSchema(string controller, string action, string route, string reason, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(10, "invalid_openapi_schema", "Invalid OpenAPI specification in \"%s:%s\", %s : %s", controller, action, route, reason),
                    innerException);
        }
    }
}
