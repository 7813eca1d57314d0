using System.Reflection;

namespace Grapnel.Tests;

/// <summary>The files of the repository the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "RepositoryRoot").Value!;

    public static string PathTo(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));
}
