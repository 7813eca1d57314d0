using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using Grapnel.CompilerServices;
using Grapnel.Registration;

namespace Grapnel.Hosting.Folders;

/// <summary>Loads one plugin of a folder. Its module, and those of the assemblies it refers to, are named by an attribute: no types are searched.</summary>
[RequiresUnreferencedCode("Loads assemblies that were not seen when the application was trimmed.")]
internal sealed class PluginLoader
{
    private readonly List<PluginModule> _modules = [];
    private readonly HashSet<Assembly> _seen = [];
    private readonly PluginLoadContext _context;

    private PluginLoader(string path) => _context = new PluginLoadContext(path);

    /// <summary>The modules, the plugin's own first.</summary>
    /// <exception cref="BrokenPluginException">It cannot be loaded; the message says why.</exception>
    public static IReadOnlyList<PluginModule> Load(PluginCandidate candidate)
    {
        try
        {
            var path = candidate.Assembly();
            var facts = AssemblyFacts.Read(path) ?? throw new BrokenPluginException($"{Path.GetFileName(path)} is not a .NET assembly");
            if (!facts.HasModule)
            {
                throw new BrokenPluginException($"{Path.GetFileName(path)} has no generated module: it was built without the Grapnel package, or declares neither plugins nor events");
            }

            var loader = new PluginLoader(path);
            loader.AddOf(loader._context.LoadFromAssemblyPath(path));
            return loader._modules;
        }
        catch (PluginStartException error)
        {
            throw new BrokenPluginException(error.Message.TrimEnd('.'), error);
        }
        catch (Exception error) when (error is not BrokenPluginException)
        {
            throw new BrokenPluginException($"{error.Message.TrimEnd('.')} ({error.GetType().Name})", error);
        }
    }

    private void AddOf(Assembly assembly)
    {
        if (!_seen.Add(assembly))
        {
            return;
        }

        // Before anything of it runs, so that what is missing is named and not met on some event.
        var references = assembly.GetReferencedAssemblies().Select(reference => Resolve(assembly, reference)).ToList();
        if (assembly.GetCustomAttribute<GrapnelModuleAttribute>() is not { } named)
        {
            throw new BrokenPluginException($"{assembly.GetName().Name} was built against another assembly named Grapnel than the host's");
        }

        if (Activator.CreateInstance(named.Module) is not PluginModule module)
        {
            throw new BrokenPluginException($"the module of {assembly.GetName().Name}, {named.Module}, is none");
        }

        // Looks at the contract, and at all the module hands over.
        _ = new ModuleEntry(module);
        _modules.Add(module);
        foreach (var reference in references.Where(static reference => reference.IsDefined(typeof(GrapnelModuleAttribute))))
        {
            AddOf(reference);
        }
    }

    private Assembly Resolve(Assembly assembly, AssemblyName reference)
    {
        try
        {
            return (AssemblyLoadContext.GetLoadContext(assembly) ?? _context).LoadFromAssemblyName(reference);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException)
        {
            throw new BrokenPluginException($"{assembly.GetName().Name} needs {reference.Name} {reference.Version}, which is neither beside it nor in the host: publish the plugin into its folder ({error.GetType().Name})", error);
        }
    }
}
