namespace Grapnel.Tests.Catalogue;

/// <summary>Stands on every wildcard of events.json, with <c>collection</c> as the controller.</summary>
[Plugin]
public sealed class WildcardPlugin(Probe probe)
{
    [Pipe("collection:*")]
    public Request PipeAny(Request request) => Piped("collection:*", request);

    [Pipe("collection:before*")]
    public Request PipeBefore(Request request) => Piped("collection:before*", request);

    [Pipe("collection:after*")]
    public Request PipeAfter(Request request) => Piped("collection:after*", request);

    [Pipe("collection:error*")]
    public Request PipeError(Request request) => Piped("collection:error*", request);

    [Pipe("generic:document:before*")]
    public Document[] PipeBefore(Document[] documents, Request request) => Piped("generic:document:before*", documents);

    [Pipe("generic:document:after*")]
    public Document[] PipeAfter(Document[] documents, Request request) => Piped("generic:document:after*", documents);

    [Pipe("generic:document:*", WithDocument = "{}")]
    public Document PipeDocument(Document document) => Piped("generic:document:*", document);

    [Hook("collection:*")]
    public void HookAny(Request request) => probe.See("hook collection:*");

    [Hook("collection:before*")]
    public void HookBefore(Request request) => probe.See("hook collection:before*");

    [Hook("collection:after*")]
    public void HookAfter(Request request) => probe.See("hook collection:after*");

    [Hook("collection:error*")]
    public void HookError(Request request) => probe.See("hook collection:error*");

    [Hook("generic:document:*")]
    public void HookAny([EventName] string name) => probe.See($"hook generic:document:* {name}");

    [Hook("generic:document:before*")]
    public void HookBefore(Document[] documents, Request request) => probe.See("hook generic:document:before*");

    [Hook("generic:document:after*")]
    public void HookAfter(Document[] documents, Request request) => probe.See("hook generic:document:after*");

    private T Piped<T>(string wildcard, T payload)
    {
        probe.See($"pipe {wildcard}");
        return payload;
    }
}
