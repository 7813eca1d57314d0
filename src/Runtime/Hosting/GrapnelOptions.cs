using Grapnel.Hosting;

namespace Grapnel;

/// <summary>What can be set about a plugin host, in code or in the configuration section handed to AddGrapnel under the same names.</summary>
/// <remarks>Read when the host starts; later changes have no effect.</remarks>
public sealed class GrapnelOptions
{
    internal const uint LongestTimer = uint.MaxValue - 1;

    private readonly Dictionary<string, PluginOptions> _plugins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A pipe that takes longer is logged as slow; zero logs none. 500 ms by default. Source: Kuzzle, <c>plugins.common.pipeWarnTime</c>.</summary>
    public TimeSpan PipeWarnTime { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the InitAsync of one plugin may take. 10 s by default. Source: Kuzzle, <c>plugins.common.initTimeout</c>.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Starts without plugins. Source: Kuzzle, <c>plugins.common.failsafeMode</c>.</summary>
    public bool FailsafeMode { get; set; }

    /// <summary>
    /// How many chains of pipes run at once; null, the default, for any number. A chain that a pipe starts takes no second place; one that a hook
    /// starts counts, but never waits. Source: Kuzzle, <c>plugins.common.maxConcurrentPipes</c>.
    /// </summary>
    public int? MaxConcurrentPipes { get; set; }

    /// <summary>
    /// How many chains may wait, first in first out, for one of the <see cref="MaxConcurrentPipes"/>; one more is refused with
    /// plugin.runtime.too_many_pipes. 50,000 by default. Source: Kuzzle, <c>plugins.common.pipesBufferSize</c>.
    /// </summary>
    public int PipesBufferSize { get; set; } = 50_000;

    /// <summary>
    /// How full, in percent, a hook queue or the pipe buffer is when <see cref="CoreEvents.Overload">core:overload</see> is emitted, every 500 ms
    /// at most; 10 by default, zero for never. Source: Kuzzle, <c>limits.requestsBufferWarningThreshold</c>.
    /// </summary>
    public double OverloadWarning { get; set; } = 10;

    /// <summary>How many hook items of one plugin run at once; the processor count by default. 1 keeps the order of emission.</summary>
    public int HookConcurrency { get; set; } = Environment.ProcessorCount;

    /// <summary>How many hook items of one plugin may wait. 10,000 by default.</summary>
    public int HookQueueCapacity { get; set; } = 10_000;

    /// <summary>What happens when the queue of a plugin is full.</summary>
    public HookQueuePolicy HookQueuePolicy { get; set; } = HookQueuePolicy.Wait;

    /// <summary>How long an emission waits for room in a full queue before the item is lost. 30 s by default.</summary>
    public TimeSpan QueueWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many events may be nested in each other by hooks that emit. 32 by default; deeper is an <see cref="EventDepthException"/>.</summary>
    public int MaxEventDepth { get; set; } = 32;

    /// <summary>How long disposing a host waits for hooks that are queued or running. 30 s by default. The Generic Host's own shutdown timeout counts there.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    internal IReadOnlyCollection<PluginOptions> Plugins => _plugins.Values;

    /// <summary>The options of one plugin, which go before those of the host. A name that no plugin of the host has stops the start.</summary>
    /// <param name="name">The name of the plugin.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public PluginOptions Plugin(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!_plugins.TryGetValue(name, out var plugin))
        {
            _plugins.Add(name, plugin = new PluginOptions(name));
        }

        return plugin;
    }

    internal PluginOptions? FindPlugin(string name) => _plugins.GetValueOrDefault(name);

    internal void Validate()
    {
        OptionRange.Require<int>(HookConcurrency, nameof(HookConcurrency), OptionRange.Count);
        OptionRange.Require<int>(HookQueueCapacity, nameof(HookQueueCapacity), OptionRange.Capacity);
        OptionRange.Require<int>(MaxEventDepth, nameof(MaxEventDepth), OptionRange.Count);
        OptionRange.Require(MaxConcurrentPipes, nameof(MaxConcurrentPipes), OptionRange.Count);
        OptionRange.Require<int>(PipesBufferSize, nameof(PipesBufferSize), OptionRange.Count);
        OptionRange.Require<double>(OverloadWarning, nameof(OverloadWarning), OptionRange.Percent);
        OptionRange.Require<TimeSpan>(PipeWarnTime, nameof(PipeWarnTime), OptionRange.WarnTime);
        OptionRange.Require<TimeSpan>(InitTimeout, nameof(InitTimeout), OptionRange.PositiveTime);
        OptionRange.Require<TimeSpan>(QueueWait, nameof(QueueWait), OptionRange.Time);
        OptionRange.Require<TimeSpan>(StopTimeout, nameof(StopTimeout), OptionRange.Time);
        OptionRange.Require<HookQueuePolicy>(HookQueuePolicy, nameof(HookQueuePolicy), OptionRange.Policy);
        foreach (var plugin in _plugins.Values)
        {
            plugin.Validate();
        }
    }
}
