using Grapnel.Errors;
using Grapnel.Registration;
using Grapnel.Registration.Application;

namespace Grapnel.Dispatch;

/// <content>
/// Pipes that come and go while the host runs. A route never changes: a change makes new ones in the places of those it concerns, so that a
/// chain sees the pipes there were when it began, and hosts without such pipes pay nothing.
/// </content>
internal sealed partial class Router
{
    /// <summary>Adds a pipe to the chains that begin from here on.</summary>
    /// <param name="handle">The event; null where the pipe stands on a name.</param>
    /// <param name="pipe">The pipe.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="ArgumentException">The pipe and an event it hears do not fit.</exception>
    /// <exception cref="PluginImplementationException">The host has not started.</exception>
    /// <exception cref="InvalidOperationException">The host is stopping or has stopped.</exception>
    public string AddPipe(EventHandle? handle, ApplicationPipe pipe)
    {
        // A module of its own: it goes when the pipe goes, with the segment.
        var application = new ApplicationModule();
        application.Add(handle, pipe);
        var module = new ModuleEntry(application);
        var placed = new PlacedPipe(module.Plugins[0], pipe.Row, Declaration: int.MaxValue, module.PipeGroups[0], Index: 0, module);
        lock (_gate)
        {
            var table = _table ?? throw KuzzleErrors.Plugin.Runtime.UnavailableBeforeStart("pipe.register");
            if (!_open)
            {
                throw new InvalidOperationException($"Pipe {pipe.Row.Method} on '{pipe.Row.Event}' cannot be registered: the plugin host {_state}.");
            }

            RefuseMisfit(handle, placed, table);
            var id = Guid.NewGuid().ToString();
            table.RuntimePipes.Add(id, placed);
            try
            {
                Renew(pipe.Row.Event, table);
            }
            catch (PluginStartException misfit)
            {
                table.RuntimePipes.Remove(id);
                throw new ArgumentException(misfit.Message, handle is null ? "eventName" : "event", misfit);
            }

            if (handle is not null && table.FindEvent(handle.Name) is null)
            {
                _late.TryAdd(handle.Name, handle);
            }

            return id;
        }
    }

    /// <summary>Removes a pipe from the chains that begin from here on.</summary>
    /// <exception cref="PluginImplementationException">The id is unknown, or the host has not started.</exception>
    public void RemovePipe(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
        {
            var table = _table ?? throw KuzzleErrors.Plugin.Runtime.UnavailableBeforeStart("pipe.unregister");
            var pipe = table.RuntimePipes.Find(id) ?? throw KuzzleErrors.Plugin.Runtime.UnknownPipe(id);
            table.RuntimePipes.Remove(id);
            Renew(pipe.Row.Event, table);
        }
    }

    // Against all events there are, not those alone that were emitted yet: who registers must learn of it, not who emits.
    private void RefuseMisfit(EventHandle? handle, PlacedPipe pipe, PluginTable table)
    {
        var parameter = handle is null ? "eventName" : "event";
        if (handle is not null && Disagreement(handle, table, "piped with") is { } problem)
        {
            throw new ArgumentException(problem + ": the two must agree.", parameter);
        }

        List<EventHandle> known = [.. table.Events, .. _late.Values, .. handle is null ? Array.Empty<EventHandle>() : [handle]];
        if (handle is null && ListenedName.Problem(pipe.Row.Event, isPipe: true, known) is { } wrong)
        {
            throw new ArgumentException(wrong, parameter);
        }

        try
        {
            foreach (var heard in known.Where(heard => heard.IsPipeEvent && EventNames.IsHeardAs(heard.Name, pipe.Row.Event) && !PayloadCheck.LeavesOut(pipe.Row, heard)))
            {
                PayloadCheck.RefuseMisfit(heard, pipe.Plugin, pipe.Row);
            }
        }
        catch (PluginStartException misfit)
        {
            throw new ArgumentException(misfit.Message, parameter, misfit);
        }
    }

    /// <summary>Makes new routes for the events heard under a name: all of them, then they take the places of the old ones.</summary>
    private void Renew(string name, PluginTable table)
    {
        var renewed = _routes
            .Where(entry => entry.Key.IsPipeEvent && EventNames.IsHeardAs(entry.Key.Name, name))
            .Select(entry => (Handle: entry.Key, Route: _create!(entry.Key, table, entry.Value)))
            .ToList();
        foreach (var (handle, route) in renewed)
        {
            _routes[handle] = route;
            if (_open)
            {
                Publish(handle, route);
            }
        }
    }
}
