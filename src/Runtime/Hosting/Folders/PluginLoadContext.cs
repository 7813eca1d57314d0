using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace Grapnel.Hosting.Folders;

/// <summary>
/// The assemblies of one plugin. What the host has, in the version asked for or a newer one, is the host's, so that types are the same on both sides;
/// the rest comes from beside the plugin.
/// </summary>
/// <remarks>Never unloaded: the host keeps the events and handlers of a plugin as long as it lives.</remarks>
[RequiresUnreferencedCode("Loads assemblies that were not seen when the application was trimmed.")]
internal sealed class PluginLoadContext(string path) : AssemblyLoadContext(path)
{
    private readonly AssemblyDependencyResolver _beside = new(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        OfGrapnel(assemblyName.Name) ?? OfHost(assemblyName) ?? (_beside.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null);

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _beside.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : 0;

    // Whatever version the plugin was built against: the contract of its module says whether it can run here.
    private static Assembly? OfGrapnel(string? name) =>
        name == typeof(PluginHost).Assembly.GetName().Name ? typeof(PluginHost).Assembly
        : name == typeof(PluginAttribute).Assembly.GetName().Name ? typeof(PluginAttribute).Assembly
        : null;

    private static Assembly? OfHost(AssemblyName name)
    {
        try
        {
            return (GetLoadContext(typeof(PluginHost).Assembly) ?? Default).LoadFromAssemblyName(name);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException)
        {
            // The host has none, or an older one.
            return null;
        }
    }
}
