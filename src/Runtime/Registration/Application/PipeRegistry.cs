using Grapnel.Dispatch;

namespace Grapnel.Registration.Application;

/// <inheritdoc cref="IPipeRegistry"/>
internal sealed class PipeRegistry(Router router) : IPipeRegistry
{
    public string Register(PipeEvent @event, Action handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register(PipeEvent @event, Func<Task> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register(PipeEvent @event, Func<CancellationToken, Task> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1>(PipeEvent<T1> @event, Func<T1, T1> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1>(PipeEvent<T1> @event, Func<T1, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1>(PipeEvent<T1> @event, Func<T1, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, T1> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1, T2>(PipeEvent<T1, T2> @event, Func<T1, T2, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, T1> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string Register<T1, T2, T3>(PipeEvent<T1, T2, T3> @event, Func<T1, T2, T3, CancellationToken, Task<T1>> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Of(@event, handler, withRequest, order));

    public string RegisterEachDocument(
        GenericDocumentEvent @event, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Each(@event, handler, withDocument, withRequest, order));

    public string RegisterEachDocument(
        GenericDocumentEvent @event, Func<Document, Request, Document?> handler, string withDocument = "{}", string? withRequest = null, int order = 0) =>
        router.AddPipe(@event, ApplicationPipes.Each(@event, handler, withDocument, withRequest, order));

    public string RegisterEachDocument(
        string eventName, Func<Document, Request, CancellationToken, Task<Document?>> handler, string withDocument = "{}", string? withRequest = null, int order = 0) =>
        router.AddPipe(handle: null, ApplicationPipes.EachNamed(eventName, handler, withDocument, withRequest, order));

    public string RegisterEachDocument(
        string eventName, Func<Document, Request, Document?> handler, string withDocument = "{}", string? withRequest = null, int order = 0) =>
        router.AddPipe(handle: null, ApplicationPipes.EachNamed(eventName, handler, withDocument, withRequest, order));

    public string Register(string eventName, Func<EventContext, object?> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(handle: null, ApplicationPipes.Named(eventName, handler, withRequest, order));

    public string Register(string eventName, Func<EventContext, Task<object?>> handler, string? withRequest = null, int order = 0) =>
        router.AddPipe(handle: null, ApplicationPipes.Named(eventName, handler, withRequest, order));

    public void Unregister(string id) => router.RemovePipe(id);
}
