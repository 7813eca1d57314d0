using System.Diagnostics.CodeAnalysis;
using Grapnel.CompilerServices;
using Grapnel.Errors;

namespace Grapnel.Hosting.Folders;

/// <summary>Loads the plugins of a folder, and reports those that cannot be loaded, all at once.</summary>
[RequiresUnreferencedCode("Loads assemblies that were not seen when the application was trimmed.")]
internal sealed class PluginFolder(string folder, bool skipBroken, RuntimeLog log)
{
    private readonly string _path = Path.GetFullPath(folder, AppContext.BaseDirectory);

    /// <summary>The modules of all plugins; none where they are all to be skipped.</summary>
    /// <exception cref="PluginStartException">There is no such folder, or a plugin cannot be loaded and is not to be skipped.</exception>
    public IReadOnlyList<PluginModule> Load(bool skipAll)
    {
        var modules = new List<PluginModule>();
        var broken = new List<(PluginCandidate Plugin, BrokenPluginException Error)>();
        foreach (var candidate in skipAll && !Directory.Exists(_path) ? [] : Candidates())
        {
            if (skipAll)
            {
                log.Skipped(candidate.Name);
                continue;
            }

            try
            {
                modules.AddRange(PluginLoader.Load(candidate));
            }
            catch (BrokenPluginException error)
            {
                broken.Add((candidate, error));
            }
        }

        Report(broken);
        return modules;
    }

    private List<PluginCandidate> Candidates()
    {
        try
        {
            return PluginCandidate.In(_path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = Directory.Exists(_path) ? error.Message.TrimEnd('.') : File.Exists(_path) ? "it is a file" : "it does not exist";
            throw new PluginStartException(
                $"The plugins of folder '{_path}' cannot be loaded: {reason}. AddPluginsFrom(\"{folder}\") looks beside the host's assemblies unless the path is rooted: create the folder, or correct the path.",
                innerException: error,
                error: KuzzleErrors.Plugin.Assert.InvalidPluginsDir(_path, reason, error));
        }
    }

    private void Report(List<(PluginCandidate Plugin, BrokenPluginException Error)> broken)
    {
        if (skipBroken)
        {
            broken.ForEach(one => log.BrokenPlugin(one.Plugin.Name, one.Plugin.Path, one.Error.Message, one.Error.InnerException));
        }
        else if (broken is [var (plugin, error), ..])
        {
            var all = string.Join(Environment.NewLine, broken.Select(static one => $"Plugin '{one.Plugin.Name}' ({one.Plugin.Path}) could not be loaded: {one.Error.Message}."));
            throw new PluginStartException(
                all + " Repair or remove it, or start without broken plugins: AddPluginsFrom(…, skipBroken: true).",
                broken.Count == 1 ? plugin.Name : null,
                error.InnerException ?? error,
                KuzzleErrors.Plugin.Assert.CannotLoad(plugin.Path, error.Message, error.InnerException));
        }
    }
}
