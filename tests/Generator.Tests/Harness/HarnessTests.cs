using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>Each guard is seen to fire on a toy that deserves it, and stays quiet on one that does not.</summary>
public class HarnessTests
{
    private const string Toy = "public class Toy { }";

    [Fact]
    public void A_clean_toy_passes_every_guard()
    {
        var run = Run(Toy, ToyGenerator.Of(static context => context.Node.Span.Length, static length => $"internal static class Length{length};"));

        run.Files.Keys.ShouldBe(["Toy.g.cs"]);
    }

    [Fact]
    public void A_warning_in_generated_code_is_found() =>
        Fires(CompilationGuard.Name, ToyGenerator.Printing("internal class Warned { private int _unused; }")).ShouldContain("CS0169");

    [Fact]
    public void A_nullable_warning_in_generated_code_is_found() =>
        Fires(CompilationGuard.Name, ToyGenerator.Printing("#nullable enable\ninternal class Warned { internal string M(string? s) => s; }")).ShouldContain("CS8603");

    [Fact]
    public void A_missing_comment_in_generated_code_is_found() =>
        Fires(CompilationGuard.Name, ToyGenerator.Printing("public class Undocumented;")).ShouldContain("CS1591");

    [Fact]
    public void An_error_in_generated_code_is_found() =>
        Fires(CompilationGuard.Name, ToyGenerator.Printing("internal class Broken : Nowhere;")).ShouldContain("CS0246");

    [Fact]
    public void An_exception_in_the_generator_is_found() =>
        Fires(CompilationGuard.Name, ToyGenerator.Of<string>(static _ => throw new InvalidOperationException("toy"), static text => text)).ShouldContain("toy");

    [Fact]
    public void A_diagnostic_of_the_generator_itself_is_found() =>
        Fires(CompilationGuard.Name, new ToyGenerator(static context => context.RegisterSourceOutput(
            context.ParseOptionsProvider,
            static (production, _) => production.ReportDiagnostic(Diagnostic.Create(ToyAnalyzer.Rule, Location.None))))).ShouldContain("GRP9999");

    [Fact]
    public void An_expected_compiler_diagnostic_must_occur() =>
        Should.Throw<HarnessException>(() => GeneratorHarness.Run(Toy, Options(ToyGenerator.Printing("")) with { ExpectedCompilerIds = ["CS0169"] }))
            .Message.ShouldContain("CS0169 was expected");

    [Fact]
    public void A_value_without_equality_is_not_cached() =>
        Fires(CachingGuard.Name, ToyGenerator.Of(static _ => new object(), static _ => "")).ShouldContain("Modified");

    [Fact]
    public void An_array_compared_by_reference_is_not_cached() =>
        Fires(CachingGuard.Name, ToyGenerator.Of(static _ => new[] { "a" }, static items => $"// {items[0]}")).ShouldContain("Modified");

    [Fact]
    public void A_step_that_counts_trees_is_not_cached() =>
        Fires(CachingGuard.Name, new ToyGenerator(static context => context.RegisterSourceOutput(
            context.CompilationProvider.Select(static (compilation, _) => compilation.SyntaxTrees.Count()).WithTrackingName(ToyGenerator.Step),
            static (production, count) => production.AddSource("Count.g.cs", $"// {count}")))).ShouldContain("a tree was added");

    [Fact]
    public void A_step_unknown_to_the_tracking_names_is_found() =>
        Should.Throw<HarnessException>(() => GeneratorHarness.Run(Toy, Options(ToyGenerator.Printing("")) with { StepNames = [] }))
            .Message.ShouldContain("is not in TrackingNames");

    [Fact]
    public void A_symbol_as_value_is_found() =>
        Fires(GraphGuard.Name, ToyGenerator.Of(static context => context.SemanticModel.GetDeclaredSymbol(context.Node)!, static _ => "")).ShouldContain("Symbol");

    [Fact]
    public void A_symbol_in_a_nested_collection_is_found() =>
        Fires(GraphGuard.Name, ToyGenerator.Of(
            static context => new Dictionary<string, List<object?>> { ["a"] = [1, new Tuple<object?>(context.SemanticModel.GetDeclaredSymbol(context.Node))] },
            static _ => "")).ShouldContain("Symbol");

    [Fact]
    public void A_symbol_in_a_closure_is_found() =>
        Fires(GraphGuard.Name, ToyGenerator.Of(
            static context =>
            {
                var symbol = context.SemanticModel.GetDeclaredSymbol(context.Node);
                return new Func<string>(() => symbol!.Name);
            },
            static _ => "")).ShouldContain("Symbol");

    [Fact]
    public void A_location_behind_a_base_class_and_a_lazy_is_found() =>
        Fires(GraphGuard.Name, ToyGenerator.Of(static context => new Derived(context.Node.GetLocation()), static _ => "")).ShouldContain("Location");

    [Fact]
    public void A_compilation_in_an_unnamed_step_is_found() =>
        Fires(GraphGuard.Name, new ToyGenerator(static context => context.RegisterSourceOutput(
            context.CompilationProvider.Combine(context.ParseOptionsProvider).Select(static (pair, _) => pair.Left.AssemblyName).WithTrackingName(ToyGenerator.Step),
            static (production, name) => production.AddSource("Name.g.cs", $"// {name}")))).ShouldContain("Compilation");

    [Fact]
    public void A_symbol_out_of_ForAttributeWithMetadataName_is_found() =>
        Fires(GraphGuard.Name, new ToyGenerator(static context => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName("System.ObsoleteAttribute", static (_, _) => true, static (found, _) => found.TargetSymbol)
                .Select(static (symbol, _) => symbol.Name).WithTrackingName(ToyGenerator.Step),
            static (production, name) => production.AddSource("Name.g.cs", $"// {name}"))), source: "[System.Obsolete] public class Toy { }").ShouldContain("Symbol");

    [Fact]
    public void A_name_out_of_ForAttributeWithMetadataName_passes() =>
        Run("[System.Obsolete] public class Toy { }", new ToyGenerator(static context => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName("System.ObsoleteAttribute", static (_, _) => true, static (found, _) => found.TargetSymbol.Name)
                .WithTrackingName(ToyGenerator.Step),
            static (production, name) => production.AddSource("Name.g.cs", $"// {name}"))));

    [Theory]
    [InlineData("class C { int x; }")]
    public void Every_kind_of_roslyn_object_is_found(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("A", [tree]);
        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        object[] forbidden =
        [
            tree, root, root.GetFirstToken(), root.GetReference(), root.GetLocation(), tree.GetText(TestContext.Current.CancellationToken),
            compilation, compilation.Assembly, compilation.GetSemanticModel(tree), Diagnostic.Create(ToyAnalyzer.Rule, null), ToyAnalyzer.Rule, tree.Options,
        ];

        foreach (var value in forbidden)
            GraphGuard.Find(new { Inner = new[] { value } }, "value").Count().ShouldBe(1, value.GetType().Name);
    }

    [Fact]
    public void Plain_values_and_cycles_are_no_roslyn_objects()
    {
        var cycle = new List<object> { "a", 1, 2.5m, Accessibility.Public, typeof(ISymbol), new WeakReference<object>(new object()) };
        cycle.Add(cycle);

        GraphGuard.Find(cycle, "value").ShouldBeEmpty();
    }

    [Fact]
    public void An_exception_in_an_analyzer_is_found() =>
        Fires(AnalyzerGuard.Name, ToyGenerator.Printing(""), new ToyAnalyzer(static _ => throw new InvalidOperationException("toy"))).ShouldContain("toy");

    [Fact]
    public void An_analyzer_that_looks_at_generated_code_gives_two_answers() =>
        Fires(AnalyzerGuard.Name, ToyGenerator.Printing("internal class Generated;"), new ToyAnalyzer(static context =>
        {
            if (context.Compilation.GetTypeByMetadataName("Generated") is null)
                Report(context);
        })).ShouldContain("with and without generated code differ");

    [Fact]
    public void An_analyzer_that_points_nowhere_is_found() =>
        Fires(AnalyzerGuard.Name, ToyGenerator.Printing(""), new ToyAnalyzer(onCompilation: static context =>
            context.ReportDiagnostic(Diagnostic.Create(ToyAnalyzer.Rule, Location.None)))).ShouldContain("not at a place");

    [Fact]
    public void An_analyzer_that_speaks_only_on_build_without_saying_so_is_found() =>
        Fires(AnalyzerGuard.Name, ToyGenerator.Printing(""), new ToyAnalyzer(onCompilation: static context =>
            context.ReportDiagnostic(Diagnostic.Create(ToyAnalyzer.Rule, context.Compilation.SyntaxTrees.First().GetRoot(context.CancellationToken).GetLocation()))))
            .ShouldContain("live analysis differs");

    [Fact]
    public void Agreement_of_analyzers_and_table_passes() =>
        Run(ToyTable.Source, ToyTable.Generator("""rows.Hook("a:b", "M");""", "case 0:"), new ToyAnalyzer());

    [Fact]
    public void A_table_that_misses_a_row_is_found() =>
        Fires(TableGuard.Name, ToyTable.Generator("", ""), new ToyAnalyzer(), ToyTable.Source).ShouldContain("occurs 0 times");

    [Fact]
    public void A_table_with_a_row_for_another_event_is_found() =>
        Fires(TableGuard.Name, ToyTable.Generator("""rows.Hook("a:c", "M");""", "case 0:"), new ToyAnalyzer(), ToyTable.Source).ShouldContain("a:c");

    [Fact]
    public void A_row_for_a_handler_with_an_error_is_found() =>
        Fires(TableGuard.Name, ToyTable.Generator("""rows.Hook("a:b", "M");""", "case 0:"), new ToyAnalyzer(ReportM), ToyTable.Source).ShouldContain("0 to 0");

    [Fact]
    public void A_warning_needs_the_row_all_the_same()
    {
        Run(ToyTable.Source, ToyTable.Generator("""rows.Hook("a:b", "M");""", "case 0:"), new ToyAnalyzer(WarnOfM));
        Fires(TableGuard.Name, ToyTable.Generator("", ""), new ToyAnalyzer(WarnOfM), ToyTable.Source).ShouldContain("occurs 0 times");
    }

    [Fact]
    public void A_hook_row_without_a_case_is_found() =>
        Fires(TableGuard.Name, ToyTable.Generator("""rows.Hook("a:b", "M");""", ""), new ToyAnalyzer(), ToyTable.Source).ShouldContain("0 cases");

    [Fact]
    public void A_pipe_row_without_a_segment_is_found() =>
        Fires(TableGuard.Name, ToyTable.Generator("""rows.Pipe("a:b", "M", 0);""", ""), new ToyAnalyzer(), ToyTable.Source.Replace("Hook", "Pipe", StringComparison.Ordinal))
            .ShouldContain("no place in a segment");

    [Fact]
    public void Markup_gives_text_and_nested_spans()
    {
        var (text, spans) = Markup.Read("a[|b{|GRP0001:c|}|]d[]{}");

        text.ShouldBe("abcd[]{}");
        spans.Select(span => (span.Id, text.Substring(span.Span.Start, span.Span.Length))).ShouldBe([("GRP0001", "c"), (null, "bc")]);
    }

    [Fact]
    public void Markup_that_does_not_close_is_an_error() => Should.Throw<ArgumentException>(() => Markup.Read("[|a"));

    private sealed record Derived : Base
    {
        public Derived(Location location)
            : base(location)
        {
        }
    }

    private abstract record Base(Location Location)
    {
        private readonly Lazy<Location> _hidden = new(Location);

        public Location Hidden => _hidden.Value;
    }

    private static void Report(SymbolAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(ToyAnalyzer.Rule, context.Symbol.Locations[0]));

    private static void ReportM(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name == "M" && context.Symbol.ContainingType.Name == "Toy")
            Report(context);
    }

    private static void WarnOfM(SymbolAnalysisContext context)
    {
        if (context.Symbol.Name == "M" && context.Symbol.ContainingType.Name == "Toy")
            context.ReportDiagnostic(Diagnostic.Create(ToyAnalyzer.Warning, context.Symbol.Locations[0]));
    }

    private static HarnessOptions Options(IIncrementalGenerator generator, params DiagnosticAnalyzer[] analyzers) =>
        new() { Generator = generator, Analyzers = analyzers, StepNames = [ToyGenerator.Step] };

    private static GeneratorRun Run(string source, IIncrementalGenerator generator, params DiagnosticAnalyzer[] analyzers) =>
        GeneratorHarness.Run(source, Options(generator, analyzers));

    private static string Fires(string guard, IIncrementalGenerator generator, DiagnosticAnalyzer? analyzer = null, string source = Toy + " public class Other { public void Act() { } }")
    {
        var exception = Should.Throw<HarnessException>(() => Run(source, generator, analyzer is null ? [] : [analyzer]));
        exception.Guard.ShouldBe(guard);
        return exception.Message;
    }
}
