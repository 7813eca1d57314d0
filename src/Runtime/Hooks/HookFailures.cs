using Grapnel.Dispatch;

namespace Grapnel.Hooks;

/// <summary>Accounts for every hook that ended: a failure is logged and raises <c>hook:onError</c> once, unless it happened in there.</summary>
internal sealed class HookFailures(RuntimeLog log, IEventDispatcher events, IHandlerObserver? observer)
{
    public void Succeeded(in HookItem item, int row) => Observe(item, row, error: null);

    public void Failed(in HookItem item, int row, Exception error)
    {
        var hook = item.Target.Hooks[row];
        log.HookFailed(hook.Plugin.Name, hook.Row.Method, item.Target.EventName, error);
        if (!item.Context.IsErrorReport)
        {
            Report(hook.Plugin.Name, hook.Row.Event, error);
        }

        Observe(item, row, error);
    }

    /// <summary>Rows of an item that will not run, since the host has stopped.</summary>
    public void Abandoned(in HookItem item, int row)
    {
        for (; row < item.Target.Hooks.Length; row++)
        {
            log.HookAbandoned(item.Target.Plugin.Name, item.Target.Hooks[row].Row.Method, item.Target.EventName);
        }
    }

    public void ScopeFailed(in HookItem item, Exception error) => log.ScopeFailed(item.Target.Plugin.Name, item.Target.EventName, error);

    private void Report(string plugin, string eventName, Exception error)
    {
        try
        {
            // Inside the failed hook's context nothing waits: this has completed when it returns.
            _ = events.EmitAsync(HookEvents.OnError, plugin, eventName, error).AsTask();
        }
        catch (InvalidOperationException refused)
        {
            log.ErrorReportRefused(plugin, eventName, refused);
        }
    }

    private void Observe(in HookItem item, int row, Exception? error)
    {
        var hook = item.Target.Hooks[row];
        observer?.Ended(hook.Plugin.Name, hook.Row.Method, item.Target.EventName, isPipe: false, error);
    }
}
