using System.Runtime.CompilerServices;
using Grapnel.Hooks;

namespace Grapnel.Dispatch;

/// <summary>The pipes of an event in a host that limits how many chains run at once. The hooks are queued once the slot is free again.</summary>
/// <param name="pipes">The route with the pipes and without the hooks.</param>
/// <param name="hooks">The hooks; null where nobody listens.</param>
/// <param name="gate">The limit.</param>
internal sealed class LimitedPipes<T>(PipeRoute<T> pipes, HookFan? hooks, PipeGate gate)
{
    public ValueTask<T> Run(T payload, in PipeRest rest, IServiceProvider? services, CancellationToken token)
    {
        // What is wrong with the call is said at once, and not after its turn has come.
        pipes.RefuseNull(payload, in rest);
        return token.IsCancellationRequested
            ? ValueTask.FromCanceled<T>(token)
            : RunInSlot(payload, pipes.HasMore ? rest : default, services, token);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> RunInSlot(T payload, PipeRest rest, IServiceProvider? services, CancellationToken token)
    {
        var slot = await gate.Enter(pipes.Handle.Name, token).ConfigureAwait(false);
        try
        {
            payload = await RunPipes(slot, payload, rest, services, token).ConfigureAwait(false);
        }
        finally
        {
            slot.Leave();
        }

        if (hooks is not null)
        {
            await hooks.Publish(payload, rest.Second, rest.Third, token).ConfigureAwait(false);
        }

        return payload;
    }

    // On its own, so that the slot flows into the pipes and into nothing else.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> RunPipes(PipeSlot slot, T payload, PipeRest rest, IServiceProvider? services, CancellationToken token)
    {
        slot.Flow();
        return await pipes.RunPipes(payload, in rest, services, token).ConfigureAwait(false);
    }
}
