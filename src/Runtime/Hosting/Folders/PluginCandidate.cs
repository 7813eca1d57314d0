namespace Grapnel.Hosting.Folders;

/// <summary>An entry of a plugin folder.</summary>
/// <param name="Name">The name of the sub-folder, or of the file without <c>.dll</c>.</param>
/// <param name="Path">The entry.</param>
/// <param name="IsFolder">Whether it is a sub-folder.</param>
internal sealed record PluginCandidate(string Name, string Path, bool IsFolder)
{
    /// <summary>The entries of a folder by name, links followed.</summary>
    public static List<PluginCandidate> In(string folder)
    {
        var folders = Directory.EnumerateDirectories(folder).Select(static path => new PluginCandidate(System.IO.Path.GetFileName(path), Target(new DirectoryInfo(path)), IsFolder: true));
        return [.. folders.Concat(Files(folder)).Where(static entry => !entry.Name.StartsWith('.')).OrderBy(static entry => entry.Name, StringComparer.Ordinal)];
    }

    /// <summary>The assembly to load.</summary>
    /// <exception cref="BrokenPluginException">A sub-folder has none, or several to choose from.</exception>
    public string Assembly()
    {
        if (!IsFolder)
        {
            return Path;
        }

        var named = System.IO.Path.Combine(Path, Name + ".dll");
        if (File.Exists(named))
        {
            return named;
        }

        var modules = Directory.EnumerateFiles(Path, "*.dll")
            .Select(static path => (Path: path, Facts: AssemblyFacts.Read(path)))
            .Where(static file => file.Facts is { HasModule: true })
            .ToList();

        // An assembly of events that the plugin brings has a module as well.
        var roots = modules.Where(file => !modules.Exists(other => other.Facts!.References.Contains(System.IO.Path.GetFileNameWithoutExtension(file.Path)))).ToList();
        return roots.Count switch
        {
            1 => roots[0].Path,
            0 => throw new BrokenPluginException($"it holds no assembly with plugins: there is no {Name}.dll, and no other that was built with the Grapnel package"),
            _ => throw new BrokenPluginException(
                $"it holds several assemblies with plugins ({string.Join(", ", roots.Select(static file => System.IO.Path.GetFileName(file.Path)).Order(StringComparer.Ordinal))}): give each a folder, or name the folder after the one to load"),
        };
    }

    // Files that lie beside a plugin because it refers to them are not plugins.
    private static IEnumerable<PluginCandidate> Files(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.dll").Select(static path => (Path: path, Name: System.IO.Path.GetFileNameWithoutExtension(path), Facts: AssemblyFacts.Read(path))).ToList();
        return files
            .Where(file => !files.Exists(other => other.Name != file.Name && other.Facts?.References.Contains(file.Name) == true))
            .Select(static file => new PluginCandidate(file.Name, Target(new FileInfo(file.Path)), IsFolder: false));
    }

    private static string Target(FileSystemInfo entry) => entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName;
}
