using System.Runtime.CompilerServices;
using Grapnel.CompilerServices;
using Grapnel.Errors;

namespace Grapnel.Dispatch;

/// <summary>The route of an event that pipes may stand on: pipes first, then the hooks are queued, then the caller goes on.</summary>
internal sealed class PipeRoute<T> : Route
{
    private readonly PipePart<T>[] _parts;
    private readonly bool _needsSecond;
    private readonly bool _needsThird;
    private readonly int _maxDepth;
    private readonly long _warnTime;
    private readonly RuntimeLog _log;
    private readonly IHandlerObserver? _observer;

    private PipeRoute(EventHandle handle, RouteParts parts, PipePart<T>[] pipes)
        : base(handle, parts)
    {
        _parts = pipes;
        Services = parts.Services;
        AcceptsNull = handle.Payload is [{ AcceptsNull: true }, ..];
        _needsSecond = handle.Payload is [_, { AcceptsNull: false }, ..];
        _needsThird = handle.Payload is [_, _, { AcceptsNull: false }];
        _maxDepth = parts.Options.MaxEventDepth;
        _warnTime = parts.Options.PipeWarnTime > TimeSpan.Zero ? (long)parts.Options.PipeWarnTime.TotalMilliseconds : long.MaxValue;
        _log = parts.Log;
        _observer = parts.Observer;
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

    public ValueTask<T> Run(T payload, object? second, object? third, IServiceProvider? services, CancellationToken token)
    {
        if ((payload is null && !AcceptsNull) || (second is null && _needsSecond) || (third is null && _needsThird))
        {
            throw MissingPayload(payload, second);
        }

        if (token.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(token);
        }

        return _parts.Length == 0 ? Finish(payload, second, third, token) : RunPipes(payload, second, third, services, token);
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

    // Apart from Run, so that an event without pipes does not pay for the state of a chain.
    private ValueTask<T> RunPipes(T payload, object? second, object? third, IServiceProvider? services, CancellationToken token)
    {
        var call = new PipeCall<T>(this, second, third, services, token);
        ref var depth = ref Nesting.Depth;
        try
        {
            if (++depth > _maxDepth)
            {
                throw new EventDepthException(_maxDepth, []);
            }

            payload = RunParts(payload, part: 0, from: -1, ref call);
        }
        catch (Exception error)
        {
            depth--;
            return Abort(error, ref call);
        }

        depth--;
        return call.IsDone ? Finish(payload, second, third, token) : Continue(payload, call);
    }

    private ValueTask<T> Finish(T payload, object? second, object? third, CancellationToken token)
    {
        if (Hooks is null)
        {
            return new ValueTask<T>(payload);
        }

        var queued = Hooks.Publish(payload, second, third, token);
        return queued.IsCompletedSuccessfully ? new ValueTask<T>(payload) : After(queued, payload);
    }

    private static async ValueTask<T> After(ValueTask queued, T payload)
    {
        await queued.ConfigureAwait(false);
        return payload;
    }

    /// <summary>Runs the rows after <paramref name="from"/> in a part, and the parts after it; returns where a row is pending.</summary>
    private T RunParts(T payload, int part, int from, ref PipeCall<T> call)
    {
        var parts = _parts;
        for (; part < parts.Length; part++)
        {
            ref readonly var rows = ref parts[part];
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> Continue(T payload, PipeCall<T> call)
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

    private ArgumentNullException MissingPayload(T payload, object? second)
    {
        var number = payload is null && !AcceptsNull ? 1 : second is null && _needsSecond ? 2 : 3;
        return new ArgumentNullException(nameof(payload), $"Payload argument {number} of '{Handle.Name}' ({Handle.Payload[number - 1].Type.Name}) is null, but is declared as never null.");
    }
}
