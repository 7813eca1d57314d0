using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>The pipes the application registered on one event: what generated segments do, over delegates.</summary>
internal sealed class ApplicationSegment<T>(ApplicationPipe<T>[] pipes) : PipeSegment<T>
{
    public override T Run(T payload, int from, int to, ref PipeCall<T> call)
    {
        for (var row = from; row < pipes.Length; row++)
        {
            call.Row = row;
            if (pipes[row].Row.Filter?.MatchesRequest is { } matches && !(call.Request(payload) is { } request && matches(request)))
            {
                call.PassOver();
            }
            else
            {
                payload = call.Await(pipes[row].Run(new ApplicationCall<T>(payload, call.Second, call.Third, call.Token)));
            }

            if (row == pipes.Length - 1)
            {
                return call.End(payload);
            }

            if (call.Leave(payload, row + 1, to))
            {
                return payload;
            }
        }

        return payload;
    }
}
