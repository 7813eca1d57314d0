using System.Globalization;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>A plugin that is typed from the first character to the last. GRAPNEL_FUZZ of 1000 or more stops at each.</summary>
public class HalfTypedCodeTests
{
    private static readonly bool IsThorough =
        int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) && count >= 1000;

    [Fact]
    public void Every_prefix_of_a_plugin_survives()
    {
        var whole = FuzzProject.All[0].Compilation;
        var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), whole);
        var tree = whole.SyntaxTrees[1];
        var text = tree.ToString();
        for (var length = text.IndexOf("[Plugin(", StringComparison.Ordinal); length < text.Length; length += IsThorough ? 1 : 23)
        {
            var typed = whole.ReplaceSyntaxTree(tree, GeneratorHarness.Tree(text[..length], tree.FilePath, (CSharpParseOptions)tree.Options));
            driver = driver.RunGeneratorsAndUpdateCompilation(typed, out _, out var reported);
            driver.GetRunResult().Results.Single().Exception.ShouldBeNull();
            reported.ShouldBeEmpty();
            AnalyzerGuard.Run(Parts.Analyzers, typed).Where(d => d.Location.SourceTree?.FilePath == tree.FilePath).ShouldBeEmpty(text[..length]);
        }
    }
}
