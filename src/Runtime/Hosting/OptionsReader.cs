using Microsoft.Extensions.Configuration;

namespace Grapnel.Hosting;

/// <summary>Reads <see cref="GrapnelOptions"/> from a configuration section, without reflection. A key it does not know is refused: it is misspelt.</summary>
internal static class OptionsReader
{
    private const string Plugins = "Plugins";
    private const string Config = "Config";

    private static readonly OptionKey<GrapnelOptions>[] Keys =
    [
        new(nameof(GrapnelOptions.PipeWarnTime), static (value, options) => options.PipeWarnTime = value.Time(OptionRange.WarnTime)),
        new(nameof(GrapnelOptions.InitTimeout), static (value, options) => options.InitTimeout = value.Time(OptionRange.PositiveTime)),
        new(nameof(GrapnelOptions.FailsafeMode), static (value, options) => options.FailsafeMode = value.Flag()),
        new(nameof(GrapnelOptions.MaxConcurrentPipes), static (value, options) => options.MaxConcurrentPipes = value.Number(OptionRange.Count)),
        new(nameof(GrapnelOptions.PipesBufferSize), static (value, options) => options.PipesBufferSize = value.Number(OptionRange.Count)),
        new(nameof(GrapnelOptions.HookConcurrency), static (value, options) => options.HookConcurrency = value.Number(OptionRange.Count)),
        new(nameof(GrapnelOptions.HookQueueCapacity), static (value, options) => options.HookQueueCapacity = value.Number(OptionRange.Capacity)),
        new(nameof(GrapnelOptions.HookQueuePolicy), static (value, options) => options.HookQueuePolicy = value.Policy()),
        new(nameof(GrapnelOptions.QueueWait), static (value, options) => options.QueueWait = value.Time(OptionRange.Time)),
        new(nameof(GrapnelOptions.OverloadWarning), static (value, options) => options.OverloadWarning = value.Decimal(OptionRange.Percent)),
        new(nameof(GrapnelOptions.MaxEventDepth), static (value, options) => options.MaxEventDepth = value.Number(OptionRange.Count)),
        new(nameof(GrapnelOptions.StopTimeout), static (value, options) => options.StopTimeout = value.Time(OptionRange.Time)),
        new(Plugins, static (value, options) => ReadPlugins(value.Section, options)),
    ];

    private static readonly OptionKey<PluginOptions>[] PluginKeys =
    [
        new(nameof(PluginOptions.Enabled), static (value, plugin) => plugin.Enabled = value.Flag()),
        new(nameof(PluginOptions.PipeWarnTime), static (value, plugin) => plugin.PipeWarnTime = value.Time(OptionRange.WarnTime)),
        new(nameof(PluginOptions.InitTimeout), static (value, plugin) => plugin.InitTimeout = value.Time(OptionRange.PositiveTime)),
        new(nameof(PluginOptions.HookConcurrency), static (value, plugin) => plugin.HookConcurrency = value.Number(OptionRange.Count)),
        new(nameof(PluginOptions.HookQueueCapacity), static (value, plugin) => plugin.HookQueueCapacity = value.Number(OptionRange.Capacity)),
        new(nameof(PluginOptions.HookQueuePolicy), static (value, plugin) => plugin.HookQueuePolicy = value.Policy()),
        new(nameof(PluginOptions.QueueWait), static (value, plugin) => plugin.QueueWait = value.Time(OptionRange.Time)),
        new(nameof(PluginOptions.Threads), static (value, plugin) => plugin.Threads = value.Number(OptionRange.Threads)),
        new(Config, static (value, plugin) => plugin.Configuration = value.Section),
    ];

    /// <exception cref="PluginStartException">A key is unknown, or its value cannot be read or is out of its range; the message names the key in full.</exception>
    public static void Read(IConfiguration section, GrapnelOptions options)
    {
        // A configuration that is not a section has other people's keys beside ours; a misspelt one of ours is still found.
        var isShared = section is not IConfigurationSection;
        Read(section, Keys, options, isShared, static key => Array.Exists(PluginKeys, known => Same(known.Name, key))
            ? $"it is set per plugin, below '{Plugins}:name'"
            : null);
    }

    private static void ReadPlugins(IConfigurationSection section, GrapnelOptions options)
    {
        RefuseValue(section, "sections named like plugins");
        foreach (var plugin in section.GetChildren())
        {
            RefuseValue(plugin, "a section with keys of the plugin");
            var own = options.Plugin(plugin.Key);
            own.Path = plugin.Path;
            Read(plugin, PluginKeys, own, isShared: false, static key => Array.Exists(Keys, known => Same(known.Name, key))
                ? "it is set for all plugins alike"
                : null);
        }
    }

    private static void Read<TOptions>(IConfiguration section, OptionKey<TOptions>[] keys, TOptions options, bool isShared, Func<string, string?> elsewhere)
    {
        foreach (var child in section.GetChildren())
        {
            var key = Array.Find(keys, known => Same(known.Name, child.Key));
            if (key is not null)
            {
                // Null, as JSON can say it, sets nothing.
                if (child.Exists())
                {
                    key.Set(new OptionValue(child), options);
                }
            }
            else if (!isShared || Nearest(child.Key, keys) is not null)
            {
                throw Unknown(child, keys, elsewhere(child.Key));
            }
        }
    }

    private static PluginStartException Unknown<TOptions>(IConfigurationSection child, OptionKey<TOptions>[] keys, string? elsewhere)
    {
        var hint = elsewhere
            ?? (Nearest(child.Key, keys) is { } nearest ? $"did you mean '{nearest}'?" : null)
            ?? $"known are {string.Join(", ", keys.Select(static key => key.Name))}{(ReferenceEquals(keys, PluginKeys) ? $". Settings of the plugin's own go below '{Config}'." : ".")}";
        return new PluginStartException($"Configuration key '{child.Path}' is unknown: {hint}");
    }

    private static string? Nearest<TOptions>(string key, OptionKey<TOptions>[] keys)
    {
        var lower = Filters.Nearest.To(Lower(key), Array.ConvertAll(keys, static known => Lower(known.Name)));
        return Array.Find(keys, known => Lower(known.Name) == lower)?.Name;
    }

    private static void RefuseValue(IConfigurationSection section, string expected)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            throw new PluginStartException($"Configuration key '{section.Path}' is '{section.Value}': expected {expected}.");
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Lower(string key) =>
        string.Create(key.Length, key, static (lower, text) => text.AsSpan().ToLowerInvariant(lower));
}
