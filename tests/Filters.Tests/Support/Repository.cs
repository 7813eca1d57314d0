using System.Globalization;
using System.Runtime.CompilerServices;

namespace Grapnel.Filters.Tests.Support;

/// <summary>Files around the tests, and how long random tests run.</summary>
internal static class Repository
{
    /// <summary>How many random inputs a test tries: GRAPNEL_FUZZ, or a tenth of what is tried before a release.</summary>
    public static int FuzzSize =>
        int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 10_000;

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string path = "")
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generators.sln")))
                return folder.FullName;
        }

        // The output may lie outside of the repository; this file does not.
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
    }
}
