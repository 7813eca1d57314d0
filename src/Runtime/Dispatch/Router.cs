using System.Collections.Concurrent;
using Grapnel.Filters;
using Grapnel.Generator.Rules;
using Grapnel.Hooks;
using Grapnel.Registration;

namespace Grapnel.Dispatch;

/// <summary>The routes of a host. Closed, it refuses events with the reason.</summary>
internal sealed partial class Router
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EventHandle, Route> _routes = [];

    // Events of assemblies the host was not told of, from their first emission on. Names that were merely asked for are kept nowhere.
    private readonly ConcurrentDictionary<string, EventHandle> _late = new(StringComparer.Ordinal);
    private PluginTable? _table;
    private Func<EventHandle, PluginTable, Route?, Route>? _create;
    private string _state = "has not started";
    private bool _draining;
    private bool _open;

    /// <summary>The routes by <see cref="EventHandle.Index"/>, for the way that costs nothing; empty while the host is not running.</summary>
    public Route?[] Routes { get; private set; } = [];

    /// <summary>
    /// Opens the way: from here on events can be emitted. Events that nobody listens to, nearly all of a thousand, get their route when
    /// they are first emitted.
    /// </summary>
    /// <param name="table">All rows.</param>
    /// <param name="create">Makes the route of an event, or one in place of another with other pipes and the same hooks.</param>
    /// <exception cref="PluginStartException">A row does not fit an event.</exception>
    public void Open(PluginTable table, Func<EventHandle, PluginTable, Route?, Route> create)
    {
        lock (_gate)
        {
            _table = table;
            _create = create;
            foreach (var handle in table.Events.Where(table.IsListenedTo))
            {
                _routes[handle] = create(handle, table, null);
            }

            var routes = new Route?[_routes.Keys.Select(static handle => handle.Index).DefaultIfEmpty(-1).Max() + 1];
            foreach (var (handle, route) in _routes)
            {
                routes[handle.Index] = route;
            }

            _open = true;
            Routes = routes;
        }
    }

    /// <summary>Says why events are refused, as in "the plugin host has stopped".</summary>
    /// <param name="state">What the host is doing.</param>
    /// <param name="draining">Whether hooks that still run may go on emitting.</param>
    public void Close(string state, bool draining)
    {
        lock (_gate)
        {
            _state = state;
            _draining = draining;
            _open = false;
            Routes = [];
        }
    }

    /// <summary>Makes all routes anew, for what they are made of has changed; chains that are under way end on the old ones.</summary>
    public void Renew()
    {
        lock (_gate)
        {
            if (_table is null || _create is null)
            {
                return;
            }

            var routes = new Route?[Routes.Length];
            foreach (var handle in _routes.Keys.ToArray())
            {
                var route = _routes[handle] = _create(handle, _table, null);
                if (_open)
                {
                    routes[handle.Index] = route;
                }
            }

            Routes = routes;
        }
    }

    /// <summary>Events that the host was not told of and met when they were emitted.</summary>
    public IEnumerable<EventHandle> LateEvents => _late.Values;

    /// <summary>Whether hooks that still run may emit, and nobody else.</summary>
    public bool IsDraining => _draining;

    /// <summary>The route of an event that is not in <see cref="Routes"/>: never emitted and not listened to, of an assembly the host was not told of, or while the host is not running.</summary>
    /// <exception cref="InvalidOperationException">The host is not running, the event is declared in two ways, or a row does not fit it.</exception>
    public Route Resolve(EventHandle handle)
    {
        lock (_gate)
        {
            if (!(_open || (_draining && HookContext.IsInside(this))) || _table is null || _create is null)
            {
                throw new InvalidOperationException(
                    $"Event '{handle.Name}' was emitted, but the plugin host {_state}. Events can be emitted from the end of its start to the start of its stop.");
            }

            if (!_routes.TryGetValue(handle, out var route))
            {
                route = Add(handle, _table, _create);
            }

            return route;
        }
    }

    /// <summary>The event of a name, with verb and payload checked against its declaration.</summary>
    /// <exception cref="ArgumentException">No such event, to be emitted with the other verb, or with another payload.</exception>
    public EventHandle Find(string eventName, object?[] payload, bool isPipeEvent)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(payload);
        PluginTable table;
        lock (_gate)
        {
            table = _table ?? throw new InvalidOperationException($"Event '{EventNameShape.Shown(eventName)}' was emitted, but the plugin host {_state}.");
        }

        var handle = Known(eventName, table) ?? throw Unknown(eventName, table);
        if (handle.IsPipeEvent != isPipeEvent)
        {
            throw new ArgumentException($"'{handle.Name}' is a {(handle.IsPipeEvent ? "pipe event: emit it with PipeAsync" : "hook event: emit it with EmitAsync")}.", nameof(eventName));
        }

        PayloadCheck.RefuseOther(handle, payload);
        return handle;
    }

    private EventHandle? Known(string name, PluginTable table) => table.FindEvent(name) ?? _late.GetValueOrDefault(name);

    private Route Add(EventHandle handle, PluginTable table, Func<EventHandle, PluginTable, Route?, Route> create)
    {
        if (Disagreement(handle, table) is { } problem)
        {
            throw new InvalidOperationException(problem + ": the two must agree.");
        }

        Route route;
        try
        {
            route = create(handle, table, null);
        }
        catch (PluginStartException misfit)
        {
            throw new InvalidOperationException($"Event '{handle.Name}', which the plugin host was not told of when it started, does not fit those who listen to it. {misfit.Message}", misfit);
        }

        _routes.Add(handle, route);
        if (table.FindEvent(handle.Name) is null)
        {
            _late.TryAdd(handle.Name, handle);
        }

        if (_open)
        {
            Publish(handle, route);
        }

        return route;
    }

    private string? Disagreement(EventHandle handle, PluginTable table, string used = "emitted with")
    {
        if (Known(handle.Name, table) is not { } declared || PayloadCheck.Agree(declared, handle))
        {
            return null;
        }

        var (first, second) = PayloadCheck.DescribeApart(declared, handle);
        var where = table.DeclaredIn(handle.Name) is { } module ? $"in '{module}'" : "by the handle it was first emitted with";
        return $"Event '{handle.Name}' is declared as {first} {where}, but was {used} a handle that declares it as {second}";
    }

    private void Publish(EventHandle handle, Route route)
    {
        var routes = Routes;
        if (handle.Index >= routes.Length)
        {
            // With room for those to come: each copies nothing as long as there is some.
            Array.Resize(ref routes, Math.Max(handle.Index + 1, routes.Length * 2));
        }

        Volatile.Write(ref routes[handle.Index], route);
        Routes = routes;
    }

    private ArgumentException Unknown(string eventName, PluginTable table)
    {
        if (string.IsNullOrWhiteSpace(eventName))
        {
            return new ArgumentException("The name of the event is empty: write that of a declared event, scope:name.", nameof(eventName));
        }

        var hint = eventName.Contains('*', StringComparison.Ordinal)
            ? "a wildcard can be listened to, not emitted"
            : Nearest.To(eventName, [.. table.Events.Select(static handle => handle.Name), .. _late.Keys]) is { } nearest
                ? $"did you mean '{nearest}'?"
                : !eventName.Contains(':', StringComparison.Ordinal)
                    ? "an event is called scope:name"
                    : "declare it with [Event] and add its module to the host (AddPlugins)";
        return new ArgumentException($"No event named '{EventNameShape.Shown(eventName)}' is declared; {hint}", nameof(eventName));
    }
}
