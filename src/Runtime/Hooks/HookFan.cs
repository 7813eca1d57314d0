using System.Diagnostics;
using Grapnel.Dispatch;
using Grapnel.Errors;
using Grapnel.Hooks.Indexing;
using Grapnel.Telemetry;

namespace Grapnel.Hooks;

/// <summary>Hands an emission to the queues of the plugins that listen: first to every queue with room, then waiting for the full ones.</summary>
internal sealed class HookFan
{
    private readonly Router _router;
    private readonly EventHandle _handle;
    private readonly HookTarget[] _targets;
    private readonly int[] _arguments;
    private readonly HookFilter? _filter;
    private readonly HookContext _outside;
    private readonly GrapnelOptions _options;
    private readonly ObservedHooks? _observed;

    public HookFan(Router router, EventHandle handle, IEnumerable<HookTarget> targets, GrapnelOptions options, HookFailures failures, EventTelemetry? telemetry)
    {
        _router = router;
        _handle = handle;
        _targets = [.. targets];
        _arguments = Array.ConvertAll(_targets, static target => target.Arguments(matches: null));
        _filter = HookFilter.Of(_targets, handle, failures);
        _options = options;
        IsErrorReport = handle.Name == HookEvents.OnErrorName;
        _outside = new HookContext(router, handle.Name, IsErrorReport);
        _observed = telemetry is null ? null : new ObservedHooks(telemetry, _targets);
    }

    private bool IsErrorReport { get; }

    /// <summary>Queues one item per plugin. Completes when each queue has taken its item or the item is counted as lost.</summary>
    /// <exception cref="EventDepthException">Emitted inside hooks, too deep.</exception>
    /// <exception cref="HookQueueFullException">Emitted inside a hook, and a queue is at twice its capacity.</exception>
    public ValueTask Publish(object? first, object? second, object? third, CancellationToken token)
    {
        var around = HookContext.Current;
        var context = around is null ? _outside : around.Nest(_router, _handle.Name, _options.MaxEventDepth, IsErrorReport);
        return Deliver(new HookEmission(context, first, second, third), new HookDelivery(isInside: around is not null, token));
    }

    /// <summary>The same for what the runtime emits itself: no queue is waited for, and what is around does not count.</summary>
    /// <exception cref="HookQueueFullException">A queue is at twice its capacity.</exception>
    public void Offer(object? first)
    {
        var offered = Deliver(new HookEmission(_outside, first, Second: null, Third: null), new HookDelivery(isInside: true, CancellationToken.None));
        Debug.Assert(offered.IsCompletedSuccessfully, "Nothing waits inside.");
    }

    private ValueTask Deliver(in HookEmission emission, HookDelivery delivery)
    {
        if (_filter is not null)
        {
            PublishMatching(_filter, emission, ref delivery);
        }
        else
        {
            for (var i = 0; i < _targets.Length; i++)
            {
                Publish(i, emission, matches: null, ref delivery);
            }
        }

        return delivery.End(_handle.Name);
    }

    private void PublishMatching(HookFilter filter, in HookEmission emission, ref HookDelivery delivery)
    {
        var matches = new MatchList(stackalloc long[MatchList.OnStack]);
        try
        {
            filter.Match(emission, ref matches);
            for (var at = 0; at < matches.Count;)
            {
                Publish(filter.Next(emission, matches.Entries, ref at, out var rows), emission, rows, ref delivery);
            }
        }
        finally
        {
            matches.Dispose();
        }
    }

    private void Publish(int target, in HookEmission emission, HookMatches? matches, ref HookDelivery delivery)
    {
        HookItem item;
        try
        {
            item = matches is null ? Item(target, emission) : Item(target, emission, matches);
        }
        catch (Exception error)
        {
            // It costs the one plugin its item, and not the caller the result of its pipes.
            _targets[target].Queues.Lose(_handle.Name, $"its payload could not be copied ({error.GetType().Name}: {ErrorMessage.Of(error)})");
            return;
        }

        delivery.Add(item);
    }

    private HookContext ContextOf(int target, in HookEmission emission) =>
        _observed is null ? emission.Context : _observed.ContextOf(target, emission.Context);

    /// <summary>An item with copies of its own, of the arguments its hooks take.</summary>
    private HookItem Item(int target, in HookEmission emission)
    {
        var payload = _handle.Payload;
        var arguments = _arguments[target];
        return new HookItem(
            _targets[target],
            ContextOf(target, emission),
            arguments > 0 ? payload[0].Copy(emission.First) : null,
            arguments > 1 ? payload[1].Copy(emission.Second) : null,
            arguments > 2 ? payload[2].Copy(emission.Third) : null,
            Matches: null);
    }

    /// <summary>The same where not every row runs for everything: what no row takes is not copied.</summary>
    private HookItem Item(int target, in HookEmission emission, HookMatches matches)
    {
        var payload = _handle.Payload;
        var arguments = _targets[target].Arguments(matches);
        return new HookItem(
            _targets[target],
            ContextOf(target, emission),
            arguments == 0 ? null : _targets[target].IsPerDocument(matches) ? Taken((Document?[])emission.First!, matches) : payload[0].Copy(emission.First),
            arguments > 1 ? payload[1].Copy(emission.Second) : null,
            arguments > 2 ? payload[2].Copy(emission.Third) : null,
            matches);
    }

    /// <summary>Copies of the documents that a row is called for, each in its place.</summary>
    private static Document?[] Taken(Document?[] documents, HookMatches matches)
    {
        var taken = new Document?[documents.Length];
        for (var place = 0; place < matches.Count; place++)
        {
            if (matches.DocumentsOf(place) is { } own)
            {
                foreach (var i in own)
                {
                    taken[i] ??= documents[i]?.Snapshot();
                }
            }
            else
            {
                for (var i = 0; i < documents.Length; i++)
                {
                    taken[i] ??= documents[i]?.Snapshot();
                }

                break;
            }
        }

        return taken;
    }
}
