using System.Collections.Concurrent;
using System.Reflection;
using Grapnel.CompilerServices;
using Grapnel.Generator.Lowering;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Many filters in one generated assembly: of each a pipe and a hook that note what they are called for.</summary>
internal sealed class FilterAssembly
{
    private const string Head = """
        using Grapnel;
        using System.Collections.Concurrent;

        public static class Seen
        {
            public static readonly ConcurrentQueue<(int Filter, string Id)> Pipes = new();
            public static readonly ConcurrentQueue<(int Filter, string Id)> Hooks = new();
            public static Func<Document, Document> Prepare = static document => document;
        }

        [Plugin]
        public static class ManyPlugin
        {
            [Pipe("generic:document:beforeWrite", Order = -1)] public static Document[] Prepare(Document[] documents) => Array.ConvertAll(documents, document => Seen.Prepare(document));

        """;

    private readonly Assembly _assembly;
    private readonly Type _filters;
    private readonly Type _seen;

    private FilterAssembly(GeneratorRun run)
    {
        Run = run;
        _assembly = run.Emit();
        _seen = _assembly.GetType("Seen")!;
        var module = _assembly.GetType("Grapnel.Generated.Many_Module")!;
        Module = (PluginModule)Activator.CreateInstance(module)!;
        _filters = module.GetNestedType("Filters", BindingFlags.NonPublic)!;
    }

    public GeneratorRun Run { get; }

    public PluginModule Module { get; }

    public ConcurrentQueue<(int Filter, string Id)> Pipes => (ConcurrentQueue<(int, string)>)_seen.GetField("Pipes")!.GetValue(null)!;

    public ConcurrentQueue<(int Filter, string Id)> Hooks => (ConcurrentQueue<(int, string)>)_seen.GetField("Hooks")!.GetValue(null)!;

    /// <summary>What a pipe makes of each document before any other pipe sees it.</summary>
    public void Prepare(Func<Document, Document> prepare) => _seen.GetField("Prepare")!.SetValue(null, prepare);

    public static FilterAssembly OnDocuments(IEnumerable<string> filters) => Compile(filters.Select(static (filter, i) => $$"""
            [Pipe("generic:document:beforeWrite", WithDocument = {{Literal(filter)}})] public static Document P{{i}}(Document document) { Seen.Pipes.Enqueue(({{i}}, document.Id!)); return document; }
            [Hook("generic:document:beforeWrite", WithDocument = {{Literal(filter)}})] public static void H{{i}}(Document document) => Seen.Hooks.Enqueue(({{i}}, document.Id!));
        """));

    public static FilterAssembly OnRequests(IEnumerable<string> filters) => Compile(filters.Select(static (filter, i) => $$"""
            [Pipe("server:afterNow", WithRequest = {{Literal(filter)}})] public static Request P{{i}}(Request request) { Seen.Pipes.Enqueue(({{i}}, request.Id)); return request; }
            [Hook("server:afterNow", WithRequest = {{Literal(filter)}})] public static void H{{i}}(Request request) => Seen.Hooks.Enqueue(({{i}}, request.Id));
        """));

    public Func<Document, bool> DocumentPredicate(string filter) => Predicate<Document>(BoundFilter.OnDocuments(new FilterFacts(filter, true))!);

    public Func<Request, bool> RequestPredicate(string filter) =>
        BoundFilter.OnRequests(new FilterFacts(filter, true)) is { Root: not Grapnel.Filters.Everything } bound ? Predicate<Request>(bound) : static _ => true;

    private Func<T, bool> Predicate<T>(BoundFilter filter) =>
        _filters.GetMethod(GeneratedNames.Filter(typeof(T).Name, filter.Root.ToString()))!.CreateDelegate<Func<T, bool>>();

    private static FilterAssembly Compile(IEnumerable<string> members)
    {
        var run = GeneratorHarness.Compile("Many", [Head + string.Join("\n", members) + "\n}"]);
        run.Diagnostics.Where(static found => found.Id is not ("GRP0022" or "GRP0025" or "GRP0034")).ShouldBeEmpty();
        return new FilterAssembly(run);
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
