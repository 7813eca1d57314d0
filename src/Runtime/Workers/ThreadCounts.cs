using Grapnel.Errors;
using Grapnel.Registration;

namespace Grapnel.Workers;

/// <summary>How many threads of its own a plugin gets, and whether it can have any.</summary>
internal static class ThreadCounts
{
    /// <summary>What the options say, else the attribute; 0 for none.</summary>
    /// <exception cref="PluginStartException">The plugin cannot run on threads of its own, or the attribute asks for fewer than none.</exception>
    public static int Of(PluginEntry plugin)
    {
        var threads = plugin.Settings.Threads ?? plugin.Descriptor.Threads;
        if (threads < 0)
        {
            throw new PluginStartException($"[Plugin(Threads = {threads})] of plugin '{plugin.Name}' ({plugin.Descriptor.Type}): it must be 0 or more.", plugin.Name);
        }

        if (threads > 0 && plugin.Pipes.Length != 0)
        {
            var pipes = string.Join(", ", plugin.Pipes.Select(static pipe => $"{pipe.Method} on '{pipe.Event}'"));
            throw NotThreadable(plugin, $"it has pipes ({pipes}), which run where the event is emitted. {Remedy(plugin, threads)} or move the pipes to a plugin of their own.");
        }

        return threads;
    }

    /// <summary>The plugin has no instances.</summary>
    public static PluginStartException WithoutInstance(PluginEntry plugin) =>
        NotThreadable(plugin, $"each thread has an instance of its own, and {plugin.Descriptor.Type} has none. {Remedy(plugin, plugin.Workers.Count)} or make it a class with instances.");

    private static string Remedy(PluginEntry plugin, int threads) =>
        $"Take Threads = {threads} away (option 'Plugins:{plugin.Name}:Threads', or [Plugin]),";

    private static PluginStartException NotThreadable(PluginEntry plugin, string reason) => new(
        $"Plugin \"{plugin.Name}\" cannot run on threads of its own: {reason}",
        plugin.Name,
        error: KuzzleErrors.Plugin.Assert.NotThreadable(plugin.Name, reason));
}
