using System.Collections.Concurrent;

namespace Grapnel.Tests;

/// <summary>What the plugins of one test saw, and the gates they wait at; one per host, from its services.</summary>
public sealed class Probe
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();

    public ConcurrentQueue<string> Seen { get; } = new();

    public void See(string what) => Seen.Enqueue(what);

    /// <summary>A task that ends when the test opens the gate.</summary>
    public Task Gate(string name) => Source(name).Task;

    public void Open(string name) => Source(name).TrySetResult();

    private TaskCompletionSource Source(string name) =>
        _gates.GetOrAdd(name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
