using Grapnel.CompilerServices;

namespace Grapnel.Dispatch;

/// <summary>One row of a segment, reported to an observer when it ends. Only hosts with an observer pay for it.</summary>
internal sealed class ObservedSegment<T>(PipePart<T> part, string eventName, IHandlerObserver observer) : PipeSegment<T>
{
    /// <summary>Splits parts into rows and wraps each.</summary>
    public static PipePart<T>[] Wrap(PipePart<T>[] parts, string eventName, IHandlerObserver observer) =>
        [.. from part in parts
            from row in Enumerable.Range(part.From, part.To - part.From)
            let single = new PipePart<T>(part.Segment, row, row + 1, [part[row]])
            select single with { Segment = new ObservedSegment<T>(single, eventName, observer) }];

    public override T Run(T payload, int from, int to, ref PipeCall<T> call)
    {
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
            call.Await(Observe(call.TakePending()));
        }
        else
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
            Report(error: null);
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
        var pipe = part.Rows[0];
        observer.Ended(pipe.Plugin.Name, pipe.Row.Method, eventName, isPipe: true, error);
    }
}
