using System.Runtime.CompilerServices;
using Grapnel.Telemetry;

namespace Grapnel.Dispatch;

/// <content>The way while somebody listens: the same, with an activity around it.</content>
internal sealed partial class PipeRoute<T>
{
    private readonly EventTelemetry? _observed;

    /// <summary>Whether somebody listens: then the call goes through <see cref="RunObserved"/>.</summary>
    public bool IsObserved => _observed is not null;

    /// <summary>Runs the event and measures it.</summary>
    public ValueTask<T> RunObserved(T payload, in PipeRest rest, IServiceProvider? services, CancellationToken token)
    {
        // Here, so that it is thrown at the caller and not into the task, as it is otherwise.
        if (payload is null || _hasMore)
        {
            RefuseNull(payload is null, in rest);
        }

        _observed!.Emit();
        return _parts.Length == 0 && Hooks is null && Limited is null
            ? RunHooks(payload, in rest, token)
            : Observe(payload, _hasMore ? rest : default, services, token);
    }

    // Asynchronous although it awaits one thing: the activity is the current one in there and not for the caller.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> Observe(T payload, PipeRest rest, IServiceProvider? services, CancellationToken token)
    {
        var activity = _observed!.StartChain();
        try
        {
            return Limited is { } limited ? await limited.Run(payload, in rest, services, token).ConfigureAwait(false)
                : _parts.Length != 0 ? await RunPipes(payload, in rest, services, token).ConfigureAwait(false)
                : await RunHooks(payload, in rest, token).ConfigureAwait(false);
        }
        catch (Exception error) when (activity is not null)
        {
            activity.Fail(error);
            throw;
        }
        finally
        {
            if (activity is not null)
            {
                Listeners.End(activity);
            }
        }
    }
}
