using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Registration;
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
    public GrapnelBuilder Pipe(PipeEvent @event, Action handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<ValueTuple>(@event, handler.Method.Name, order, withRequest, [], _ =>
        {
            handler();
            return default;
        });
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    public GrapnelBuilder Pipe(PipeEvent @event, Func<Task> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<ValueTuple>(@event, handler.Method.Name, order, withRequest, [], _ => Completed(HandlerTask.Of(handler())));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    public GrapnelBuilder Pipe(PipeEvent @event, Func<CancellationToken, Task> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<ValueTuple>(@event, handler.Method.Name, order, withRequest, [], call => Completed(HandlerTask.Of(handler(call.Token))));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Pipe<T1>(PipeEvent<T1> @event, Func<T1, T1> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1)], call => new ValueTask<T1>(handler(call.First)));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Pipe<T1>(PipeEvent<T1> @event, Func<T1, Task<T1>> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First))));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    public GrapnelBuilder Pipe<T1>(PipeEvent<T1> @event, Func<T1, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, call.Token))));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, T1> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1), typeof(T2)], call => new ValueTask<T1>(handler(call.First, (T2)call.Second!)));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, Task<T1>> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1), typeof(T2)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, (T2)call.Second!))));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1), typeof(T2)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, (T2)call.Second!, call.Token))));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, T1> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1), typeof(T2), typeof(T3)], call => new ValueTask<T1>(handler(call.First, (T2)call.Second!, (T3)call.Third!)));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, Task<T1>> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1), typeof(T2), typeof(T3)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, (T2)call.Second!, (T3)call.Third!))));
    }

    /// <inheritdoc cref="Pipe(PipeEvent, Action, string?, int)"/>
    /// <typeparam name="T1">The first payload type.</typeparam>
    /// <typeparam name="T2">The second payload type.</typeparam>
    /// <typeparam name="T3">The third payload type.</typeparam>
    public GrapnelBuilder Pipe<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddPipe<T1>(@event, handler.Method.Name, order, withRequest, [typeof(T1), typeof(T2), typeof(T3)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, (T2)call.Second!, (T3)call.Third!, call.Token))));
    }

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
        GenericDocumentEvent @event, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(withDocument);
        var row = new PluginRow(@event.Name, handler.Method.Name, order, [typeof(Document), typeof(Request)], ApplicationFilter.Of(withRequest, withDocument));
        ApplicationFor("pipe.register").Add(@event, new ApplicationPipe<Document[]>(row, call => RunEach(call, row.Filter!.MatchesDocument!, handler)));
        return this;
    }

    /// <inheritdoc cref="PipeEachDocument(GenericDocumentEvent, Func{Document, Request, CancellationToken, Task{Document}}, string, string?, int)"/>
    public GrapnelBuilder PipeEachDocument(GenericDocumentEvent @event, Func<Document, Request, Document?> handler, string withDocument = "{}", string? withRequest = null, int order = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return PipeEachDocument(@event, (document, request, _) => Task.FromResult(handler(document, request)), withDocument, withRequest, order);
    }

    private static async ValueTask<Document[]> RunEach(ApplicationCall<Document[]> call, Func<Document, bool> matches, Func<Document, Request, CancellationToken, Task<Document?>> handler)
    {
        var run = new DocumentRun(call.First, matches, call.Token);
        while (run.Next())
        {
            run.Put(await HandlerTask.Of(handler(run.Current, (Request)call.Second!, call.Token)).ConfigureAwait(false));
        }

        return run.Result;
    }

    private GrapnelBuilder AddPipe<T>(EventHandle @event, string method, int order, string? withRequest, Type[] payload, Func<ApplicationCall<T>, ValueTask<T>> run)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ApplicationFor("pipe.register").Add(@event, new ApplicationPipe<T>(new PluginRow(@event.Name, method, order, payload, ApplicationFilter.Of(withRequest)), run));
        return this;
    }

    private static async ValueTask<ValueTuple> Completed(Task task)
    {
        await task.ConfigureAwait(false);
        return default;
    }
}
