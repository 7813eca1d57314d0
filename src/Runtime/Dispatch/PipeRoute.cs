using System.Runtime.CompilerServices;
using Grapnel.CompilerServices;
using Grapnel.Errors;

namespace Grapnel.Dispatch;

/// <summary>The route of an event that pipes may stand on: pipes first, then the hooks are queued, then the caller goes on.</summary>
/// <remarks>
/// Written for the instruction count, since it stands between every event and its methods. No task is shared by two paths of a method:
/// it would be copied through the stack, where 8 bytes stored twice cannot be forwarded to a load of 16. Hence many small methods that
/// are kept from being inlined.
/// </remarks>
internal sealed class PipeRoute<T> : Route
{
    private readonly PipePart<T>[] _parts;
    private readonly PipeSegment<T>? _first;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _hasMore;
    private readonly bool _hasMoreParts;
    private readonly bool _isSilent;
    private readonly long _warnTime;
    private readonly RuntimeLog _log;

    private PipeRoute(EventHandle handle, RouteParts parts, PipePart<T>[] pipes)
        : base(handle, parts)
    {
        _parts = pipes;
        (_first, _from, _to) = pipes is [var first, ..] ? (first.Segment, first.From, first.To) : default;
        Services = parts.Services;
        AcceptsNull = handle.Payload is [{ AcceptsNull: true }, ..];
        _hasMore = handle.Payload.Length > 1;
        _hasMoreParts = pipes.Length > 1;
        _isSilent = pipes.Length == 0 && Hooks is null && !_hasMore;
        _warnTime = parts.Options.PipeWarnTime > TimeSpan.Zero ? (long)parts.Options.PipeWarnTime.TotalMilliseconds : long.MaxValue;
        _log = parts.Log;
    }

    /// <summary>Whether a pipe stands on the event.</summary>
    public bool HasPipes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _first is not null;
    }

    /// <summary>Whether null is a payload like any other.</summary>
    public bool AcceptsNull { get; }

    /// <summary>The host's services, from which a chain makes a scope.</summary>
    public IServiceProvider Services { get; }

    public static PipeRoute<T> Create(EventHandle handle, RouteParts parts)
    {
        var pipes = PipePart<T>.Join(handle, parts.Pipes);
        return new PipeRoute<T>(handle, parts, parts.Observer is null ? pipes : ObservedSegment<T>.Wrap(pipes, handle.Name, parts.Observer));
    }

    /// <summary>Runs an event that has pipes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<T> RunPipes(T payload, in PipeRest rest, IServiceProvider? services, CancellationToken token)
    {
        Unsafe.SkipInit(out PipeCall<T> call);
        call.Begin(this, services, token);
        if (payload is null || _hasMore)
        {
            RefuseNull(payload, in rest);
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
            RefuseNull(payload, in rest);
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

    /// <summary>Logs a pipe that took too long; the clock behind it is coarse, and so is the figure.</summary>
    public void CheckSlow(int part, int row, long milliseconds)
    {
        if (milliseconds > _warnTime)
        {
            var pipe = _parts[part][row];
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
        if (!call.IsDone)
        {
            return ContinueAsync(payload, call);
        }

        return QueueHooks(payload, in call);
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
                call.Token.ThrowIfCancellationRequested();
                payload = RunParts(payload, call.Part, call.Row, ref call);
            }
        }
        catch (Exception error)
        {
            throw Named(error, ref call);
        }
        finally
        {
            if (call.OwnScope is { } scope)
            {
                await scope.DisposeAsync().ConfigureAwait(false);
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
        var named = Named(error, ref call);
        return call.OwnScope is { } scope ? DisposeAndThrow(scope, named) : ValueTask.FromException<T>(named);
    }

    private static async ValueTask<T> DisposeAndThrow(PipeScope scope, Exception error)
    {
        await scope.DisposeAsync().ConfigureAwait(false);
        throw error;
    }

    /// <summary>What the caller gets for an exception in a row: Kuzzle's errors and the caller's own cancellation as they are, anything else wrapped.</summary>
    private Exception Named(Exception error, ref PipeCall<T> call)
    {
        switch (error)
        {
            case EventDepthException tooDeep:
                tooDeep.Surround(Handle.Name);
                return tooDeep;
            case KuzzleException:
            case OperationCanceledException when call.Token.IsCancellationRequested:
                return error;
        }

        var pipe = _parts[call.Part][call.Row];
        return error is NullPipeResultException
            ? PluginInternalException.NullResult(pipe.Plugin.Name, pipe.Row.Method, Handle.Name)
            : PluginInternalException.Unexpected(pipe.Plugin.Name, pipe.Row.Method, Handle.Name, error);
    }

    private static unsafe nuint AddressOf(ref PipeCall<T> call) => (nuint)Unsafe.AsPointer(ref call);

    private static void ThrowTooDeep() => throw EventDepthException.OfPipes();

    /// <exception cref="ArgumentNullException">An argument is null and may not be.</exception>
    private void RefuseNull(T payload, in PipeRest rest)
    {
        ReadOnlySpan<bool> isNull = _hasMore ? [payload is null, rest.Second is null, rest.Third is null] : [payload is null];
        for (var i = 0; i < Handle.Payload.Length; i++)
        {
            if (isNull[i] && !Handle.Payload[i].AcceptsNull)
            {
                throw new ArgumentNullException(nameof(payload), $"Payload argument {i + 1} of '{Handle.Name}' ({Handle.Payload[i].Type.Name}) is null, but is declared as never null.");
            }
        }
    }
}
