using Microsoft.Extensions.Configuration;

namespace Grapnel.Hosting;

/// <summary>What holds for one plugin: its own options over those of the host. Immutable.</summary>
internal sealed record PluginSettings(
    TimeSpan PipeWarnTime,
    TimeSpan InitTimeout,
    int HookConcurrency,
    int HookQueueCapacity,
    HookQueuePolicy HookQueuePolicy,
    TimeSpan QueueWait,
    int? Threads,
    IConfigurationSection Configuration)
{
    /// <summary>Milliseconds after which a pipe is slow; the largest number where none is.</summary>
    public long SlowAfter { get; } = PipeWarnTime > TimeSpan.Zero ? (long)PipeWarnTime.TotalMilliseconds : long.MaxValue;

    public static PluginSettings Of(GrapnelOptions options, string plugin)
    {
        var own = options.FindPlugin(plugin);
        return new PluginSettings(
            own?.PipeWarnTime ?? options.PipeWarnTime,
            own?.InitTimeout ?? options.InitTimeout,
            own?.HookConcurrency ?? options.HookConcurrency,
            own?.HookQueueCapacity ?? options.HookQueueCapacity,
            own?.HookQueuePolicy ?? options.HookQueuePolicy,
            own?.QueueWait ?? options.QueueWait,
            own?.Threads,
            own?.Configuration ?? EmptySection.Below($"Plugins:{plugin}", "Config"));
    }
}
