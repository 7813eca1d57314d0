using Grapnel.CompilerServices;
using Grapnel.Errors;

namespace Grapnel.Dispatch;

/// <summary>One row of a segment, reported to an observer when it ends. Only hosts with an observer pay for it.</summary>
internal sealed class ObservedSegment<T>(PipePart<T> part, EventHandle handle, IHandlerObserver observer) : PipeSegment<T>
{
    /// <summary>Splits parts into rows and wraps each.</summary>
    public static PipePart<T>[] Wrap(PipePart<T>[] parts, EventHandle handle, IHandlerObserver observer) =>
        [.. from part in parts
            from row in Enumerable.Range(part.From, part.To - part.From)
            let single = new PipePart<T>(part.Segment, row, row + 1, [part[row]])
            select single with { Segment = new ObservedSegment<T>(single, handle, observer) }];

    public override T Run(T payload, int from, int to, ref PipeCall<T> call)
    {
        call.IsPassedOver = false;
        try
        {
            payload = part.Segment.Run(payload, from, to, ref call);
        }
        catch (Exception error)
        {
            Report(error);
            throw;
        }

        if (call.IsPending)
        {
            // The task may have ended by now; then the row ends here, with the checks that were left out while it was pending.
            payload = call.Await(Observe(call.TakePending()));
            if (!call.IsPending)
            {
                call.Resume(payload);
            }
        }
        else if (!call.IsPassedOver)
        {
            Report(error: null);
        }

        return payload;
    }

    private async ValueTask<T> Observe(ValueTask<T> pending)
    {
        try
        {
            var payload = await pending.ConfigureAwait(false);
            Report(payload is null && !handle.Payload[0].AcceptsNull ? new NullPipeResultException() : null);
            return payload;
        }
        catch (Exception error)
        {
            Report(error);
            throw;
        }
    }

    private void Report(Exception? error)
    {
        var (plugin, method) = (part.Rows[0].Plugin.Name, part.Rows[0].Row.Method);
        var shown = error is NullPipeResultException ? PluginInternalException.NullResult(plugin, method, handle.Name) : error;
        observer.Ended(plugin, method, handle.Name, isPipe: true, shown);
    }
}
