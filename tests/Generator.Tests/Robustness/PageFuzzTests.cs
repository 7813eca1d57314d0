using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>The same as <see cref="FuzzTests"/>, around each rule: what its page shows is broken.</summary>
public class PageFuzzTests
{
    public static TheoryData<string> Rules => [.. Parts.Descriptors.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_a_page_shows_survives_being_broken(string id)
    {
        foreach (var project in FuzzProject.Pages.Where(project => project.Name.StartsWith(id, StringComparison.Ordinal)))
        {
            var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), project.Compilation).RunGenerators(project.Compilation);
            for (var seed = 0; seed < Math.Max(1, FuzzTests.Count / 4 / FuzzProject.Pages.Count); seed++)
            {
                var broken = project.Broken(seed);
                driver = FuzzChecks.Run(driver, broken, isThorough: seed % 10 == 0, $"{project.Name}, seed {seed}", broken.SyntaxTrees[0]);
            }
        }
    }
}
