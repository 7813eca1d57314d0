using System.Runtime.CompilerServices;
using Grapnel.Generator.Tests.Harness;
using Grapnel.Generator.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Incremental;

/// <summary>A driver that lives on keeps nothing of the compilations before: no value of any step holds on to one, and neither does a cache.</summary>
public class RetentionTests
{
    private const int PluginsFile = 1;

    public static TheoryData<string, string> Edits => new()
    {
        { "body", "services.ToString()" },
        { "attribute", "Order = 1" },
        { "filter", "status: 102" },
        { "plugin", "\"nyc\"" },
        { "syntax", "public void Dispose() { }" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void No_value_of_any_step_holds_anything_of_Roslyn_after_an_edit(string kind, string old)
    {
        var before = FuzzProject.All[0].Compilation;
        var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), before, tracked: true).RunGenerators(before);
        GraphGuard.Check(driver.GetRunResult().Results.Single());

        driver = driver.RunGenerators(Edited(before, kind, old));

        GraphGuard.Check(driver.GetRunResult().Results.Single());
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_old_compilation_is_collected_while_the_driver_lives_on(string kind, string old)
    {
        var (driver, current, before) = RunAndEdit(Parts.NewGenerator(), kind, old);

        Collected(before).ShouldBeTrue();
        GC.KeepAlive(current);
        GC.KeepAlive(driver);
    }

    [Fact]
    public void A_generator_that_keeps_a_symbol_keeps_its_compilation()
    {
        // A value that never changes stays the first one: with the symbol it was made of.
        var (driver, current, before) = RunAndEdit(new ToyGenerator(static context => context.RegisterSourceOutput(
            context.CompilationProvider.Select(static (compilation, _) => new Keeper(compilation.Assembly)).WithTrackingName(ToyGenerator.Step),
            static (production, keeper) => production.AddSource("Kept.g.cs", "// " + keeper.Symbol.Name))), "body", "services.ToString()");

        Collected(before).ShouldBeFalse();
        GC.KeepAlive(current);
        GC.KeepAlive(driver);
    }

    [Fact]
    public void A_compilation_that_was_analyzed_is_collected() => Collected(Analyzed()).ShouldBeTrue();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, Compilation Current, WeakReference Before) RunAndEdit(IIncrementalGenerator generator, string kind, string old)
    {
        // A compilation of its own: that of the project is kept by the test class.
        var before = FuzzProject.All[0].Compilation.Clone();
        var driver = GeneratorHarness.NewDriver(generator, before).RunGenerators(before);
        var current = Edited(before, kind, old);
        return (driver.RunGenerators(current), current, new WeakReference(before));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Analyzed()
    {
        var compilation = FuzzProject.All[0].Compilation.Clone();
        AnalyzerGuard.Run(Parts.Analyzers, compilation);
        return new WeakReference(compilation);
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, string kind, string old)
    {
        var tree = compilation.SyntaxTrees[PluginsFile];
        tree.ToString().ShouldContain(old);
        var text = tree.ToString().Replace(old, kind switch
        {
            "attribute" => "Order = 7",
            "filter" => "status: 103",
            "plugin" => "\"other\"",
            "syntax" => "public void Dispose( { }",
            _ => old + ".ToString()",
        }, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, GeneratorHarness.Tree(text, tree.FilePath, (CSharpParseOptions)tree.Options));
    }

    // Finalizers and the last task of an analyzer may hold on to it for a moment.
    private static bool Collected(WeakReference reference)
    {
        for (var i = 0; i < 20 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !reference.IsAlive;
    }

    /// <summary>Equal to all others of its kind, as a model that compares by name is.</summary>
    private sealed class Keeper(ISymbol symbol)
    {
        public ISymbol Symbol => symbol;

        public override bool Equals(object? obj) => obj is Keeper;

        public override int GetHashCode() => 1;
    }
}
