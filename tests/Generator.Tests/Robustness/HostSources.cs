namespace Grapnel.Generator.Tests.Robustness;

/// <summary>An application, to be broken: worker threads, services, calls by name and by handle, registrations, aliases, partial handlers and nested plugins.</summary>
internal static class HostSources
{
    public const string Events = """
        using Grapnel;
        using Says = Grapnel.EventAttribute;

        namespace Office;

        public sealed record Letter(string To, int Pages);
        public struct Stamp { public int Cents; }
        [Immutable] public interface IFolder { string Name { get; } }
        public sealed class Drawer : ISnapshot<Drawer> { public List<Letter> Letters { get; init; } = []; public Drawer Snapshot() => new() { Letters = [.. Letters] }; }

        /// <summary>What happens in an office.</summary>
        public static partial class OfficeEvents
        {
            [Says("office:opened")] public static partial PipeEvent Opened { get; }
            [Says(Names.Sent, Alias = "office:Sent")] public static partial PipeEvent<Letter, Request> Sent { get; }
            [Grapnel.Event("office:beforeFile")] internal static partial PipeEvent<Drawer> BeforeFile { get; }
            [Event("office:old", ReplacedBy = "office:" + "beforeFile")] public static partial HookEvent<Letter> Old { get; }
            // { not closed [Event("office:never")]
            [Event("office:stamped")] public static partial HookEvent<Stamp, string?, IFolder> Stamped { get; }
        }

        [ControllerEvents("office/door", "open", "lock"), ControllerEvents("office/safe", "seal")]
        public static partial class DoorEvents;

        internal static class Names
        {
            public const string Sent = "office:sent";
            public const string Doors = "office/door:" + "after*";
            public const string Filter = "{ exists: 'input.args.a' }";
        }
        """;

    public const string Plugins = """"
        using Grapnel;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;
        using static Office.Names;
        using On = Grapnel.HookAttribute;

        namespace Office;

        public sealed class OfficeOptions { public string Sender { get; set; } = ""; }

        [Plugin("clerk", Threads = 2)]
        public sealed class ClerkPlugin(HttpClient client, IOptionsSnapshot<OfficeOptions> options, ILogger<ClerkPlugin> log) : IAsyncDisposable
        {
            private int _count;

            [On("office:sent")]
            public async Task Count(Letter letter, CancellationToken token)
            {
                await client.GetStringAsync($"https://office.example/{letter.To}", token).ConfigureAwait(false);
                _count++;
                await Task.Delay(1, token).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
                log.LogInformation("{Count} } letters {", _count);
            }

            [On(Doors, WithRequest = Names.Filter)] public async Task Door([EventName] string name) { await Task.Yield(); Console.WriteLine(name + options.Value.Sender); }
            public ValueTask DisposeAsync() => default;
        }

        [Plugin]
        public sealed partial record DeskPlugin(IEventDispatcher Events)
        {
            [Pipe("office:sent", Order = 2, With = "{ range: { pages: { gt: 3 } } }")] public partial Letter Weigh(Letter letter, Request request);
            [Hook("office:beforeFile")] public void Change(Drawer drawer) { drawer.Letters.Add(new Letter("a", 1)); drawer.Letters.Clear(); }
            [Pipe("office:beforeFile")] public Drawer? Lose(Drawer drawer) { if (drawer.Letters.Count == 0) { return null; } return new Drawer(); }
            [Hook("office:opened")] public async Task Again() { await Events.PipeAsync(OfficeEvents.Opened); await Events.PipeAsync("office:opened", []); }
            [On(OfficeEvents.StampedName, With = """{ equals: { "cents": 1 } }""")] public async Task Wait(Stamp stamp, string? text, [FromScope] IFolder folder) { await Task.Delay(10); }
            [Hook("generic:document:afterWrite", WithDocument = "{}")] public static void Any(Document[] documents, [FromScope] IOptionsSnapshot<OfficeOptions> options) => Console.WriteLine(documents);
            [Pipe("generic:document:beforeDelete", WithDocument = @"{ and: [{ exists: 'a' }, { not: { exists: 'a' } }] }")] public Document None(Document document) => document;
            [Pipe("office:sent"), Pipe("office:Sent")] internal ValueTask<Letter> Twice(Letter letter) => ValueTask.FromResult(letter);
            [Hook("office:old")] private async void Wrong(Letter letter, int more) { }

            public abstract partial class Shelf
            {
                [Plugin("shelf")]
                internal sealed class Lowest : Shelf
                {
                    internal Lowest(ILogger<Lowest> log, IServiceProvider? services = null) => Log = log;
                    private ILogger Log { get; }
                    [Hook("office/safe:errorSeal"), Hook("office/safe:beforeSeal")] public Task Sealed(Request request) { Log.LogInformation("sealed"); return Task.CompletedTask; }
                }
            }
        }

        public sealed partial record DeskPlugin
        {
            public partial Letter Weigh(Letter letter, Request request) => letter with { Pages = letter.Pages + 1 };
        }
        """";

    public const string Host = """
        using Grapnel;
        using Microsoft.Extensions.DependencyInjection;

        namespace Office;

        public static class Program
        {
            private const string Typo = "office:snet";

            public static void Main() => Build(new ServiceCollection());

            private static GrapnelBuilder Build(IServiceCollection services) => services.AddGrapnel().AddPlugins()
                .Hook("office:sent", seen => { })
                .Hook(Names.Sent, async seen => { await Task.Yield(); }, withRequest: "{ exists: 'input.body.a' }")
                .Hook(OfficeEvents.Sent, (letter, request) => Console.WriteLine(letter.To))
                .Hook(OfficeEvents.Old, letter => { }, withRequest: Names.Filter)
                .Hook("office:*", seen => { })
                .Pipe("office:sent", seen => seen.Payload[0])
                .Pipe(OfficeEvents.Sent, (letter, request) => letter, order: 3)
                .Pipe(DoorEvents.BeforeOpen, request => request)
                .HookEachDocument("generic:document:afterWrite", (document, request) => { }, withDocument: "{ exists: 'a' }")
                .HookEachDocument(GenericDocumentEvents.AfterWrite, (document, request) => { }, "{ regexp: { a: { value: '^(', flags: 'i' } } }")
                .PipeEachDocument("generic:document:beforeWrite", (document, request) => document, "{ equals: { a: 1 } }", order: 1)
                .PipeEachDocument("office:opened", (document, request) => document)
                .Configure(options => { });

            public static async Task Emit(IEventDispatcher events, IPipeRegistry pipes, Request request, CancellationToken token)
            {
                await events.PipeAsync("office:opened", []);
                await events.EmitAsync("office:old", [new Letter("a", 1)], token);
                await events.PipeAsync(Typo, []);
                await events.EmitAsync("office:sent", []);
                await events.EmitAsync(eventName: "office:closed", payload: []);
                var sent = await events.PipeAsync(OfficeEvents.Sent, new Letter("b", 2), request, token);
                var later = events?.EmitAsync(OfficeEvents.OldName, [sent]);
                var id = pipes.Register("office:sent", seen => DateTime.UtcNow);
                pipes.Register(OfficeEvents.BeforeFile, drawer => drawer, withRequest: "{ nothing: 1 }");
                pipes.RegisterEachDocument("generic:document:beforeGet", (document, request) => document, withDocument: "{}");
                pipes.Unregister(id);
            }
        }
        """;
}
