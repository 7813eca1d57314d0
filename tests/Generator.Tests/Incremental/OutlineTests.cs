using System.Globalization;
using Grapnel.Generator.Tests.Harness;
using Grapnel.Generator.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Incremental;

/// <summary>
/// Nothing is read again unless the outline changes, so the outline has to see whatever can change what is read. The session compares
/// with a fresh driver after each edit; the tests also ask that the edit printed something, so that none of them checks nothing.
/// </summary>
public class OutlineTests
{
    private const string Payloads = """
        using Grapnel;
        namespace N;
        public sealed class Basket(List<int> lines)
        {
            public int Count() { return 1; }
            public int Sum => 2;
            public int Start { get; } = 3;
            public List<int> Lines { get { return []; } }
        }
        public sealed partial class Crate(List<int> lines) { public int Count() { return 1; } }
        public class Plain { private void Do() { return; } public void Undo(string name) { } }
        public static partial class ShopEvents
        {
            private const string Scope = "shop";
            private static readonly int s_number = 4;
            [Event(Scope + ":basket")] public static partial PipeEvent<Basket> Filled { get; }
            [Event("shop:crate")] public static partial PipeEvent<Crate> Packed { get; }
            [Event("shop:plain")] public static partial PipeEvent<Plain, string> Done { get; }
        }
        """;

    private const string OtherPart = """
        namespace N;
        public sealed partial class Crate { public int More() { return 5; } }
        """;

    private const string Plugins = """
        using Grapnel;
        namespace N;
        [Plugin("a")]
        public sealed class APlugin(List<int> state)
        {
            [Pipe("shop:basket")] public Basket M(Basket basket) { return basket; }
            [Hook("shop:crate")] public void H() { state.Add(1); }
        }
        """;

    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 300;

    private readonly IncrementalSession _session = new(Payloads, OtherPart, Plugins);

    [Theory]
    [InlineData(0, "return 1; }\n    public int Sum", "return lines.Count; }\n    public int Sum")]
    [InlineData(0, "Sum => 2", "Sum => l\\u0069nes.Count")]
    [InlineData(0, "Lines { get { return []; } }", "Lines { get { return lines; } }")]
    [InlineData(0, "Start { get; } = 3", "Start { get; set; } = 3")]
    [InlineData(0, "return 1; } }", "lines.Add(1); return 1; } }")]
    [InlineData(1, "return 5", "return lines.Count")]
    [InlineData(0, "Scope = \"shop\"", "Scope = \"store\"")]
    [InlineData(2, "return basket; }", "return basket; } [Hook(\"shop:plain\")] public void New() { }")]
    public void What_can_change_the_output_changes_the_outline(int file, string old, string @new) => _session.Edit(file, old, @new).ShouldNotBeEmpty();

    [Theory]
    [InlineData(0, "return 1; }\n    public int Sum", "return 7; }\n    public int Sum")]
    [InlineData(0, "s_number = 4", "s_number = 5")]
    [InlineData(0, "Start { get; } = 3", "Start { get; } = 5")]
    [InlineData(2, "state.Add(1)", "state.Add(2); state.Clear()")]
    [InlineData(2, "return basket;", "throw new Exception();")]
    public void A_body_or_an_initialiser_changes_nothing(int file, string old, string @new) =>
        Steps(file, old, @new)["Facts"].ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);

    [Fact]
    public void Another_part_of_a_class_with_a_primary_constructor_is_read_again_since_it_may_capture() =>
        Steps(1, "return 5", "return 6")["Facts"].ShouldAllBe(reason => reason == IncrementalStepRunReason.Unchanged);

    [Fact]
    public void A_signature_is_read_again() =>
        Steps(2, "Basket M(Basket basket)", "Basket M(Basket other)")["Facts"].ShouldNotContain(IncrementalStepRunReason.Cached);

    [Fact]
    public void Other_preprocessor_symbols_are_read_again()
    {
        var options = HarnessOptions.Default;
        var parse = GeneratorHarness.ParseOptions(options);
        const string Text = "using Grapnel; namespace N;\n[Plugin(\"a\")] public class A {\n#if DEBUG\n[Hook(\"server:afterNow\")]\n#endif\npublic void M() { } }";
        var first = GeneratorHarness.CreateCompilation([Text], options);
        var second = first.ReplaceSyntaxTree(first.SyntaxTrees[0], GeneratorHarness.Tree(Text, "Test0.cs", parse.WithPreprocessorSymbols("DEBUG")));
        var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), first).RunGenerators(first).WithUpdatedParseOptions(parse.WithPreprocessorSymbols("DEBUG"));

        Printed(driver).ShouldNotContain("server:afterNow");
        Printed(driver.RunGenerators(second)).ShouldContain("server:afterNow");
    }

    [Fact]
    public void A_project_that_is_referenced_is_read_again_after_a_declaration_and_not_after_a_body()
    {
        const string Library = """
            using Grapnel;
            namespace Lib;
            public static partial class LibEvents { [Event("lib:first")] public static partial PipeEvent First { get; } public static int Do() { return 1; } }
            """;
        var run = GeneratorHarness.Compile("Lib", [Library]);
        var library = (CSharpCompilation)run.Output;
        var app = GeneratorHarness.CreateCompilation(["[Grapnel.Plugin(\"a\")] public class A { [Grapnel.Hook(\"lib:first\")] public void M() { } }"], HarnessOptions.Default);
        var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), app, tracked: true).RunGenerators(app.AddReferences(library.ToMetadataReference()));
        Printed(driver).ShouldContain("lib:first");

        driver = driver.RunGenerators(app.AddReferences(Edited(library, "return 1", "return 2").ToMetadataReference()));
        Reasons(driver)["Facts"].ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);

        driver = driver.RunGenerators(app.AddReferences(Edited(library, "lib:first", "lib:second").ToMetadataReference()));
        Printed(driver).ShouldNotContain("lib:first");
    }

    [Fact]
    public void After_any_sequence_of_edits_the_output_is_that_of_a_fresh_driver()
    {
        string[] whole = [Payloads, OtherPart, Plugins];
        for (var seed = 0; seed < Count / 3; seed++)
        {
            var file = seed % whole.Length;
            _session.Replace(file, new Mutator(seed).Break(whole[file]));
            if (seed % 4 == 3)
                _session.Replace(file, whole[file]);
        }
    }

    private static CSharpCompilation Edited(CSharpCompilation library, string old, string @new)
    {
        foreach (var tree in library.SyntaxTrees.Where(tree => tree.ToString().Contains(old, StringComparison.Ordinal)))
            library = library.ReplaceSyntaxTree(tree, GeneratorHarness.Tree(tree.ToString().Replace(old, @new, StringComparison.Ordinal), tree.FilePath, (CSharpParseOptions)tree.Options));
        return library;
    }

    private static string Printed(GeneratorDriver driver) => string.Concat(driver.GetRunResult().Results.Single().GeneratedSources.Select(file => file.SourceText.ToString()));

    private static Dictionary<string, List<IncrementalStepRunReason>> Steps(int file, string old, string @new)
    {
        string[] sources = [Payloads, OtherPart, Plugins];
        sources[file].ShouldContain(old);
        var before = GeneratorHarness.CreateCompilation(sources, HarnessOptions.Default);
        var tree = before.SyntaxTrees[file];
        var after = before.ReplaceSyntaxTree(tree, GeneratorHarness.Tree(tree.ToString().Replace(old, @new, StringComparison.Ordinal), tree.FilePath, (CSharpParseOptions)tree.Options));
        return Reasons(GeneratorHarness.NewDriver(Parts.NewGenerator(), before, tracked: true).RunGenerators(before).RunGenerators(after));
    }

    private static Dictionary<string, List<IncrementalStepRunReason>> Reasons(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps.ToDictionary(step => step.Key, step => step.Value.SelectMany(run => run.Outputs).Select(value => value.Reason).ToList());
}
