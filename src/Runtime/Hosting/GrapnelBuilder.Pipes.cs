using Grapnel.Errors;
using Grapnel.Registration.Application;

namespace Grapnel;

/// <content>Pipes of the application itself.</content>
public sealed partial class GrapnelBuilder
{
    /// <summary>
    /// Registers a pipe of the application itself, beside those of plugins: it belongs to a plugin named "application" and runs as a method with
    /// <see cref="PipeAttribute">[Pipe]</see> does. Source: Kuzzle, <c>app.pipe.register</c>.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="handler">What to call; what it returns is the payload from there on. An exception aborts the request.</param>
    /// <param name="withRequest">A filter on the request, in the language of <see cref="RequestFilter"/>; null for every emission.</param>
    /// <param name="order">The place among the pipes of the event: lower runs earlier, then by the plugin's name.</param>
    /// <exception cref="ArgumentNullException">The event or the handler is null.</exception>
    /// <exception cref="FilterFormatException">The filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder Pipe(PipeEvent @event, Action handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    public GrapnelBuilder Pipe(PipeEvent @event, Func<Task> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    public GrapnelBuilder Pipe(PipeEvent @event, Func<CancellationToken, Task> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Pipe<T1>(PipeEvent<T1> @event, Func<T1, T1> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Pipe<T1>(PipeEvent<T1> @event, Func<T1, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Pipe<T1>(PipeEvent<T1> @event, Func<T1, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, T1> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, T1> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    /// <summary>
    /// Registers a pipe that is called once for each document that matches, in order. The document it returns takes the place of the one it was given; null drops
    /// it from the rest of the pipes and from the action. Documents that do not match pass untouched.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="handler">What to call.</param>
    /// <param name="withDocument">A filter on documents, in the language of <see cref="DocumentFilter"/>; <c>{}</c> for all.</param>
    /// <param name="withRequest">A filter on the request, which is tested first; null for every emission.</param>
    /// <param name="order">The place among the pipes of the event.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FilterFormatException">A filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder PipeEachDocument(
        GenericDocumentEvent @event, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Each(@event, handler, withDocument, withRequest, order));

    /// <inheritdoc cref="PipeEachDocument(GenericDocumentEvent, Func{Document, Request, CancellationToken, Task{Document}}, string, string?, int)"/>
    public GrapnelBuilder PipeEachDocument(GenericDocumentEvent @event, Func<Document, Request, Document?> handler, string withDocument = "{}", string? withRequest = null, int order = 0) =>
        Add(@event, ApplicationPipes.Each(@event, handler, withDocument, withRequest, order));

    /// <summary>
    /// Registers a pipe on an event or a wildcard (<c>scope:*</c>, <c>scope:before*</c>) that is known by name only. What the build says of an attribute,
    /// the start says of the name: an event nobody declares, one that only hooks may listen to, a filter on an event without a request.
    /// </summary>
    /// <param name="eventName">The event or wildcard.</param>
    /// <param name="handler">What to call; what it returns is the first payload argument from there on. Where the event carries none, it is not looked at.</param>
    /// <param name="withRequest">A filter on the request, in the language of <see cref="RequestFilter"/>; null for every emission.</param>
    /// <param name="order">The place among the pipes of that name: lower runs earlier, then by the plugin's name.</param>
    /// <exception cref="ArgumentNullException">The name or the handler is null.</exception>
    /// <exception cref="FilterFormatException">The filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder Pipe(string eventName, Func<EventContext, object?> handler, string? withRequest = null, int order = 0) =>
        Add(null, ApplicationPipes.Named(eventName, handler, withRequest, order));

    /// <inheritdoc cref="Pipe(string, Func{EventContext, object}, string?, int)"/>
    public GrapnelBuilder Pipe(string eventName, Func<EventContext, Task<object?>> handler, string? withRequest = null, int order = 0) =>
        Add(null, ApplicationPipes.Named(eventName, handler, withRequest, order));

    /// <summary>
    /// Registers a pipe on a generic document event, or on a wildcard that fits such events alone (<c>generic:document:before*</c>), that is known by name only. It is
    /// called once for each document that matches, as with <see cref="PipeEachDocument(GenericDocumentEvent, Func{Document, Request, Document}, string, string?, int)"/>.
    /// What the build says of an attribute, the start says of the name.
    /// </summary>
    /// <param name="eventName">The event or wildcard.</param>
    /// <param name="handler">What to call; null drops the document from the rest of the pipes and from the action.</param>
    /// <param name="withDocument">A filter on documents, in the language of <see cref="DocumentFilter"/>; <c>{}</c> for all.</param>
    /// <param name="withRequest">A filter on the request, which is tested first; null for every emission.</param>
    /// <param name="order">The place among the pipes of that name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FilterFormatException">A filter is none.</exception>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder PipeEachDocument(
        string eventName, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null, int order = 0) =>
        Add(null, ApplicationPipes.EachNamed(eventName, handler, withDocument, withRequest, order));

    /// <inheritdoc cref="PipeEachDocument(string, Func{Document, Request, CancellationToken, Task{Document}}, string, string?, int)"/>
    public GrapnelBuilder PipeEachDocument(string eventName, Func<Document, Request, Document?> handler, string withDocument = "{}", string? withRequest = null, int order = 0) =>
        Add(null, ApplicationPipes.EachNamed(eventName, handler, withDocument, withRequest, order));

    private GrapnelBuilder Add(EventHandle? @event, ApplicationPipe pipe)
    {
        ApplicationFor("pipe.register").Add(@event, pipe);
        return this;
    }
}
