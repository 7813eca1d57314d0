using Grapnel.Dispatch;
using Grapnel.Telemetry;

namespace Grapnel.Hooks;

/// <summary>Accounts for every hook that ended: a failure is logged and raises <c>hook:onError</c> once, unless it happened in there.</summary>
internal sealed class HookFailures(RuntimeLog log, IEventDispatcher events, IHandlerObserver? observer, HostTelemetry telemetry)
{
    public void Succeeded(in HookItem item, int row) => Observe(item, row, error: null);

    public void Failed(in HookItem item, int row, Exception error)
    {
        Observe(item, row, error);
        telemetry.Failed(item.Target.Plugin.Name, item.Target.Hooks[row].Row.Method, item.Target.EventName, isPipe: false, error);
        var (hook, eventName) = (item.Target.Hooks[row], item.Target.EventName);
        log.HookFailed(hook.Plugin.Name, hook.Row.Method, eventName, error);
        if (!item.Context.IsErrorReport)
        {
            Report(hook.Plugin.Name, hook.Row.Event, error);
        }
    }

    /// <summary>Rows of an item that will not run, since the host has stopped.</summary>
    public void Abandoned(in HookItem item, int row)
    {
        var count = item.Matches?.Count ?? item.Target.Hooks.Length;
        for (var place = 0; place < count; place++)
        {
            var at = item.Matches?.Row(place) ?? place;
            if (at < row)
            {
                continue;
            }

            var (hook, eventName) = (item.Target.Hooks[at], item.Target.EventName);
            log.HookAbandoned(hook.Plugin.Name, hook.Row.Method, eventName);
        }
    }

    public void ScopeFailed(in HookItem item, Exception error)
    {
        var target = item.Target;
        log.ScopeFailed(target.Plugin.Name, target.EventName, error);
    }

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
        item.Context.Observation?.End(row, error);

        // Nearly always: every hook that ends comes by here.
        if (observer is null)
        {
            return;
        }

        var hook = item.Target.Hooks[row];
        observer.Ended(hook.Plugin.Name, hook.Row.Method, item.Target.EventName, isPipe: false, error);
    }
}
