using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Registration;
using Grapnel.Telemetry;

namespace Grapnel.Dispatch;

/// <summary>The route of an event that pipes may stand on: pipes first, then the hooks are queued, then the caller goes on.</summary>
/// <remarks>
/// Written for the instruction count, since it stands between every event and its methods. No task is shared by two paths of a method:
/// it would be copied through the stack, where 8 bytes stored twice cannot be forwarded to a load of 16. Hence many small methods that
/// are kept from being inlined.
/// </remarks>
internal sealed partial class PipeRoute<T> : Route
{
    private readonly PipePart<T>[] _parts;
    private readonly PipeSegment<T>? _first;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _hasPipes;
    private readonly bool _hasMore;
    private readonly bool _hasMoreParts;
    private readonly bool _isSilent;
    private readonly long _warnTime;
    private readonly RuntimeLog _log;
    private readonly HostTelemetry _telemetry;
    private PipeEnd<T>? _spare;

    private PipeRoute(EventHandle handle, RouteParts parts, PipePart<T>[] pipes)
        : base(handle, parts)
    {
        _parts = pipes;
        (_first, _from, _to) = pipes is [var first, ..] ? (first.Segment, first.From, first.To) : default;
        Services = parts.Services;
        RequestArgument = RequestArgument.In(handle);
        AcceptsNull = handle.Payload is [{ AcceptsNull: true }, ..];
        _hasMore = handle.Payload.Length > 1;
        _hasMoreParts = pipes.Length > 1;
        _observed = parts.Observed;
        _hasPipes = pipes.Length != 0 && _observed is null;
        _isSilent = parts.Pipes.Count == 0 && Hooks is null && !_hasMore && _observed is null;
        _warnTime = parts.Pipes.Select(static pipe => pipe.Plugin.Settings.SlowAfter).DefaultIfEmpty(long.MaxValue).Min();
        _log = parts.Log;
        _telemetry = parts.Telemetry;
    }

    /// <summary>Whether a pipe stands on the event, and nobody listens to what it does.</summary>
    public bool HasPipes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _hasPipes;
    }

    /// <summary>Whether null is a payload like any other.</summary>
    public bool AcceptsNull { get; }

    /// <summary>Takes a <see cref="PipeEnd{T}"/> back, to be used again.</summary>
    public PipeEnd<T> Spare
    {
        set => Volatile.Write(ref _spare, value);
    }

    /// <summary>Where filters find the request.</summary>
    public RequestArgument RequestArgument { get; }

    /// <summary>The host's services, from which a chain makes a scope.</summary>
    public IServiceProvider Services { get; }

    public static PipeRoute<T> Create(EventHandle handle, RouteParts parts)
    {
        var joined = PipePart<T>.Join(handle, parts.Pipes);
        var pipes = parts is { Observer: null, Observed: null } ? joined : ObservedSegment<T>.Wrap(joined, handle, parts.Observer, parts.Observed);
        if (parts.Gate is null || pipes.Length == 0)
        {
            return new PipeRoute<T>(handle, parts, pipes);
        }

        // Looks like a route without pipes, which sends every emission to the slow way: without a limit nobody pays for it.
        // It is the one that is observed, too, so that a chain is seen while it waits for its turn, and when it is refused.
        var inside = new PipeRoute<T>(handle, parts with { Hooks = null, Observed = null }, pipes);
        return new PipeRoute<T>(handle, parts, []) { Limited = new LimitedPipes<T>(inside, parts.Hooks, parts.Gate) };
    }

    /// <summary>The pipes, where the host limits how many chains run at once; null where it does not, and for events without pipes.</summary>
    public LimitedPipes<T>? Limited { get; private init; }

    /// <summary>Whether the payload has more than one argument.</summary>
    public bool HasMore => _hasMore;

    /// <summary>Throws where an argument is null that is declared as never null.</summary>
    public void RefuseNull(T payload, in PipeRest rest)
    {
        if (payload is null || _hasMore)
        {
            RefuseNull(payload is null, in rest);
        }
    }

    /// <summary>Runs an event that has pipes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<T> RunPipes(T payload, in PipeRest rest, IServiceProvider? services, CancellationToken token)
    {
        Unsafe.SkipInit(out PipeCall<T> call);
        call.Begin(this, services, token);
        if (payload is null || _hasMore)
        {
            RefuseNull(payload is null, in rest);
            if (_hasMore)
            {
                call.Add(in rest);
            }
        }

        if (token.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(token);
        }

        try
        {
            if (!StackGuard.HasRoom(AddressOf(ref call)))
            {
                ThrowTooDeep();
            }

            payload = _first!.Run(payload, _from, _to, ref call);
            if (_hasMoreParts && !call.IsPending)
            {
                payload = RunParts(payload, part: 1, from: -1, ref call);
            }
        }
        catch (Exception error)
        {
            return Abort(error, ref call);
        }

        if (Hooks is null && call.IsDone)
        {
            return new ValueTask<T>(payload);
        }

        return Finish(payload, ref call);
    }

    /// <summary>Whether nobody listens and nothing can be wrong with the call: the payload is the answer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSilent(T payload, CancellationToken token) => _isSilent && payload is not null && !token.CanBeCanceled;

    /// <summary>Runs an event that has no pipes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<T> RunHooks(T payload, in PipeRest rest, CancellationToken token)
    {
        if (payload is null || _hasMore)
        {
            RefuseNull(payload is null, in rest);
        }

        if (token.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(token);
        }

        if (Hooks is null)
        {
            return new ValueTask<T>(payload);
        }

        Unsafe.SkipInit(out PipeCall<T> call);
        call.Begin(this, services: null, token);
        if (_hasMore)
        {
            call.Add(in rest);
        }

        return QueueHooks(payload, in call);
    }

    /// <summary>
    /// Looks at how a row ended: logs one that took too long (it began at a tick of a coarse clock, up to one tick before its call) and refuses null.
    /// </summary>
    /// <param name="payload">What the row returned.</param>
    /// <param name="part">The part of the row.</param>
    /// <param name="row">The row.</param>
    /// <param name="clock">When the row began.</param>
    /// <returns>The time now.</returns>
    /// <exception cref="NullPipeResultException">The row returned null, and the payload is never null.</exception>
    public long CheckEnd(T payload, int part, int row, long clock)
    {
        // Begin, not Now: while the row was pending the clock may have stopped.
        var now = CoarseClock.Begin();
        if (now - clock > _warnTime)
        {
            LogSlow(_parts[part][row], now - clock, clock);

            // What the log took is not the time of the next row.
            now = CoarseClock.Refresh();
        }

        return payload is null && !AcceptsNull ? throw new NullPipeResultException() : now;
    }

    // Kuzzle warns of a slow pipe however it ends. Null was refused by CheckEnd, which has looked already; a chain too deep has run no row.
    private void CheckFailure(Exception error, int part, int row, long clock)
    {
        var now = CoarseClock.Begin();
        if (now - clock > _warnTime && error is not (NullPipeResultException or EventDepthException))
        {
            LogSlow(_parts[part][row], now - clock, clock);
        }
    }

    /// <summary>Logs a row that took longer than its own plugin allows; <see cref="_warnTime"/> is the shortest of them.</summary>
    private void LogSlow(PlacedPipe pipe, long atLeast, long clock)
    {
        if (atLeast > pipe.Plugin.Settings.SlowAfter)
        {
            var milliseconds = CoarseClock.Refresh() - clock;
            _telemetry.Of(Handle.Name).Of(pipe.Plugin, pipe.Row, isPipe: true).Slow(milliseconds);
            _log.SlowPipe(pipe.Plugin.Name, pipe.Row.Method, pipe.Row.Event, milliseconds);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask<T> QueueHooks(T payload, in PipeCall<T> call)
    {
        var queued = Hooks!.Publish(payload, call.Second, call.Third, call.Token);
        if (queued.IsCompletedSuccessfully)
        {
            return new ValueTask<T>(payload);
        }

        return After(queued, payload);
    }

    private static async ValueTask<T> After(ValueTask queued, T payload)
    {
        await queued.ConfigureAwait(false);
        return payload;
    }

    /// <summary>Runs the rows after <paramref name="from"/> in a part, and the parts after it; returns where a row is pending.</summary>
    private T RunParts(T payload, int part, int from, ref PipeCall<T> call)
    {
        for (; part < _parts.Length; part++)
        {
            ref readonly var rows = ref _parts[part];
            var next = from < 0 ? rows.From : from + 1;
            from = -1;
            if (next < rows.To)
            {
                call.Part = part;
                payload = rows.Segment.Run(payload, next, rows.To, ref call);
                if (call.IsPending)
                {
                    return payload;
                }
            }
        }

        return payload;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask<T> Finish(T payload, ref PipeCall<T> call)
    {
        if (Hooks is null && IsLast(in call))
        {
            return (Interlocked.Exchange(ref _spare, null) ?? new PipeEnd<T>(this)).Begin(call.TakePending(), call.Row, call.Clock, call.Token);
        }

        if (!call.IsDone)
        {
            return ContinueAsync(payload, call);
        }

        return QueueHooks(payload, in call);
    }

    /// <summary>Whether the run waits for the last row of the chain and has nothing else to do.</summary>
    private bool IsLast(in PipeCall<T> call) =>
        call.IsPendingAlone && call.Part == _parts.Length - 1 && call.Row == _parts[^1].To - 1;

    /// <summary>The result of a last row that has ended.</summary>
    public T TakeEnd(ValueTask<T> ended, int row, long clock, CancellationToken token)
    {
        try
        {
            var payload = ended.GetAwaiter().GetResult();
            CheckEnd(payload, _parts.Length - 1, row, clock);
            return payload;
        }
        catch (Exception error)
        {
            CheckFailure(error, _parts.Length - 1, row, clock);
            if (IsPassed(error, token))
            {
                throw;
            }

            throw Named(error, _parts.Length - 1, row);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> ContinueAsync(T payload, PipeCall<T> call)
    {
        try
        {
            while (call.IsPending)
            {
                payload = await call.TakePending().ConfigureAwait(false);
                call.Resume(payload);
                if (call.Row + 1 < _parts[call.Part].To || call.Part + 1 < _parts.Length)
                {
                    call.Token.ThrowIfCancellationRequested();
                }

                payload = RunParts(payload, call.Part, call.Row, ref call);
            }
        }
        catch (Exception error)
        {
            CheckFailure(error, call.Part, call.Row, call.Clock);
            if (IsPassed(error, call.Token))
            {
                throw;
            }

            throw Named(error, call.Part, call.Row);
        }
        finally
        {
            if (call.OwnScope is { } scope)
            {
                await Close(scope).ConfigureAwait(false);
            }
        }

        if (Hooks is not null)
        {
            await Hooks.Publish(payload, call.Second, call.Third, call.Token).ConfigureAwait(false);
        }

        return payload;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask<T> Abort(Exception error, ref PipeCall<T> call)
    {
        CheckFailure(error, call.Part, call.Row, call.Clock);
        var named = IsPassed(error, call.Token) ? error : Named(error, call.Part, call.Row);
        return call.OwnScope is { } scope ? CloseAndThrow(scope, named) : ValueTask.FromException<T>(named);
    }

    private async ValueTask<T> CloseAndThrow(PipeScope scope, Exception error)
    {
        await Close(scope).ConfigureAwait(false);
        ExceptionDispatchInfo.Throw(error);
        return default!;
    }

    // What the pipes did stands, whatever becomes of the services they used.
    private async ValueTask Close(PipeScope scope)
    {
        try
        {
            await scope.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            _log.PipeScopeFailed(Handle.Name, error);
        }
    }

    /// <summary>Whether the caller gets an exception as it is: Kuzzle's errors and the caller's own cancellation.</summary>
    private bool IsPassed(Exception error, CancellationToken token)
    {
        (error as EventDepthException)?.Surround(Handle.Name);
        return error is KuzzleException or EventDepthException || (error is OperationCanceledException && token.IsCancellationRequested);
    }

    /// <summary>What the caller gets for any other exception in a row.</summary>
    private PluginInternalException Named(Exception error, int part, int row)
    {
        var pipe = _parts[part][row];
        return error is NullPipeResultException
            ? PluginInternalException.NullResult(pipe.Plugin.Name, pipe.Row.Method, Handle.Name)
            : PluginInternalException.Unexpected(pipe.Plugin.Name, pipe.Row.Method, Handle.Name, error);
    }

    private static unsafe nuint AddressOf(ref PipeCall<T> call) => (nuint)Unsafe.AsPointer(ref call);

    private static void ThrowTooDeep() => throw EventDepthException.OfPipes();

    private void RefuseNull(bool isFirstNull, in PipeRest rest) =>
        Handle.RefuseNull(isFirstNull, _hasMore && rest.Second is null, _hasMore && rest.Third is null);
}
