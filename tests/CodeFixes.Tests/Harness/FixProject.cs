using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Tests.Harness;

/// <summary>A user's project as an IDE has it: documents in a workspace, the platform, Grapnel, and the generator at work.</summary>
internal static class FixProject
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>A project of these files; they are called <c>0.cs</c>, <c>1.cs</c> and so on.</summary>
    public static Project Create(IReadOnlyList<string> sources, bool implicitUsings = true, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var id = ProjectId.CreateNewId();
#pragma warning disable CA2000 // the solution lives on
        var solution = new AdhocWorkspace().CurrentSolution
#pragma warning restore CA2000
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, "My.App", "My.App", LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable),
                parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13),
                metadataReferences: [.. PlatformReferences.Framework, .. PlatformReferences.Grapnel],
                analyzerReferences: [new PartsReference()]));
        for (var i = 0; i < sources.Count; i++)
            solution = Add($"{i}.cs", sources[i]);
        return (implicitUsings ? Add("Usings.cs", GlobalUsings) : solution).GetProject(id)!;

        Solution Add(string name, string text) => solution.AddDocument(DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: "/" + name);
    }

    public static Microsoft.CodeAnalysis.Document File(this Project project, int number) => project.Documents.Single(document => document.Name == $"{number}.cs");

    public static async Task<string> ReadAsync(this Project project, int number) => (await project.File(number).GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    private static readonly ConditionalWeakTable<Compilation, Task<ImmutableArray<Diagnostic>>> Analyzed = new();

    private static readonly ConditionalWeakTable<Compilation, object> Compiled = new();

    /// <summary>What the real analyzers say, on build.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(this Project project) =>
        await Analyzed.GetValue((await project.GetCompilationAsync(TestContext.Current.CancellationToken))!, static compilation => AnalyzeAsync(compilation));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var found = await compilation.WithAnalyzers(Parts.Analyzers, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>What the compiler says that is worse than advice.</summary>
    public static async Task<ImmutableArray<Diagnostic>> CompileAsync(this Project project) =>
        (ImmutableArray<Diagnostic>)Compiled.GetValue(
            (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!,
            static compilation => compilation.GetDiagnostics(TestContext.Current.CancellationToken).RemoveAll(diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning));

    /// <summary>Analyzers and generator, as a package brings them.</summary>
    private sealed class PartsReference : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [Parts.NewGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(PartsReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => Parts.Analyzers;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => Parts.Analyzers;

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
