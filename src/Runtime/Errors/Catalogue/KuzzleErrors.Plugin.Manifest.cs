namespace Grapnel.Errors;

public static partial class KuzzleErrors
{
    public static partial class Plugin
    {
        /// <summary>Manifests of plugins: <c>plugin.manifest</c>, code 0x04050000 and up.</summary>
        public static class Manifest
        {
            private static readonly ErrorSubdomain Subdomain = new("plugin.manifest", domain: 4, subdomain: 5);

            /// <summary>
            /// <c>plugin.manifest.cannot_load</c>, 500: [<paramref name="path"/>] Unable to load the file 'manifest.json':
            /// <paramref name="reason"/>
            /// </summary>
            public static PluginImplementationException CannotLoad(string path, string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(1, "cannot_load", "[%s] Unable to load the file 'manifest.json': %s", path, reason), innerException);

            /// <summary>
            /// <c>plugin.manifest.version_mismatch</c>, 500: [<paramref name="path"/>] Version mismatch: current Kuzzle version
            /// <paramref name="kuzzleVersion"/> does not match the manifest requirements (<paramref name="requirement"/>).
            /// </summary>
            public static PluginImplementationException VersionMismatch(string path, string kuzzleVersion, string requirement, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        2,
                        "version_mismatch",
                        "[%s] Version mismatch: current Kuzzle version %s does not match the manifest requirements (%s).",
                        path,
                        kuzzleVersion,
                        requirement),
                    innerException);

            /// <summary>
            /// <c>plugin.manifest.invalid_name_type</c>, 500: [<paramref name="path"/>] Invalid "name" property: expected a non-empty string.
            /// </summary>
            public static PluginImplementationException InvalidNameType(string path, Exception? innerException = null) =>
                new(Subdomain.Entry(3, "invalid_name_type", "[%s] Invalid \"name\" property: expected a non-empty string.", path), innerException);

            /// <summary>
            /// <c>plugin.manifest.invalid_name</c>, 500: [<paramref name="path"/>] Invalid plugin name. The name must be comprised only of
            /// letters, numbers, hyphens and underscores.
            /// </summary>
            public static PluginImplementationException InvalidName(string path, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(
                        4,
                        "invalid_name",
                        "[%s] Invalid plugin name. The name must be comprised only of letters, numbers, hyphens and underscores.",
                        path),
                    innerException);

            /// <summary><c>plugin.manifest.missing_name</c>, 500: [<paramref name="path"/>] A "name" property is required.</summary>
            public static PluginImplementationException MissingName(string path, Exception? innerException = null) =>
                new(Subdomain.Entry(5, "missing_name", "[%s] A \"name\" property is required.", path), innerException);

            /// <summary>
            /// <c>plugin.manifest.invalid_errors</c>, 500: [<paramref name="path"/>] errors field in manifest.json badly formatted:
            /// <paramref name="reason"/>
            /// </summary>
            public static PluginImplementationException InvalidErrors(string path, string reason, Exception? innerException = null) =>
                new(Subdomain.Entry(6, "invalid_errors", "[%s] errors field in manifest.json badly formatted: %s", path, reason), innerException);

            /// <summary>
            /// <c>plugin.manifest.invalid_privileged</c>, 500: [<paramref name="path"/>] Invalid "privileged" property: expected a boolean,
            /// got a <paramref name="received"/>.
            /// </summary>
            public static PluginImplementationException InvalidPrivileged(string path, string received, Exception? innerException = null) =>
                new(
                    Subdomain.Entry(7, "invalid_privileged", "[%s] Invalid \"privileged\" property: expected a boolean, got a %s.", path, received),
                    innerException);

            /// <summary><c>plugin.manifest.missing_package</c>, 500: [<paramref name="path"/>] No package.json file found.</summary>
            public static PluginImplementationException MissingPackage(string path, Exception? innerException = null) =>
                new(Subdomain.Entry(8, "missing_package", "[%s] No package.json file found.", path), innerException);

            /// <summary>
            /// <c>plugin.manifest.missing_package_name</c>, 500: [<paramref name="path"/>] No "name" property provided in package.json.
            /// </summary>
            public static PluginImplementationException MissingPackageName(string path, Exception? innerException = null) =>
                new(Subdomain.Entry(9, "missing_package_name", "[%s] No \"name\" property provided in package.json.", path), innerException);

            /// <summary>
            /// <c>plugin.manifest.missing_version</c>, 500: [<paramref name="path"/>] A "kuzzleVersion" property is required
            /// </summary>
            public static PluginImplementationException MissingVersion(string path, Exception? innerException = null) =>
                new(Subdomain.Entry(10, "missing_version", "[%s] A \"kuzzleVersion\" property is required", path), innerException);
        }
    }
}
