using Grapnel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Grapnel;

/// <summary>What can be set about one plugin of a host, in code with <see cref="GrapnelOptions.Plugin"/> or in the configuration section <c>Plugins:name</c>. Null: as for all plugins.</summary>
/// <remarks>Read when the host starts; later changes have no effect. Not thread-safe. Source: Kuzzle, <c>plugins.name</c>.</remarks>
public sealed class PluginOptions
{
    internal PluginOptions(string name)
    {
        Name = name;
        Path = $"Plugins:{name}";
    }

    /// <summary>The name of the plugin.</summary>
    public string Name { get; }

    /// <summary>Whether the plugin is started; true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>A pipe of the plugin that takes longer is logged as slow; zero logs none. Source: Kuzzle, <c>plugins.name.pipeWarnTime</c>.</summary>
    public TimeSpan? PipeWarnTime { get; set; }

    /// <summary>How long the InitAsync of the plugin may take.</summary>
    public TimeSpan? InitTimeout { get; set; }

    /// <summary>How many hook items of the plugin run at once. 1 keeps the order of emission.</summary>
    public int? HookConcurrency { get; set; }

    /// <summary>How many hook items of the plugin may wait.</summary>
    public int? HookQueueCapacity { get; set; }

    /// <summary>What happens when the queue of the plugin is full.</summary>
    public HookQueuePolicy? HookQueuePolicy { get; set; }

    /// <summary>How long an emission waits for room in the queue of the plugin before the item is lost.</summary>
    public TimeSpan? QueueWait { get; set; }

    /// <summary>
    /// How many threads of its own the plugin has, each with its own instance and queue; 0 for none, null for what its
    /// <see cref="PluginAttribute.Threads">[Plugin]</see> says. Source: Kuzzle 1.0, <c>plugins.name.threads</c>.
    /// </summary>
    public int? Threads { get; set; }

    /// <summary>The plugin's own settings, handed to it as <see cref="PluginContext.Configuration"/>: the section <c>Plugins:name:Config</c>.</summary>
    public IConfigurationSection? Configuration { get; set; }

    /// <summary>Where the plugin was spoken of: the key of its section, or the name of the option.</summary>
    internal string Path { get; set; }

    /// <exception cref="PluginStartException">A value is wrong; the message names the key.</exception>
    internal void Validate()
    {
        OptionRange.Require(PipeWarnTime, Key(nameof(PipeWarnTime)), OptionRange.WarnTime, Name);
        OptionRange.Require(InitTimeout, Key(nameof(InitTimeout)), OptionRange.PositiveTime, Name);
        OptionRange.Require(HookConcurrency, Key(nameof(HookConcurrency)), OptionRange.Count, Name);
        OptionRange.Require(HookQueueCapacity, Key(nameof(HookQueueCapacity)), OptionRange.Capacity, Name);
        OptionRange.Require(HookQueuePolicy, Key(nameof(HookQueuePolicy)), OptionRange.Policy, Name);
        OptionRange.Require(Threads, Key(nameof(Threads)), OptionRange.Threads, Name);
        OptionRange.Require(QueueWait, Key(nameof(QueueWait)), OptionRange.Time, Name);
    }

    private string Key(string option) => $"Plugins:{Name}:{option}";
}
