using Grapnel.Errors;

namespace Grapnel;

/// <summary>
/// Pipes that come and go while the host runs, for the application: from the services, or <see cref="PluginHost.Pipes"/>. They belong to the plugin
/// "application" and run as methods with <see cref="PipeAttribute">[Pipe]</see> do. Source: Kuzzle, <c>app.pipe.register</c> with <c>dynamic: true</c>,
/// and <c>app.pipe.unregister</c>.
/// <code>
/// string id = pipes.Register(ServerEvents.AfterNow, (Request request) => request);
/// pipes.Unregister(id);
/// </code>
/// </summary>
/// <remarks>
/// May be used from several threads, also from inside handlers. A chain sees the pipes there were when it began. The host keeps a handler until it is unregistered.
/// Before the start, <see cref="GrapnelBuilder"/> has the same for pipes that stay.
/// </remarks>
public interface IPipeRegistry
{
    /// <summary>Adds a pipe: chains that begin from here on call it, those that run do not.</summary>
    /// <param name="event">The event.</param>
    /// <param name="handler">What to call; what it returns is the payload from there on. An exception aborts the request.</param>
    /// <param name="withRequest">A filter on the request, in the language of <see cref="RequestFilter"/>; null for every emission.</param>
    /// <param name="order">The place among the pipes of the event: lower runs earlier, then by the plugin's name, then those registered first.</param>
    /// <returns>The id to unregister it with, a UUID. The same function registered twice has two ids, and is called twice.</returns>
    /// <exception cref="ArgumentNullException">The event or the handler is null.</exception>
    /// <exception cref="ArgumentException">The event is declared differently in this host, or carries no request for the filter.</exception>
    /// <exception cref="FilterFormatException">The filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has not started: plugin.runtime.unavailable_before_start.</exception>
    /// <exception cref="InvalidOperationException">The host is stopping or has stopped.</exception>
    string Register(PipeEvent @event, Action handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    string Register(PipeEvent @event, Func<Task> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    string Register(PipeEvent @event, Func<CancellationToken, Task> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    string Register<T1>(PipeEvent<T1> @event, Func<T1, T1> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    string Register<T1>(PipeEvent<T1> @event, Func<T1, Task<T1>> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    string Register<T1>(PipeEvent<T1> @event, Func<T1, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    string Register<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, T1> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    string Register<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, Task<T1>> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    string Register<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    string Register<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, T1> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    string Register<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, Task<T1>> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    string Register<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0);

    /// <summary>
    /// Adds a pipe that is called once for each document that matches, in order. The document it returns takes the place of the one it was given; null drops
    /// it from the rest of the pipes and from the action. Documents that do not match pass untouched.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="handler">What to call.</param>
    /// <param name="withDocument">A filter on documents, in the language of <see cref="DocumentFilter"/>; <c>{}</c> for all.</param>
    /// <param name="withRequest">A filter on the request, which is tested first; null for every emission.</param>
    /// <param name="order">The place among the pipes of the event.</param>
    /// <inheritdoc cref="Register(PipeEvent, Action, string?, int)" path="/*[self::returns or self::exception]"/>
    string RegisterEachDocument(
        GenericDocumentEvent @event, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null, int order = 0);

    /// <inheritdoc cref="RegisterEachDocument(GenericDocumentEvent, Func{Document, Request, CancellationToken, Task{Document}}, string, string?, int)"/>
    string RegisterEachDocument(
        GenericDocumentEvent @event, Func<Document, Request, Document?> handler, string withDocument = "{}", string? withRequest = null, int order = 0);

    /// <summary>Adds a pipe on an event or a wildcard (<c>scope:*</c>, <c>scope:before*</c>) that is known by name only.</summary>
    /// <param name="eventName">The event or wildcard.</param>
    /// <param name="handler">What to call; what it returns is the first payload argument from there on. Where the event carries none, it is not looked at.</param>
    /// <param name="withRequest">A filter on the request, in the language of <see cref="RequestFilter"/>; null for every emission.</param>
    /// <param name="order">The place among the pipes of that name.</param>
    /// <returns>The id to unregister it with.</returns>
    /// <exception cref="ArgumentNullException">The name or the handler is null.</exception>
    /// <exception cref="ArgumentException">Nobody declares the event, only hooks may listen to it, or one that it fits carries no request for the filter.</exception>
    /// <exception cref="FilterFormatException">The filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has not started: plugin.runtime.unavailable_before_start.</exception>
    /// <exception cref="InvalidOperationException">The host is stopping or has stopped.</exception>
    string Register(string eventName, Func<EventContext, object?> handler, string? withRequest = null, int order = 0);

    /// <inheritdoc cref="Register(string, Func{EventContext, object}, string?, int)"/>
    string Register(string eventName, Func<EventContext, Task<object?>> handler, string? withRequest = null, int order = 0);

    /// <summary>
    /// Adds a pipe on a generic document event, or on a wildcard that fits such events alone (<c>generic:document:before*</c>), that is known by name only. It is called
    /// once for each document that matches, as with <see cref="RegisterEachDocument(GenericDocumentEvent, Func{Document, Request, Document}, string, string?, int)"/>.
    /// </summary>
    /// <param name="eventName">The event or wildcard.</param>
    /// <param name="handler">What to call.</param>
    /// <param name="withDocument">A filter on documents, in the language of <see cref="DocumentFilter"/>; <c>{}</c> for all.</param>
    /// <param name="withRequest">A filter on the request, which is tested first; null for every emission.</param>
    /// <param name="order">The place among the pipes of that name.</param>
    /// <returns>The id to unregister it with.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Nobody declares the event, or it is no generic document event.</exception>
    /// <exception cref="FilterFormatException">A filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has not started: plugin.runtime.unavailable_before_start.</exception>
    /// <exception cref="InvalidOperationException">The host is stopping or has stopped.</exception>
    string RegisterEachDocument(
        string eventName, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null, int order = 0);

    /// <inheritdoc cref="RegisterEachDocument(string, Func{Document, Request, CancellationToken, Task{Document}}, string, string?, int)"/>
    string RegisterEachDocument(
        string eventName, Func<Document, Request, Document?> handler, string withDocument = "{}", string? withRequest = null, int order = 0);

    /// <summary>Removes a pipe: chains that begin from here on do not call it, those that run may. It can be removed as long as it is there, also once the host has stopped.</summary>
    /// <param name="id">What registering it returned.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="PluginImplementationException">
    /// No pipe has the id: plugin.runtime.unknown_pipe. The host has not started: plugin.runtime.unavailable_before_start.
    /// </exception>
    void Unregister(string id);
}
