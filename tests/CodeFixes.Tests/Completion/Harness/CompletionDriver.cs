using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using RoslynDocument = Microsoft.CodeAnalysis.Document;

namespace Grapnel.CodeFixes.Tests.Completion.Harness;

/// <summary>Asks Roslyn's completion service. Runs in the context of <see cref="SdkRoslyn"/>, so nothing but texts goes in and out.</summary>
internal static class CompletionDriver
{
    private const string Provider = "Grapnel.CodeFixes.";

    private static readonly MefHostServices Services = MefHostServices.Create(new[]
    {
        "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features",
    }.Select(static name => Context.LoadFromAssemblyName(new AssemblyName(name))));

    private static readonly Loader AnalyzerLoader = new();

    // What has been read once is not read again for each caret.
    private static readonly ConcurrentDictionary<string, MetadataReference> References = new();
    private static readonly ConcurrentDictionary<string, AnalyzerReference> Analyzers = new();

    private static AssemblyLoadContext Context => AssemblyLoadContext.GetLoadContext(typeof(CompletionDriver).Assembly)!;

    /// <summary>Answers a <see cref="CompletionRequest"/>.</summary>
    public static async Task<string> CompleteAsync(string json)
    {
        var request = JsonSerializer.Deserialize<CompletionRequest>(json)!;
        using var workspace = new AdhocWorkspace(Services);
        var document = Open(workspace, request);
        var service = CompletionService.GetService(document)!;
        var text = await document.GetTextAsync();
        var trigger = request.Typed is { } typed ? CompletionTrigger.CreateInsertionTrigger(typed) : CompletionTrigger.Invoke;
        var list = await service.GetCompletionsAsync(document, request.Caret, trigger);
        var ours = list.ItemsList.Where(IsOurs).ToList();
        var answer = new CompletionAnswer(
            [.. ours.Select(item => new OfferedItem(item.DisplayText, item.InlineDescription, item.SortText, item.FilterText, ProviderOf(item)))],
            list.ItemsList.Count - ours.Count,
            list.Span.Start,
            list.Span.End,
            request.Typed is not null && service.ShouldTriggerCompletion(text, request.Caret, trigger),
            await TakeAsync(service, document, ours.Find(item => item.DisplayText == request.Take)),
            ours.Find(item => item.DisplayText == request.Describe) is { } described ? (await service.GetDescriptionAsync(document, described))?.Text : null);
        return JsonSerializer.Serialize(answer);
    }

    /// <summary>Whether Grapnel's providers ask for a compilation, which is what costs, to answer a <see cref="CompletionRequest"/>; without the service, which asks for one itself.</summary>
    public static async Task<string> BindsAsync(string json)
    {
        var request = JsonSerializer.Deserialize<CompletionRequest>(json)!;
        using var workspace = new AdhocWorkspace(Services);
        var document = Open(workspace, request);
        var providers = request.Analyzers.Select(AnalyzerLoader.LoadFromPath).SelectMany(static assembly => assembly.GetTypes()).Where(static type => type.IsSubclassOf(typeof(CompletionProvider))).ToList();
        foreach (var type in providers)
        {
            var provider = (CompletionProvider)Activator.CreateInstance(type)!;
            var context = new CompletionContext(
                provider, document, request.Caret, new TextSpan(request.Caret, 0), CompletionTrigger.Invoke, workspace.CurrentSolution.Options, CancellationToken.None);
            await provider.ProvideCompletionsAsync(context);
        }

        return $"{providers.Count} providers, {(document.Project.TryGetCompilation(out _) ? "a" : "no")} compilation";
    }

    private static RoslynDocument Open(AdhocWorkspace workspace, CompletionRequest request)
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Create(),
            "My.App",
            "My.App",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13),
            metadataReferences: request.References.Distinct().Select(static path => References.GetOrAdd(path, static path => MetadataReference.CreateFromFile(path))),
            analyzerReferences: request.Analyzers.Select(static path => Analyzers.GetOrAdd(path, static path => new AnalyzerFileReference(path, AnalyzerLoader))));
        workspace.AddProject(project);
        var document = workspace.AddDocument(project.Id, "Plugin.cs", SourceText.From(request.Source));
        workspace.OpenDocument(document.Id);
        return workspace.CurrentSolution.GetDocument(document.Id)!;
    }

    private static async Task<string?> TakeAsync(CompletionService service, RoslynDocument document, CompletionItem? item)
    {
        if (item is null)
            return null;
        var change = await service.GetChangeAsync(document, item);
        var text = (await document.GetTextAsync()).WithChanges(change.TextChange).ToString();
        return change.NewPosition is { } caret ? text.Insert(caret, "¦") : text;
    }

    private static bool IsOurs(CompletionItem item) => ProviderOf(item).StartsWith(Provider, StringComparison.Ordinal);

    // Which provider an item comes from is known to the service alone.
    private static string ProviderOf(CompletionItem item) =>
        (string?)typeof(CompletionItem).GetProperty("ProviderName", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(item) ?? "";

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        // The context is of the type the other copy of this assembly has.
        public void AddDependencyLocation(string fullPath) => Context.GetType().GetMethod(nameof(SdkRoslyn.AddAnalyzer))!.Invoke(Context, [fullPath]);

        public Assembly LoadFromPath(string fullPath)
        {
            AddDependencyLocation(fullPath);
            return Context.LoadFromAssemblyPath(fullPath);
        }
    }
}
