using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>Makes pipes of the application from what it hands over, before the start and after it.</summary>
internal static class ApplicationPipes
{
    public static ApplicationPipe Of(PipeEvent @event, Action handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<ValueTuple>(@event, handler, withRequest, order, [], _ =>
        {
            handler();
            return default;
        });
    }

    public static ApplicationPipe Of(PipeEvent @event, Func<Task> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<ValueTuple>(@event, handler, withRequest, order, [], _ => Completed(HandlerTask.Of(handler())));
    }

    public static ApplicationPipe Of(PipeEvent @event, Func<CancellationToken, Task> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<ValueTuple>(@event, handler, withRequest, order, [], call => Completed(HandlerTask.Of(handler(call.Token))));
    }

    public static ApplicationPipe Of<T1>(PipeEvent<T1> @event, Func<T1, T1> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1)], call => new ValueTask<T1>(handler(call.First)));
    }

    public static ApplicationPipe Of<T1>(PipeEvent<T1> @event, Func<T1, Task<T1>> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First))));
    }

    public static ApplicationPipe Of<T1>(PipeEvent<T1> @event, Func<T1, CancellationToken, Task<T1>> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, call.Token))));
    }

    public static ApplicationPipe Of<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, T1> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1), typeof(T2)], call => new ValueTask<T1>(handler(call.First, (T2)call.Second!)));
    }

    public static ApplicationPipe Of<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, Task<T1>> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1), typeof(T2)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, (T2)call.Second!))));
    }

    public static ApplicationPipe Of<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, CancellationToken, Task<T1>> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1), typeof(T2)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, (T2)call.Second!, call.Token))));
    }

    public static ApplicationPipe Of<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, T1> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1), typeof(T2), typeof(T3)], call => new ValueTask<T1>(handler(call.First, (T2)call.Second!, (T3)call.Third!)));
    }

    public static ApplicationPipe Of<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, Task<T1>> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1), typeof(T2), typeof(T3)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, (T2)call.Second!, (T3)call.Third!))));
    }

    public static ApplicationPipe Of<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, CancellationToken, Task<T1>> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Make<T1>(@event, handler, withRequest, order, [typeof(T1), typeof(T2), typeof(T3)], call => new ValueTask<T1>(HandlerTask.Of(handler(call.First, (T2)call.Second!, (T3)call.Third!, call.Token))));
    }

    public static ApplicationPipe Each(
        GenericDocumentEvent @event, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return Each(@event.Name, handler, withDocument, withRequest, order, isNamed: false);
    }

    public static ApplicationPipe Each(GenericDocumentEvent @event, Func<Document, Request, Document?> handler, string withDocument, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var pipe = Each(@event, (document, request, _) => Task.FromResult(handler(document, request)), withDocument, withRequest, order);
        return pipe with { Row = pipe.Row with { Method = HandlerName.Of(handler) } };
    }

    public static ApplicationPipe EachNamed(
        string eventName, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument, string? withRequest, int order) =>
        Each(eventName, handler, withDocument, withRequest, order, isNamed: true);

    public static ApplicationPipe EachNamed(string eventName, Func<Document, Request, Document?> handler, string withDocument, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var pipe = EachNamed(eventName, (document, request, _) => Task.FromResult(handler(document, request)), withDocument, withRequest, order);
        return pipe with { Row = pipe.Row with { Method = HandlerName.Of(handler) } };
    }

    public static ApplicationPipe Named(string eventName, Func<EventContext, object?> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Named(eventName, handler, withRequest, order, context => new ValueTask<object?>(handler(context)));
    }

    public static ApplicationPipe Named(string eventName, Func<EventContext, Task<object?>> handler, string? withRequest, int order)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Named(eventName, handler, withRequest, order, context => new ValueTask<object?>(HandlerTask.Of(handler(context))));
    }

    private static ApplicationPipe<Document[]> Each(
        string eventName, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument, string? withRequest, int order, bool isNamed)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(withDocument);
        var filter = ApplicationFilter.Of(withRequest, withDocument)!;
        var row = new PluginRow(eventName, HandlerName.Of(handler), order, [typeof(Document), typeof(Request)], filter) { IsNamed = isNamed };
        return new ApplicationPipe<Document[]>(row, call => RunEach(call, filter.MatchesDocument!, handler));
    }

    private static NamedPipe Named(string eventName, Delegate handler, string? withRequest, int order, Func<EventContext, ValueTask<object?>> run)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return new NamedPipe(new PluginRow(eventName, HandlerName.Of(handler), order, [], ApplicationFilter.Of(withRequest)) { IsNamed = true }, run);
    }

    private static ApplicationPipe<T> Make<T>(EventHandle @event, Delegate handler, string? withRequest, int order, Type[] payload, Func<ApplicationCall<T>, ValueTask<T>> run)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return new ApplicationPipe<T>(new PluginRow(@event.Name, HandlerName.Of(handler), order, payload, ApplicationFilter.Of(withRequest)), run);
    }

    private static async ValueTask<Document[]> RunEach(
        ApplicationCall<Document[]> call, Func<Document, bool> matches, Func<Document, Request, CancellationToken, Task<Document?>> handler)
    {
        var run = new DocumentRun(call.First, matches, call.Token);
        while (run.Next())
        {
            run.Put(await HandlerTask.Of(handler(run.Current, (Request)call.Second!, call.Token)).ConfigureAwait(false));
        }

        return run.Result;
    }

    private static async ValueTask<ValueTuple> Completed(Task task)
    {
        await task.ConfigureAwait(false);
        return default;
    }
}
