using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Folders;

/// <summary>A folder of plugins in the temporary folder; deleted at the end of the test, where the system allows it.</summary>
internal sealed class PluginFolderOnDisk : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grapnel-plugins-").FullName;

    /// <summary>Writes an assembly, as <c>folder/name.dll</c>.</summary>
    public PluginFolderOnDisk Put(string folder, GeneratorRun assembly, string? name = null) => Put(folder, (name ?? assembly.Source.AssemblyName) + ".dll", assembly.Image);

    public PluginFolderOnDisk Put(string folder, string file, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, folder));
        File.WriteAllBytes(System.IO.Path.Combine(Path, folder, file), content);
        return this;
    }

    public Task<PluginHost> Start(Action<GrapnelBuilder>? build = null, bool skipBroken = false) => PluginHost.StartAsync(builder =>
    {
        build?.Invoke(builder);
        builder.AddPluginsFrom(Path, skipBroken);
    });

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Loaded assemblies are locked on Windows.
        }
    }
}
