using Grapnel.Dispatch;

namespace Grapnel.Hooks;

/// <summary>Hands an emission to the queues of the plugins that listen: first to every queue with room, then waiting for the full ones.</summary>
internal sealed class HookFan
{
    private readonly Router _router;
    private readonly EventHandle _handle;
    private readonly HookTarget[] _targets;
    private readonly int[] _arguments;
    private readonly HookFilter?[] _filters;
    private readonly HookContext _outside;
    private readonly GrapnelOptions _options;

    public HookFan(Router router, EventHandle handle, IEnumerable<HookTarget> targets, GrapnelOptions options, HookFailures failures)
    {
        _router = router;
        _handle = handle;
        _targets = [.. targets];
        _arguments = Array.ConvertAll(_targets, static target => target.Arguments(matches: null));
        _filters = Array.ConvertAll(_targets, target => HookFilter.Of(target, handle, failures));
        _options = options;
        IsErrorReport = handle.Name == HookEvents.OnErrorName;
        _outside = new HookContext(router, handle.Name, IsErrorReport);
    }

    private bool IsErrorReport { get; }

    /// <summary>Queues one item per plugin. Completes when each queue has taken its item or the item is counted as lost.</summary>
    /// <exception cref="EventDepthException">Emitted inside hooks, too deep.</exception>
    /// <exception cref="HookQueueFullException">Emitted inside a hook, and a queue is at twice its capacity.</exception>
    public ValueTask Publish(object? first, object? second, object? third, CancellationToken token)
    {
        if (HookContext.Current is { } current)
        {
            PublishInside(current.Nest(_router, _handle.Name, _options.MaxEventDepth, IsErrorReport), first, second, third);
            return default;
        }

        List<Task>? waits = null;
        for (var i = 0; i < _targets.Length; i++)
        {
            if (TryMake(i, _outside, first, second, third, out var item) && !item.Target.Queue.TryAdd(item))
            {
                (waits ??= []).Add(item.Target.Queue.AddSlowly(item, token));
            }
        }

        return waits is null ? default : new ValueTask(Task.WhenAll(waits));
    }

    // Nothing waits here: the queue might be waiting for the very hook that emits.
    private void PublishInside(HookContext context, object? first, object? second, object? third)
    {
        List<string>? full = null;
        for (var i = 0; i < _targets.Length; i++)
        {
            if (TryMake(i, context, first, second, third, out var item) && !item.Target.Queue.TryAddInside(item))
            {
                (full ??= []).Add(item.Target.Plugin.Name);
            }
        }

        if (full is not null)
        {
            throw new HookQueueFullException(_handle.Name, full);
        }
    }

    /// <summary>The item of a target. False: no row of it matches, or its payload cannot be copied.</summary>
    private bool TryMake(int target, HookContext context, object? first, object? second, object? third, out HookItem item)
    {
        HookMatches? matches = null;
        if (_filters[target] is { } filter && !filter.TryMatch(context, first, second, third, out matches))
        {
            item = default;
            return false;
        }

        try
        {
            item = matches is null ? Item(target, context, first, second, third) : Item(target, context, first, second, third, matches);
            return true;
        }
        catch (Exception error)
        {
            // It costs the one plugin its item, and not the caller the result of its pipes.
            item = default;
            _targets[target].Queue.Lose(_handle.Name, $"its payload could not be copied ({error.GetType().Name}: {error.Message})");
            return false;
        }
    }

    /// <summary>An item with copies of its own, of the arguments its hooks take.</summary>
    private HookItem Item(int target, HookContext context, object? first, object? second, object? third)
    {
        var payload = _handle.Payload;
        var arguments = _arguments[target];
        return new HookItem(
            _targets[target],
            context,
            arguments > 0 ? payload[0].Copy(first) : null,
            arguments > 1 ? payload[1].Copy(second) : null,
            arguments > 2 ? payload[2].Copy(third) : null,
            Matches: null);
    }

    /// <summary>The same where not every row runs for everything: what no row takes is not copied.</summary>
    private HookItem Item(int target, HookContext context, object? first, object? second, object? third, HookMatches matches)
    {
        var payload = _handle.Payload;
        var arguments = _targets[target].Arguments(matches);
        return new HookItem(
            _targets[target],
            context,
            arguments == 0 ? null : _targets[target].IsPerDocument(matches) ? Taken((Document?[])first!, matches) : payload[0].Copy(first),
            arguments > 1 ? payload[1].Copy(second) : null,
            arguments > 2 ? payload[2].Copy(third) : null,
            matches);
    }

    /// <summary>Copies of the documents that a row is called for, each in its place.</summary>
    private static Document?[] Taken(Document?[] documents, HookMatches matches)
    {
        var taken = new Document?[documents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            taken[i] = matches.Takes(i) ? documents[i]?.Snapshot() : null;
        }

        return taken;
    }
}
