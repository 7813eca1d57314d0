using System.Diagnostics.CodeAnalysis;
using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Hosting.Folders;

namespace Grapnel;

/// <content>Plugins from a folder.</content>
public sealed partial class GrapnelBuilder
{
    private readonly List<Func<GrapnelOptions, RuntimeLog, IReadOnlyList<PluginModule>>> _folders = [];

    /// <summary>
    /// Adds the plugins of a folder when the host starts. Each sub-folder and each <c>.dll</c> in it is one: an assembly that was built with Grapnel, with its
    /// dependencies beside it. In a sub-folder it is the assembly named like the folder, else the only one with plugins. Each is loaded into a load context
    /// of its own, so that two may bring different versions of a dependency; what the host has, Grapnel first of all, is the host's for all.
    /// Source: Kuzzle, <c>plugins/enabled</c>.
    /// </summary>
    /// <remarks>
    /// The code runs with all rights of the host: add folders that nobody else can write to. Nothing is loaded in <see cref="GrapnelOptions.FailsafeMode"/>.
    /// Hidden entries, those that begin with a dot, are left out. Entries are loaded in the order of their names.
    /// </remarks>
    /// <param name="folder">The folder; one that is not rooted lies beside the host's own assemblies (<see cref="AppContext.BaseDirectory"/>).</param>
    /// <param name="skipBroken">Whether to start without plugins that cannot be loaded, and log each as an error. By default they stop the start, all named.</param>
    /// <exception cref="ArgumentException">The folder is null or empty. A folder that does not exist stops the start.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    [RequiresUnreferencedCode("Plugins in a folder are not seen when the application is trimmed: reference them and call AddPlugins, or do not trim.")]
    public GrapnelBuilder AddPluginsFrom(string folder, bool skipBroken = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        RefuseStarted("plugin");
        _folders.Add((options, log) => new PluginFolder(folder, skipBroken, log).Load(options.FailsafeMode));
        return this;
    }

    /// <summary>The modules that were added, and those of the folders, which are loaded now.</summary>
    /// <exception cref="PluginStartException">A folder does not exist, or a plugin in it cannot be loaded.</exception>
    internal IReadOnlyList<PluginModule> AllModules(RuntimeLog log) =>
        [.. _modules.Concat(_folders.SelectMany(load => load(Options, log))).DistinctBy(static module => module.GetType())];
}
