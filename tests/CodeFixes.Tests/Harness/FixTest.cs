using System.Collections.Immutable;
using System.Reflection;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Tests.Harness;

/// <summary>
/// Repairs what the real analyzers say: one violation by its title, and all of them by "fix all" over two documents. The text is compared
/// to the letter, and <see cref="FixGuard"/> looks at what is left.
/// </summary>
internal static class FixTest
{
    /// <summary>All providers of the assembly, found as an IDE finds them.</summary>
    public static ImmutableArray<CodeFixProvider> Providers { get; } =
        [.. from type in Types(Assembly.Load("Grapnel.CodeFixes"))
            where !type.IsAbstract && type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null
            select (CodeFixProvider)Activator.CreateInstance(type)!];

    /// <summary>Repairs the members of a plugin of the shop, and those of a second plugin in another file with "fix all".</summary>
    public static Task Members(string id, string title, string before, string after, params string[] uncovered) =>
        Files(id, title, [Sources.Plugin(before), Second(before)], [Sources.Plugin(after), Second(after)], uncovered);

    /// <summary>Repairs the only violation of the first file; then, by "fix all", that file alone and all files.</summary>
    public static async Task Files(string id, string title, string[] before, string[] after, params string[] uncovered)
    {
        var project = FixProject.Create(before);
        var violations = (await project.AnalyzeAsync()).Where(found => found.Id == id).ToList();
        violations.ShouldNotBeEmpty($"the source breaks no {id}");
        var first = violations.Where(found => found.Location.SourceTree!.FilePath == violations[0].Location.SourceTree!.FilePath).ToList();
        var (provider, action) = await ActionAsync(project, first[0], title);

        if (first.Count == 1)
        {
            var single = (await ApplyAsync(action)).GetProject(project.Id)!;
            (await single.ReadAsync(0)).ShouldBe(after[0]);
            await FixGuard.CheckAsync(project, single, id, violations.Count - 1, uncovered);
        }

        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var all = (await ApplyAsync(await FixAllAsync(project, provider, action, id, scope))).GetProject(project.Id)!;
            for (var i = 0; i < before.Length; i++)
                (await all.ReadAsync(i)).ShouldBe(scope == FixAllScope.Document && i > 0 ? before[i] : after[i], $"{scope}, file {i}");

            // Of one project, the solution is the same text.
            if (scope != FixAllScope.Solution)
                await FixGuard.CheckAsync(project, all, id, scope == FixAllScope.Document ? violations.Count - first.Count : 0, uncovered);
        }
    }

    /// <summary>Repairs the first violation of a single file.</summary>
    public static Task<Project> One(string id, string title, string before, string after, params string[] uncovered) => One(id, title, before, after, null, uncovered);

    /// <summary>Repairs the first violation of a single file, after which so many of the rule are left; one less than before where nothing is said.</summary>
    public static async Task<Project> One(string id, string title, string before, string after, int? left, params string[] uncovered)
    {
        var project = FixProject.Create([before]);
        var violations = (await project.AnalyzeAsync()).Where(found => found.Id == id).ToList();
        violations.ShouldNotBeEmpty($"the source breaks no {id}");
        var result = (await ApplyAsync((await ActionAsync(project, violations[0], title)).Action)).GetProject(project.Id)!;
        (await result.ReadAsync(0)).ShouldBe(after);
        await FixGuard.CheckAsync(project, result, id, left ?? violations.Count - 1, uncovered);
        return result;
    }

    /// <summary>The titles offered for the members of a plugin of the shop, at the first violation.</summary>
    public static Task Offers(string id, string members, params string[] titles) => OffersIn(id, Sources.Plugin(members), titles);

    /// <summary>The titles offered in a file, at the first violation.</summary>
    public static async Task OffersIn(string id, string source, params string[] titles)
    {
        var project = FixProject.Create([source]);
        var violations = (await project.AnalyzeAsync()).Where(found => found.Id == id).ToList();
        violations.ShouldNotBeEmpty($"the source breaks no {id}");
        (await ActionsAsync(project, violations[0])).Select(offer => offer.Action.Title).ShouldBe(titles);
    }

    /// <summary>Repairs a statement of a method that has a builder, a dispatcher and a registry, and the same in another file with "fix all".</summary>
    public static Task Call(string id, string title, string before, string after, params string[] uncovered) =>
        Files(id, title, [Caller(before), SecondCaller(before)], [Caller(after), SecondCaller(after)], uncovered);

    /// <summary>The titles offered for such a statement, at the first violation.</summary>
    public static Task CallOffers(string id, string statement, params string[] titles) => OffersIn(id, Caller(statement), titles);

    /// <summary>Nothing is offered: what could be would do nothing, or break something else.</summary>
    public static Task OffersNothing(string id, string members) => Offers(id, members);

    /// <summary>What one provider offers for a violation.</summary>
    public static async Task<List<CodeAction>> OfferedAsync(CodeFixProvider provider, Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken);
        await provider.RegisterCodeFixesAsync(context);
        return actions;
    }

    public static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<(CodeFixProvider Provider, CodeAction Action)> ActionAsync(Project project, Diagnostic diagnostic, string title)
    {
        var offered = await ActionsAsync(project, diagnostic);
        return offered.Find(offer => offer.Action.Title == title) is { Action: not null } found ? found
            : throw new InvalidOperationException($"'{title}' is not offered for '{diagnostic}'; offered: {string.Join(", ", offered.Select(offer => offer.Action.Title))}");
    }

    private static async Task<List<(CodeFixProvider Provider, CodeAction Action)>> ActionsAsync(Project project, Diagnostic diagnostic)
    {
        var offered = new List<(CodeFixProvider, CodeAction)>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            offered.AddRange((await OfferedAsync(provider, project, diagnostic)).Select(action => (provider, action)));
        return offered;
    }

    /// <summary>What "fix all" does in a scope.</summary>
    public static async Task<CodeAction> FixAllAsync(Project project, CodeFixProvider provider, CodeAction action, string id, FixAllScope scope)
    {
        var source = new RealDiagnostics();
        var context = scope == FixAllScope.Document
            ? new FixAllContext(project.File(0), provider, scope, action.EquivalenceKey!, [id], source, TestContext.Current.CancellationToken)
            : new FixAllContext(project, provider, scope, action.EquivalenceKey!, [id], source, TestContext.Current.CancellationToken);
        return (await provider.GetFixAllProvider()!.GetFixAsync(context)).ShouldNotBeNull();
    }

    // What completes needs Features, which is not here but where SdkRoslyn runs it.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception) when (exception.LoaderExceptions.All(inner => inner is FileNotFoundException { FileName: { } name } && name.StartsWith("Microsoft.CodeAnalysis.Features,", StringComparison.Ordinal)))
        {
            return exception.Types.OfType<Type>();
        }
    }

    private static string Caller(string statement) => Sources.Shop + CallerClass("Caller", statement);

    private static string SecondCaller(string statement) => "using Grapnel;\n\nnamespace My.App;\n\n" + CallerClass("SecondCaller", statement);

    private static string CallerClass(string name, string statement) =>
        $$"""
        public static class {{name}}
        {
            private const string Always = "{ exists: 'id' }";

            public static async Task Call(GrapnelBuilder builder, IEventDispatcher events, IPipeRegistry pipes)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;

    private static string Second(string members) =>
        $$"""
        using Grapnel;

        namespace My.App;

        [Plugin("two")]
        public sealed class TwoPlugin
        {
        {{members}}
        }
        """;

    private sealed class RealDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await project.AnalyzeAsync();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Microsoft.CodeAnalysis.Document document, CancellationToken cancellationToken) =>
            (await document.Project.AnalyzeAsync()).Where(found => found.Location.SourceTree?.FilePath == document.FilePath);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await project.AnalyzeAsync()).Where(found => !found.Location.IsInSource);
    }
}
