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

    /// <summary>What is set about one plugin. Source: Kuzzle, <c>plugins.name</c>.</summary>
    /// <param name="name">The name of the plugin.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public PluginOptions Plugin(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!_plugins.TryGetValue(name, out var options))
        {
            _plugins.Add(name, options = new PluginOptions());
        }

        return options;
    }

    internal int? ThreadsOf(string plugin) => _plugins.GetValueOrDefault(plugin)?.Threads;

    internal void Validate()
    {
        foreach (var (name, plugin) in _plugins)
        {
            Require(plugin.Threads is null or >= 0, $"Plugins:{name}:{nameof(plugin.Threads)}", plugin.Threads ?? 0, "0 or more");
        }

        Require(HookConcurrency >= 1, nameof(HookConcurrency), HookConcurrency, "at least 1");
        Require(HookQueueCapacity >= 1, nameof(HookQueueCapacity), HookQueueCapacity, "at least 1");
        Require(HookQueueCapacity <= int.MaxValue / 4, nameof(HookQueueCapacity), HookQueueCapacity, $"at most {int.MaxValue / 4}");
        Require(MaxEventDepth >= 1, nameof(MaxEventDepth), MaxEventDepth, "at least 1");
        Require(PipeWarnTime >= TimeSpan.Zero, nameof(PipeWarnTime), PipeWarnTime, "zero or more");
        Require(InitTimeout > TimeSpan.Zero, nameof(InitTimeout), InitTimeout, "more than zero");
        Require(QueueWait >= TimeSpan.Zero, nameof(QueueWait), QueueWait, "zero or more");
        Require(StopTimeout >= TimeSpan.Zero, nameof(StopTimeout), StopTimeout, "zero or more");
        RequireTimer(InitTimeout, nameof(InitTimeout));
        RequireTimer(QueueWait, nameof(QueueWait));
        RequireTimer(StopTimeout, nameof(StopTimeout));
        Require(Enum.IsDefined(HookQueuePolicy), nameof(HookQueuePolicy), HookQueuePolicy, "Wait, Reject or DropOldest");
    }

    // What a timer can count.
    private static void RequireTimer(TimeSpan time, string key) =>
        Require(time.TotalMilliseconds < LongestTimer, key, time, "less than 49 days");

    private static void Require(bool holds, string key, object value, string expected)
    {
        if (!holds)
        {
            throw new PluginStartException($"Option '{key}' is {value}: it must be {expected}.");
        }
    }
}
