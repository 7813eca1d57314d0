namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    public static partial class Plugin
    {
        /// <summary>Authenticators of plugins: <c>plugin.authenticators</c>, code 0x04070000 and up.</summary>
        public static class Authenticators
        {
            private static readonly ErrorSubdomain Subdomain = new("plugin.authenticators", domain: 4, subdomain: 7);

            /// <summary>
            /// <c>plugin.authenticators.not_an_object</c>, 500: <paramref name="prefix"/> the exposed "authenticators" plugin property must
            /// be of type "object".
            /// </summary>
            public static PluginImplementationException NotAnObject(string prefix, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(1, "not_an_object", "%s the exposed \"authenticators\" plugin property must be of type \"object\".", prefix),
                    innerException);

            /// <summary>
            /// <c>plugin.authenticators.invalid_authenticator</c>, 500: <paramref name="prefix"/> invalid
            /// authenticator.<paramref name="authenticator"/> property: expected a constructor.
            /// </summary>
            public static PluginImplementationException InvalidAuthenticator(string prefix, string authenticator, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(2, "invalid_authenticator", "%s invalid authenticator.%s property: expected a constructor.", prefix, authenticator),
                    innerException);
        }
    }
}
