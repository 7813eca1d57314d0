using Grapnel.Filters;
using Grapnel.Hooks;
using Grapnel.Registration;

namespace Grapnel.Dispatch;

/// <summary>The routes of a host. Closed, it refuses events with the reason.</summary>
internal sealed class Router
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EventHandle, Route> _routes = [];
    private PluginTable? _table;
    private Func<EventHandle, PluginTable, Route>? _create;
    private string _state = "has not started";
    private bool _draining;
    private bool _open;

    /// <summary>The routes by <see cref="EventHandle.Index"/>, for the way that costs nothing; empty while the host is not running.</summary>
    public Route?[] Routes { get; private set; } = [];

    /// <summary>Opens the way: from here on events can be emitted.</summary>
    /// <exception cref="PluginStartException">A row does not fit an event.</exception>
    public void Open(PluginTable table, Func<EventHandle, PluginTable, Route> create)
    {
        lock (_gate)
        {
            _table = table;
            _create = create;
            foreach (var handle in table.Events)
            {
                _routes[handle] = create(handle, table);
            }

            _open = true;
            Publish();
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

    /// <summary>The route of an event that is not in <see cref="Routes"/>: of an assembly the host was not told of, or while the host is not running.</summary>
    /// <exception cref="InvalidOperationException">The host is not running.</exception>
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
                if (_table.FindEvent(handle.Name) is { } declared && !PayloadCheck.Agree(declared, handle))
                {
                    throw new InvalidOperationException(
                        $"Event '{handle.Name}' is declared twice: as {PayloadCheck.Describe(declared)} and as {PayloadCheck.Describe(handle)}.");
                }

                route = _create(handle, _table);
                _routes.Add(handle, route);
                if (_open)
                {
                    Publish();
                }
            }

            return route;
        }
    }

    /// <summary>The event of a name, with the payload checked against its declaration.</summary>
    /// <exception cref="ArgumentException">No such event, or another payload.</exception>
    public EventHandle Find(string eventName, object?[] payload)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        ArgumentNullException.ThrowIfNull(payload);
        PluginTable table;
        lock (_gate)
        {
            table = _table ?? throw new InvalidOperationException($"Event '{Shown(eventName)}' was emitted, but the plugin host {_state}.");
        }

        var handle = table.FindEvent(eventName) ?? throw Unknown(eventName, table);
        if (payload.Length != handle.Payload.Length)
        {
            throw new ArgumentException($"'{eventName}' is a {PayloadCheck.Describe(handle)}, but was emitted with {payload.Length} payload argument(s).", nameof(payload));
        }

        for (var i = 0; i < payload.Length; i++)
        {
            if (!handle.Payload[i].Accepts(payload[i]))
            {
                throw new ArgumentException($"'{eventName}' is a {PayloadCheck.Describe(handle)}, but was emitted with {payload[i]?.GetType().Name ?? "null"} as payload argument {i + 1}.", nameof(payload));
            }
        }

        return handle;
    }

    private static ArgumentException Unknown(string eventName, PluginTable table)
    {
        var hint = eventName.Contains('*', StringComparison.Ordinal)
            ? "a wildcard can be listened to, not emitted"
            : Nearest.To(eventName, table.Events.Select(static handle => handle.Name)) is { } nearest
                ? $"did you mean '{nearest}'?"
                : "declare it with [Event] and add its module to the host (AddPlugins)";
        return new ArgumentException($"No event named '{Shown(eventName)}' is declared; {hint}", nameof(eventName));
    }

    private static string Shown(string eventName) => eventName.Length <= 100 ? eventName : $"{eventName.AsSpan(0, 100)}… ({eventName.Length} characters)";

    private void Publish()
    {
        var routes = new Route?[_routes.Keys.Select(static handle => handle.Index).DefaultIfEmpty(-1).Max() + 1];
        foreach (var (handle, route) in _routes)
        {
            routes[handle.Index] = route;
        }

        Routes = routes;
    }
}
