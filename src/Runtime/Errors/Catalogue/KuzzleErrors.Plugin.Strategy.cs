namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    public static partial class Plugin
    {
        /// <summary>Authentication strategies of plugins: <c>plugin.strategy</c>, code 0x04030000 and up.</summary>
        public static class Strategy
        {
            private static readonly ErrorSubdomain Subdomain = new("plugin.strategy", domain: 4, subdomain: 3);

            /// <summary>
            /// <c>plugin.strategy.invalid_description</c>, 500: <paramref name="prefix"/> expected the strategy description to be an object,
            /// got: <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidDescription(string prefix, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(1, "invalid_description", "%s expected the strategy description to be an object, got: %s.", prefix, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_methods</c>, 500: <paramref name="prefix"/> expected a "methods" property of type "object", got:
            /// <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidMethods(string prefix, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(2, "invalid_methods", "%s expected a \"methods\" property of type \"object\", got: %s.", prefix, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_method_type</c>, 500: <paramref name="prefix"/> expected a "<paramref name="property"/>" property
            /// of type "string", got: <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidMethodType(string prefix, string property, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(3, "invalid_method_type", "%s expected a \"%s\" property of type \"string\", got: %s.", prefix, property, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.missing_method_function</c>, 500: <paramref name="prefix"/> the strategy method "<paramref name="method"/>"
            /// must point to an exposed function.
            /// </summary>
            public static PluginImplementationException MissingMethodFunction(string prefix, string method, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(4, "missing_method_function", "%s the strategy method \"%s\" must point to an exposed function.", prefix, method),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_config</c>, 500: <paramref name="prefix"/> expected a "config" property of type "object", got:
            /// <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidConfig(string prefix, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(5, "invalid_config", "%s expected a \"config\" property of type \"object\", got: %s.", prefix, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.unexpected_constructor</c>, 500: <paramref name="prefix"/> the "authenticator" and "constructor" parameters
            /// cannot both be set.
            /// </summary>
            public static PluginImplementationException UnexpectedConstructor(string prefix, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(6, "unexpected_constructor", "%s the \"authenticator\" and \"constructor\" parameters cannot both be set.", prefix),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_constructor</c>, 500: <paramref name="prefix"/> invalid "constructor" property value: constructor
            /// expected.
            /// </summary>
            public static PluginImplementationException InvalidConstructor(string prefix, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(7, "invalid_constructor", "%s invalid \"constructor\" property value: constructor expected.", prefix),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_authenticator</c>, 500: <paramref name="prefix"/> expected an "authenticator" property of type
            /// "string", got: <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidAuthenticator(string prefix, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(8, "invalid_authenticator", "%s expected an \"authenticator\" property of type \"string\", got: %s.", prefix, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.unknown_authenticator</c>, 500: <paramref name="prefix"/> unknown authenticator:
            /// <paramref name="authenticator"/>.
            /// </summary>
            public static PluginImplementationException UnknownAuthenticator(string prefix, string authenticator, Exception? innerException = null) =>
                new(Subdomain.Entry(9, "unknown_authenticator", "%s unknown authenticator: %s.", prefix, authenticator), innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_option</c>, 500: <paramref name="prefix"/> expected the "<paramref name="property"/>" property to
            /// be of type "object", got: <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidOption(string prefix, string property, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(10, "invalid_option", "%s expected the \"%s\" property to be of type \"object\", got: %s.", prefix, property, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_fields</c>, 500: <paramref name="prefix"/> expected the "fields" property to be of type "array",
            /// got: <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidFields(string prefix, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(11, "invalid_fields", "%s expected the \"fields\" property to be of type \"array\", got: %s.", prefix, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_definition</c>, 500: <paramref name="prefix"/> the exposed "strategies" plugin property must be a
            /// non-empty object.
            /// </summary>
            public static PluginImplementationException InvalidDefinition(string prefix, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(12, "invalid_definition", "%s the exposed \"strategies\" plugin property must be a non-empty object.", prefix),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.failed_registration</c>, 500: Failed to register strategy "<paramref name="strategy"/>":
            /// <paramref name="reason"/>
            /// </summary>
            public static PluginImplementationException FailedRegistration(string strategy, string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(13, "failed_registration", "Failed to register strategy \"%s\": %s", strategy, reason), innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_verify_return</c>, 500: <paramref name="prefix"/> The "verify" method is expected to return a
            /// Promise, got: <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidVerifyReturn(string prefix, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(14, "invalid_verify_return", "%s The \"verify\" method is expected to return a Promise, got: %s.", prefix, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_verify_resolve</c>, 500: <paramref name="prefix"/> invalid authentication strategy result (expected
            /// an object).
            /// </summary>
            public static PluginImplementationException InvalidVerifyResolve(string prefix, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(15, "invalid_verify_resolve", "%s invalid authentication strategy result (expected an object).", prefix),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.invalid_kuid</c>, 500: <paramref name="prefix"/> invalid authentication kuid returned: expected a string,
            /// got a <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidKuid(string prefix, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(16, "invalid_kuid", "%s invalid authentication kuid returned: expected a string, got a %s.", prefix, received),
                    innerException);

            /// <summary>
            /// <c>plugin.strategy.unknown_kuid</c>, 500: <paramref name="prefix"/> returned an unknown Kuzzle user identifier.
            /// </summary>
            public static PluginImplementationException UnknownKuid(string prefix, Exception? innerException = null) =>
                new(Subdomain.Entry(17, "unknown_kuid", "%s returned an unknown Kuzzle user identifier.", prefix), innerException);

            /// <summary>
            /// <c>plugin.strategy.unauthorized_removal</c>, 500: Cannot remove strategy <paramref name="strategy"/>: owned by another plugin.
            /// </summary>
            public static PluginImplementationException UnauthorizedRemoval(string strategy, Exception? innerException = null) =>
                new(Subdomain.Entry(18, "unauthorized_removal", "Cannot remove strategy %s: owned by another plugin.", strategy), innerException);

            /// <summary>
            /// <c>plugin.strategy.strategy_not_found</c>, 404: Cannot remove strategy <paramref name="strategy"/>: strategy does not exist.
            /// </summary>
            public static NotFoundException StrategyNotFound(string strategy, Exception? innerException = null) =>
                new(Subdomain.Entry(19, "strategy_not_found", "Cannot remove strategy %s: strategy does not exist.", strategy), innerException);

            /// <summary><c>plugin.strategy.missing_user</c>, 401: <paramref name="message"/></summary>
            public static UnauthorizedException MissingUser(string message, Exception? innerException = null) =>
                new(Subdomain.Entry(20, "missing_user", "%s", message), innerException);

            /// <summary>
            /// <c>plugin.strategy.missing_optional_method</c>, 500: "<paramref name="method"/>" method is optional. The
            /// <paramref name="strategy"/> strategy plugin has not yet implemented it.
            /// </summary>
            public static PluginImplementationException MissingOptionalMethod(string method, string strategy, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        21,
                        "missing_optional_method",
                        "\"%s\" method is optional. The %s strategy plugin has not yet implemented it.",
                        method,
                        strategy),
                    innerException);
        }
    }
}
