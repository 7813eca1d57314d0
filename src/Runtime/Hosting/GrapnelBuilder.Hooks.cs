using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Registration;
using Grapnel.Registration.Application;

namespace Grapnel;

/// <content>Hooks of the application itself.</content>
public sealed partial class GrapnelBuilder
{
    /// <summary>
    /// Registers a hook of the application itself, beside those of plugins: it belongs to a plugin named "application" and has its queue. It is called
    /// off the emitter's thread with its own copy of the payload, as a method with <see cref="HookAttribute">[Hook]</see> is. Source: Kuzzle, <c>app.hook.register</c>.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="handler">What to call. Called for several emissions at once.</param>
    /// <param name="withRequest">A filter on the request, in the language of <see cref="RequestFilter"/>; null for every emission.</param>
    /// <exception cref="ArgumentNullException">The event or the handler is null.</exception>
    /// <exception cref="FilterFormatException">The filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder Hook(EventHandle @event, Action handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [], call =>
        {
            handler();
            return default;
        });
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    public GrapnelBuilder Hook(EventHandle @event, Func<Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [], call => new ValueTask(HandlerTask.Of(handler())));
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    public GrapnelBuilder Hook(EventHandle @event, Func<CancellationToken, Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [], call => new ValueTask(HandlerTask.Of(handler(call.Token))));
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Hook<T1>(EventHandle<T1> @event, Action<T1> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1)], call =>
        {
            handler((T1)call.First!);
            return default;
        });
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Hook<T1>(EventHandle<T1> @event, Func<T1, Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1)], call => new ValueTask(HandlerTask.Of(handler((T1)call.First!))));
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Hook<T1>(EventHandle<T1> @event, Func<T1, CancellationToken, Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1)], call => new ValueTask(HandlerTask.Of(handler((T1)call.First!, call.Token))));
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Hook<T1, T2>(EventHandle<T1, T2> @event, Action<T1, T2> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1), typeof(T2)], call =>
        {
            handler((T1)call.First!, (T2)call.Second!);
            return default;
        });
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Hook<T1, T2>(EventHandle<T1, T2> @event, Func<T1, T2, Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1), typeof(T2)], call => new ValueTask(HandlerTask.Of(handler((T1)call.First!, (T2)call.Second!))));
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Hook<T1, T2>(EventHandle<T1, T2> @event, Func<T1, T2, CancellationToken, Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1), typeof(T2)], call => new ValueTask(HandlerTask.Of(handler((T1)call.First!, (T2)call.Second!, call.Token))));
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Hook<T1, T2, T3>(EventHandle<T1, T2, T3> @event, Action<T1, T2, T3> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1), typeof(T2), typeof(T3)], call =>
        {
            handler((T1)call.First!, (T2)call.Second!, (T3)call.Third!);
            return default;
        });
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Hook<T1, T2, T3>(EventHandle<T1, T2, T3> @event, Func<T1, T2, T3, Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1), typeof(T2), typeof(T3)], call => new ValueTask(HandlerTask.Of(handler((T1)call.First!, (T2)call.Second!, (T3)call.Third!))));
    }

    /// <inheritdoc cref="Hook(EventHandle, Action, string?)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Hook<T1, T2, T3>(EventHandle<T1, T2, T3> @event, Func<T1, T2, T3, CancellationToken, Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(T1), typeof(T2), typeof(T3)], call => new ValueTask(HandlerTask.Of(handler((T1)call.First!, (T2)call.Second!, (T3)call.Third!, call.Token))));
    }

    /// <summary>
    /// Registers a hook that is called once for each document that matches, in order. What it returns is what later hooks of the application see of that
    /// emission; null drops the document for them.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="handler">What to call.</param>
    /// <param name="withDocument">A filter on documents, in the language of <see cref="DocumentFilter"/>; <c>{}</c> for all.</param>
    /// <param name="withRequest">A filter on the request, which is tested first; null for every emission.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FilterFormatException">A filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder HookEachDocument(
        GenericDocumentEvent @event, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(withDocument);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(Document), typeof(Request)], call => call.Keep(handler(call.Document, (Request)call.Second!, call.Token)), withDocument);
    }

    /// <inheritdoc cref="HookEachDocument(GenericDocumentEvent, Func{Document, Request, CancellationToken, Task{Document}}, string, string?)"/>
    public GrapnelBuilder HookEachDocument(GenericDocumentEvent @event, Action<Document, Request> handler, string withDocument = "{}", string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(withDocument);
        return AddHook(@event, HandlerName.Of(handler), withRequest, [typeof(Document), typeof(Request)], call => RunEach(call, handler), withDocument);
    }

    /// <summary>
    /// Registers a hook on an event or a wildcard (<c>scope:*</c>, <c>scope:after*</c>) that is known by name only. What the build says of an attribute,
    /// the start says of the name: an event nobody declares, a filter on an event without a request, a payload that cannot be copied.
    /// </summary>
    /// <param name="eventName">The event or wildcard.</param>
    /// <param name="handler">What to call, with a copy of the payload of its own. Called for several emissions at once.</param>
    /// <param name="withRequest">A filter on the request, in the language of <see cref="RequestFilter"/>; null for every emission.</param>
    /// <exception cref="ArgumentNullException">The name or the handler is null.</exception>
    /// <exception cref="FilterFormatException">The filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder Hook(string eventName, Action<EventContext> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(eventName, handler, withRequest, call =>
        {
            handler(call.ToContext());
            return default;
        });
    }

    /// <inheritdoc cref="Hook(string, Action{EventContext}, string?)"/>
    public GrapnelBuilder Hook(string eventName, Func<EventContext, Task> handler, string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHook(eventName, handler, withRequest, call => new ValueTask(HandlerTask.Of(handler(call.ToContext()))));
    }

    /// <summary>
    /// Registers a hook on a generic document event, or on a wildcard that fits such events alone (<c>generic:document:after*</c>), that is known by name only. It is
    /// called once for each document that matches, as with <see cref="HookEachDocument(GenericDocumentEvent, Action{Document, Request}, string, string?)"/>.
    /// What the build says of an attribute, the start says of the name.
    /// </summary>
    /// <param name="eventName">The event or wildcard.</param>
    /// <param name="handler">What to call; what it returns is what later hooks of the application see of that emission.</param>
    /// <param name="withDocument">A filter on documents, in the language of <see cref="DocumentFilter"/>; <c>{}</c> for all.</param>
    /// <param name="withRequest">A filter on the request, which is tested first; null for every emission.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FilterFormatException">A filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder HookEachDocument(
        string eventName, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHookEach(eventName, handler, withDocument, withRequest, call => call.Keep(handler(call.Document, (Request)call.Second!, call.Token)));
    }

    /// <inheritdoc cref="HookEachDocument(string, Func{Document, Request, CancellationToken, Task{Document}}, string, string?)"/>
    public GrapnelBuilder HookEachDocument(string eventName, Action<Document, Request> handler, string withDocument = "{}", string? withRequest = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHookEach(eventName, handler, withDocument, withRequest, call => RunEach(call, handler));
    }

    private static ValueTask RunEach(HookCall call, Action<Document, Request> handler)
    {
        handler(call.Document, (Request)call.Second!);
        return default;
    }

    private GrapnelBuilder AddHook(EventHandle @event, string method, string? withRequest, Type[] payload, Func<HookCall, ValueTask> run, string? withDocument = null)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ApplicationFor("hook").Add(@event, new ApplicationHook(new PluginRow(@event.Name, method, Order: 0, payload, ApplicationFilter.Of(withRequest, withDocument)), run));
        return this;
    }

    private GrapnelBuilder AddHook(string eventName, Delegate handler, string? withRequest, Func<HookCall, ValueTask> run)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ApplicationFor("hook").Add(null, new ApplicationHook(new PluginRow(eventName, HandlerName.Of(handler), Order: 0, [], ApplicationFilter.Of(withRequest)) { IsNamed = true }, run));
        return this;
    }

    private GrapnelBuilder AddHookEach(string eventName, Delegate handler, string withDocument, string? withRequest, Func<HookCall, ValueTask> run)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(withDocument);
        var row = new PluginRow(eventName, HandlerName.Of(handler), Order: 0, [typeof(Document), typeof(Request)], ApplicationFilter.Of(withRequest, withDocument)) { IsNamed = true };
        ApplicationFor("hook").Add(null, new ApplicationHook(row, run));
        return this;
    }
}
