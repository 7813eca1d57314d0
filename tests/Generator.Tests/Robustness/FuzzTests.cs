using System.Globalization;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>
/// Whatever is typed: neither the generator nor an analyzer throws, nothing of ours is said about code whose syntax is broken, what is printed
/// is C# of its own, and after any sequence of edits the output is that of a fresh driver. GRAPNEL_FUZZ sets how many texts are tried; 10,000
/// before a release.
/// </summary>
public class FuzzTests
{
    /// <summary>How many texts are tried.</summary>
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 400;

    public static TheoryData<string> Projects => [.. FuzzProject.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Generator_and_analyzers_survive_any_text(string name)
    {
        var project = Named(name);
        var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), project.Compilation).RunGenerators(project.Compilation);
        for (var seed = 0; seed < Count * 3 / 4 / FuzzProject.All.Count; seed++)
        {
            var broken = project.Broken(seed);
            driver = FuzzChecks.Run(driver, broken, isThorough: seed % 10 == 0, $"{name}, seed {seed}", broken.SyntaxTrees[seed % project.Breakable]);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_projects_are_valid_before_they_are_broken(string name)
    {
        var project = Named(name);
        GeneratorHarness.NewDriver(Parts.NewGenerator(), project.Compilation).RunGeneratorsAndUpdateCompilation(project.Compilation, out var output, out _);

        // Those that show mistakes on purpose show only such that leave C# itself content.
        output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        output.SyntaxTrees.Count().ShouldBeGreaterThan(project.Compilation.SyntaxTrees.Length + 3);
    }

    [Fact]
    public void Each_rule_has_a_page_that_is_broken() =>
        FuzzProject.Pages.Select(project => project.Name[..7]).Distinct().ShouldBe(Parts.Descriptors.Select(rule => rule.Id), ignoreOrder: true);

    [Fact]
    public void Suppressors_are_asked_about_all_that_is_broken()
    {
        var said = AnalyzerGuard.Run(FuzzChecks.Analyzers, Named("office").Compilation).Where(found => found.IsSuppressed).Select(found => found.Id).Distinct();

        said.ShouldBe(["IDE0060", "CA1822", "CA1812", "CA1062", "JSON001"], ignoreOrder: true);
    }

    [Fact]
    public void Mutations_are_of_all_kinds()
    {
        var broken = Enumerable.Range(0, 400).Select(FuzzProject.All[0].Broken).Select(compilation => compilation.SyntaxTrees.Any(FuzzChecks.HasErrors)).ToList();

        broken.Count(isBroken => isBroken).ShouldBeGreaterThan(200);
        broken.Count(isBroken => !isBroken).ShouldBeGreaterThan(20);
    }

    private static FuzzProject Named(string name) => FuzzProject.All.Single(project => project.Name == name);
}
