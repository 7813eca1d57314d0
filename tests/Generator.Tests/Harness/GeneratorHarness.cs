using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>
/// The only way tests run the generator. Whatever a test is about, each run also checks that the output compiles without a warning,
/// that unrelated edits find everything cached, that no step holds on to a compilation, that analyzers answer the same with and
/// without generated code, live and on build, and that analyzers and table agree on what a handler is.
/// </summary>
internal static class GeneratorHarness
{
    public const string ImplicitUsingsText = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static GeneratorRun Run(string source, HarnessOptions? options = null) => Run([source], options);

    public static GeneratorRun Compile(string assemblyName, string[] sources, params GeneratorRun[] references) =>
        Run(sources, new HarnessOptions { AssemblyName = assemblyName, References = references });

    public static GeneratorRun Run(IReadOnlyList<string> sources, HarnessOptions? options = null)
    {
        options ??= HarnessOptions.Default;
        var compilation = CreateCompilation(sources, options);
        var generator = options.Generator ?? Parts.NewGenerator();
        var analyzers = options.Analyzers is { } given ? [.. given] : Parts.Analyzers;

        var driver = NewDriver(generator, compilation)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
        var result = driver.GetRunResult().Results.Single();

        CompilationGuard.Check(result, reported, compilation, output, options);
        CachingGuard.Check(options.Generator ?? Parts.NewGenerator(), compilation, result, options.StepNames ?? Parts.StepNames);
        var diagnostics = AnalyzerGuard.Check(analyzers, compilation, output);
        TableGuard.Check(compilation, output, diagnostics);
        return new GeneratorRun(options, compilation, output, result, diagnostics);
    }

    public static CSharpCompilation CreateCompilation(IReadOnlyList<string> sources, HarnessOptions options)
    {
        var parse = ParseOptions(options);
        var trees = sources.Select((source, i) => Tree(source, $"Test{i}.cs", parse)).ToList();
        if (options.ImplicitUsings)
            trees.Add(Tree(ImplicitUsingsText, "GlobalUsings.g.cs", parse));
        var references = options.References.Select(run => options.ReferencesAsCompilations
            ? run.Output.ToMetadataReference()
            : run.Reference).Select(reference => options.Alias is { } alias ? reference.WithAliases([alias]) : reference);
        return CSharpCompilation.Create(
            options.AssemblyName,
            trees,
            [.. PlatformReferences.Framework, .. options.ReferencesGrapnel ? PlatformReferences.Grapnel : [], .. references],
            new CSharpCompilationOptions(
                options.Kind,
                nullableContextOptions: options.Nullable,
                warningLevel: 9999,
                checkOverflow: true));
    }

    public static CSharpParseOptions ParseOptions(HarnessOptions options) =>
        new(options.Language, DocumentationMode.Diagnose);

    public static SyntaxTree Tree(string text, string path, CSharpParseOptions parse) =>
        CSharpSyntaxTree.ParseText(text, parse, path, System.Text.Encoding.UTF8);

    public static GeneratorDriver NewDriver(IIncrementalGenerator generator, Compilation compilation, bool tracked = false) =>
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracked));
}
