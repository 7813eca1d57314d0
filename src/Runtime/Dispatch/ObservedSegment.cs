using System.Diagnostics;
using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Telemetry;

namespace Grapnel.Dispatch;

/// <summary>One row of a segment, measured, or reported to an observer when it ends. Only hosts that are observed pay for it.</summary>
internal sealed class ObservedSegment<T>(PipePart<T> part, EventHandle handle, IHandlerObserver? observer, HandlerTelemetry? telemetry) : PipeSegment<T>
{
    /// <summary>Splits parts into rows and wraps each.</summary>
    public static PipePart<T>[] Wrap(PipePart<T>[] parts, EventHandle handle, IHandlerObserver? observer, EventTelemetry? telemetry) =>
        [.. from part in parts
            from row in Enumerable.Range(part.From, part.To - part.From)
            let single = new PipePart<T>(part.Segment, row, row + 1, [part[row]])
            let measured = telemetry?.Of(part[row].Plugin, part[row].Row, isPipe: true)
            select single with { Segment = new ObservedSegment<T>(single, handle, observer, measured) }];

    public override T Run(T payload, int from, int to, ref PipeCall<T> call)
    {
        call.IsPassedOver = false;
        var began = telemetry is null ? 0 : Stopwatch.GetTimestamp();
        try
        {
            payload = part.Segment.Run(payload, from, to, ref call);
        }
        catch (Exception error)
        {
            Report(began, error, call.Token);
            throw;
        }

        if (call.IsPending)
        {
            // The task may have ended by now; then the row ends here, with the checks that were left out while it was pending.
            payload = call.Await(Observe(call.TakePending(), began, call.Token));
            if (!call.IsPending)
            {
                call.Resume(payload);
            }
        }
        else if (!call.IsPassedOver)
        {
            Report(began, error: null, call.Token);
        }

        return payload;
    }

    private async ValueTask<T> Observe(ValueTask<T> pending, long began, CancellationToken token)
    {
        try
        {
            var payload = await pending.ConfigureAwait(false);
            Report(began, payload is null && !handle.Payload[0].AcceptsNull ? new NullPipeResultException() : null, token);
            return payload;
        }
        catch (Exception error)
        {
            Report(began, error, token);
            throw;
        }
    }

    private void Report(long began, Exception? error, CancellationToken token)
    {
        var (plugin, method) = (part.Rows[0].Plugin.Name, part.Rows[0].Row.Method);
        var shown = error is NullPipeResultException ? PluginInternalException.NullResult(plugin, method, handle.Name) : error;
        if (telemetry is not null)
        {
            telemetry.Ended(began, Outcomes.OfPipe(shown, token), shown);
            if (shown is not null)
            {
                ActivityErrors.Blame(telemetry);
            }
        }

        observer?.Ended(plugin, method, handle.Name, isPipe: true, shown);
    }
}
