using Grapnel.Filters;
using Grapnel.Registration;
using Grapnel.Registration.Application;

namespace Grapnel.Hosting;

/// <summary>Holds the plugins that options speak of against those there are.</summary>
internal static class PluginNames
{
    /// <exception cref="PluginStartException">Options are set for a plugin the host does not have.</exception>
    public static void RefuseUnknown(GrapnelOptions options, PluginTable table)
    {
        string[] known = [.. table.Modules.SelectMany(static module => module.Plugins).Select(static plugin => plugin.Name)];
        foreach (var plugin in options.Plugins)
        {
            // The application has a name whether it registers handlers or not.
            if (!known.Append(ApplicationPlugin.PluginName).Contains(plugin.Name, StringComparer.OrdinalIgnoreCase))
            {
                var hint = Nearest.To(plugin.Name, known) is { } nearest ? $"did you mean '{nearest}'?"
                    : known.Length == 0 ? "no plugin was added; is AddPlugins() called?"
                    : $"its plugins are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
                throw new PluginStartException($"Options are set for plugin '{plugin.Name}' ('{plugin.Path}'), which this host does not have: {hint}", plugin.Name);
            }
        }
    }
}
