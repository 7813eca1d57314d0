namespace Grapnel.Generator.Tests.Harness;

/// <summary>The files of the repository the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathTo(parts));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generators.sln")))
                return folder.FullName;
        }

        return FromSource();
    }

    // The output may lie outside of the repository (--artifacts-path); this file does not.
    private static string FromSource([System.Runtime.CompilerServices.CallerFilePath] string path = "")
    {
        for (var folder = new FileInfo(path).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generators.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Generators.sln was not found above the tests.");
    }
}
