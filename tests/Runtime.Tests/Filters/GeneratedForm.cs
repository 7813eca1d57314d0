using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>A plugin with filters, as a user writes it. It carries no [Plugin]: what the generator would print for it follows below.</summary>
public sealed class NycPlugin(Probe probe)
{
    // [Pipe("server:afterNow", WithRequest = "{ equals: { 'input.resource.index': 'nyc-open-data' } }")]
    public Request Stamp(Request request)
    {
        probe.See("Stamp");
        request.Result = "stamped";
        return request;
    }

    // [Pipe("generic:document:beforeWrite", WithDocument = "{ exists: 'age' }")]
    public Document? AdultsOnly(Document document, Request request)
    {
        probe.See($"AdultsOnly {document.Id} of {request.Input.Action}");
        return document.TryGet("age", out double age) && age >= 18 ? document : null;
    }

    // [Pipe("generic:document:beforeWrite", WithRequest = "{ exists: 'input.body.locate' }", WithDocument = "{ and: [ { equals: { 'address.city': 'NYC' } }, { missing: 'borough' } ] }")]
    public async Task<Document?> Locate(Document document, Request request, Map map, CancellationToken token)
    {
        await probe.Gate("located").WaitAsync(token);
        document.Body["borough"] = map.Borough;
        probe.See($"Locate {document.Id}");
        return new Document(document.Id, document.Body);
    }

    // [Hook("server:afterNow", WithRequest = "{ equals: { 'input.resource.index': 'nyc-open-data' } }")]
    public void OnNyc(Request request) => probe.See($"OnNyc {request.Input.Resource.Index}");

    // [Hook("generic:document:beforeWrite", WithDocument = "{ in: { city: [ 'NYC', 'LA' ] } }")]
    public async Task<Document?> Rename(Document document, Request request)
    {
        await probe.Gate("renamed");
        probe.See($"Rename {document.Id}");
        return document.Id == "dropped" ? null : new Document($"{document.Id}!");
    }

    // [Hook("generic:document:beforeWrite", WithDocument = "{ not: { equals: { age: 1 } } }")]
    public void Later(Document document) => probe.See($"Later {document.Id}");

    // [Hook("generic:document:beforeWrite")]
    public void All(Document[] documents) => probe.See($"All {string.Join(' ', documents.Select(static document => document.Id))}");
}

public sealed class Map
{
    public string Borough => "Brooklyn";
}

/// <summary>What the generator prints for <see cref="NycPlugin"/>, written by hand.</summary>
public sealed class GeneratedForm : PluginModule
{
    public override int Contract => 1;

    public override string AssemblyName => "My.App";

    public override void Register(ModuleRegistration module)
    {
        module.Event(ServerEvents.AfterNow);
        module.Event(GenericDocumentEvents.BeforeWrite);
        module.Plugin(new NycPluginDescriptor());
        module.Pipes<Request>("server:afterNow", static plugins => new Pipes0(plugins), (0, 0));
        module.Pipes<Document[]>("generic:document:beforeWrite", static plugins => new Pipes1(plugins), (0, 1), (0, 2));
    }

    /// <summary>One method per filter; equal filters share one.</summary>
    private static class Filters
    {
        private static readonly FilterPath P0 = new("locate");
        private static readonly FilterPath P1 = new("age");
        private static readonly FilterPath P2 = new("address.city");
        private static readonly FilterPath P3 = new("borough");
        private static readonly FilterPath P4 = new("city");
        private static readonly FilterTexts T0 = new("NYC", "LA");

        public static readonly RowFilter Row0 = new("{ equals: { 'input.resource.index': 'nyc-open-data' } }", F0);
        public static readonly RowFilter Row1 = new(withDocument: "{ exists: 'age' }", matchesDocument: F2);
        public static readonly RowFilter Row2 = new("{ exists: 'input.body.locate' }", F1, "{ and: [ { equals: { 'address.city': 'NYC' } }, { missing: 'borough' } ] }", F3);
        public static readonly RowFilter Row3 = new(withDocument: "{ in: { city: [ 'NYC', 'LA' ] } }", matchesDocument: F4);
        public static readonly RowFilter Row4 = new(withDocument: "{ not: { equals: { age: 1 } } }", matchesDocument: F5);

        public static bool F0(Request request) => request.Input.Resource.Index == "nyc-open-data";

        public static bool F1(Request request) => FilterField.Of(request.Input.Body, P0).Exists;

        public static bool F2(Document document) => FilterField.Of(document, P1).Exists;

        public static bool F3(Document document) => FilterField.Of(document, P2).Is("NYC"u8) && !FilterField.Of(document, P3).Exists;

        public static bool F4(Document document) => FilterField.Of(document, P4).IsOneOf(T0);

        public static bool F5(Document document) => !FilterField.Of(document, P1).Is(1d);
    }

    private sealed class NycPluginDescriptor : PluginDescriptor
    {
        public override string Name => "nyc";

        public override Type Type => typeof(NycPlugin);

        public override object? Create(IServiceProvider services) => PluginFactory.Create<NycPlugin>(services);

        public override void Describe(PluginRows rows)
        {
            rows.Pipe("server:afterNow", "Stamp", 0, Filters.Row0, typeof(Request));
            rows.Pipe("generic:document:beforeWrite", "AdultsOnly", 0, Filters.Row1, typeof(Document), typeof(Request));
            rows.Pipe("generic:document:beforeWrite", "Locate", 0, Filters.Row2, typeof(Document), typeof(Request));
            rows.Hook("server:afterNow", "OnNyc", Filters.Row0, typeof(Request));
            rows.Hook("generic:document:beforeWrite", "Rename", Filters.Row3, typeof(Document), typeof(Request));
            rows.Hook("generic:document:beforeWrite", "Later", Filters.Row4, typeof(Document));
            rows.Hook("generic:document:beforeWrite", "All", typeof(Document[]));
        }

        public override ValueTask RunHook(object? plugin, int row, HookCall call)
        {
            var self = (NycPlugin)plugin!;
            switch (row)
            {
                case 0: self.OnNyc((Request)call.First!); return default;
                case 1: return call.Keep(self.Rename(call.Document, (Request)call.Second!)!);
                case 2: self.Later(call.Document); return default;
                case 3: self.All((Document[])call.First!); return default;
                default: return base.RunHook(plugin, row, call);
            }
        }
    }

    private sealed class Pipes0(PluginInstances plugins) : PipeSegment<Request>
    {
        private readonly NycPlugin _p0 = plugins.Get<NycPlugin>(0);

        public override Request Run(Request payload, int from, int to, ref PipeCall<Request> call)
        {
            switch (from)
            {
                case 0:
                    call.Row = 0;
                    if (call.Request(payload) is { } request0 && Filters.F0(request0)) payload = _p0.Stamp(payload);
                    else call.PassOver();
                    return call.End(payload);
                default:
                    return payload;
            }
        }
    }

    private sealed class Pipes1(PluginInstances plugins) : PipeSegment<Document[]>
    {
        private readonly NycPlugin _p0 = plugins.Get<NycPlugin>(0);

        public override Document[] Run(Document[] payload, int from, int to, ref PipeCall<Document[]> call)
        {
            switch (from)
            {
                case 0:
                    call.Row = 0;
                    var run0 = new DocumentRun(payload, Filters.F2, call.Token);
                    if (run0.Next()) payload = Row0(ref run0, ref call);
                    else call.PassOver();
                    if (call.Leave(payload, 1, to)) return payload;
                    goto case 1;
                case 1:
                    call.Row = 1;
                    var run1 = new DocumentRun(payload, Filters.F3, call.Token);
                    if (call.Request(payload) is { } request1 && Filters.F1(request1) && run1.Next()) payload = call.Await(Row1(run1, (Request)call.Second!, call.Service<Map>(), call.Token));
                    else call.PassOver();
                    return call.End(payload);
                default:
                    return payload;
            }
        }

        private Document[] Row0(ref DocumentRun run, ref PipeCall<Document[]> call)
        {
            do run.Put(_p0.AdultsOnly(run.Current, (Request)call.Second!)); while (run.Next());
            return run.Result;
        }

        private async ValueTask<Document[]> Row1(DocumentRun run, Request a1, Map s0, CancellationToken token)
        {
            do run.Put(await HandlerTask.Of(_p0.Locate(run.Current, a1, s0, token)).ConfigureAwait(false)); while (run.Next());
            return run.Result;
        }
    }
}
