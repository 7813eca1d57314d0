using System.Globalization;
using Grapnel.CodeFixes.Tests.Harness;
using Grapnel.Generator.Tests.Harness;
using Grapnel.Generator.Tests.Robustness;
using Microsoft.CodeAnalysis;

namespace Grapnel.CodeFixes.Tests.Robustness;

/// <summary>
/// Whatever is typed: repairs are asked for and made without an exception, and what is offered where C# is content leaves it content and the violation
/// gone. GRAPNEL_FUZZ sets how many texts are tried.
/// </summary>
public class RepairFuzzTests
{
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 150;

    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 4)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Violations_that_the_pages_show(int part)
    {
        for (var seed = part; seed < Count * 9 / 10; seed += 4)
        {
            var (id, code) = RulePages.Violations[seed % RulePages.Violations.Count];
            await RepairAsync($"{id}, seed {seed}", ["global using Grapnel;"], new Mutator(seed).Break(code), isWhole: Count > 1000);
        }
    }

    [Fact]
    public async Task An_application()
    {
        string[][] rest = [[HostSources.Plugins, HostSources.Host], [HostSources.Events, HostSources.Host], [HostSources.Events, HostSources.Plugins]];
        string[] broken = [HostSources.Events, HostSources.Plugins, HostSources.Host];
        for (var seed = 0; seed < Count / 10; seed++)
            await RepairAsync($"office, seed {seed}", rest[seed % 3], new Mutator(seed).Break(broken[seed % 3]), isWhole: Count > 1000);
    }

    [Fact]
    public async Task Enough_is_repaired_to_say_something()
    {
        var repaired = new List<string>();
        foreach (var (_, code) in RulePages.Violations)
            repaired.AddRange(await RepairAsync("unbroken", ["global using Grapnel;"], code, isWhole: false));

        repaired.Distinct().Count().ShouldBeGreaterThan(20);
    }

    /// <summary>Makes the repairs of what is said about a file, all of them or some, each on its own and with "fix all"; gives the rules that had one.</summary>
    private static async Task<List<string>> RepairAsync(string about, IReadOnlyList<string> rest, string text, bool isWhole)
    {
        var repaired = new List<string>();
        try
        {
            var project = FixProject.Create([text, .. rest]);
            var said = (await project.AnalyzeAsync()).Where(found => found.Location.SourceTree?.FilePath == project.File(0).FilePath).ToList();
            var isSound = said.Count > 0 && Errors(await project.CompileAsync()).Count == 0;
            foreach (var diagnostic in isWhole ? said : said.Where((_, i) => i < 2))
            {
                foreach (var provider in FixTest.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
                {
                    foreach (var action in await FixTest.OfferedAsync(provider, project, diagnostic))
                    {
                        await CheckAsync(project, (await FixTest.ApplyAsync(action)).GetProject(project.Id)!, diagnostic, action.Title, isSound);
                        await FixTest.ApplyAsync(await FixTest.FixAllAsync(project, provider, action, diagnostic.Id, Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Document));
                        repaired.Add(diagnostic.Id);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is not HarnessException)
        {
            throw new HarnessException("repair fuzz", $"{about}: {exception}\n{text}");
        }

        return repaired;
    }

    private static async Task CheckAsync(Project before, Project after, Diagnostic diagnostic, string title, bool isSound)
    {
        var about = $"{title}, for {diagnostic}";
        (await after.ReadAsync(0)).ShouldNotBe(await before.ReadAsync(0), about);
        if (!isSound)
            return;
        var message = Message(diagnostic);
        (await after.AnalyzeAsync()).Count(found => Message(found) == message).ShouldBeLessThan((await before.AnalyzeAsync()).Count(found => Message(found) == message), about);
        Errors(await after.CompileAsync()).ShouldBeEmpty(about);
    }

    private static List<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error && !found.Id.StartsWith("GRP", StringComparison.Ordinal))];

    private static string Message(Diagnostic found) => found.Id + found.GetMessage(CultureInfo.InvariantCulture);
}
