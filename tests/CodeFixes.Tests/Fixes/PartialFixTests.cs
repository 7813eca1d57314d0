using Grapnel.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Partial methods whose other part lies in another file: both are repaired, or nothing is offered.</summary>
public class PartialFixTests
{
    [Theory]
    [InlineData("partial void M();", "partial void M() { }", "internal partial void M();", "internal partial void M() { }")]
    [InlineData("private partial void M();", "private partial void M() { }", "internal partial void M();", "internal partial void M() { }")]
    public async Task Both_parts_become_internal(string declaration, string body, string repairedDeclaration, string repairedBody)
    {
        var project = FixProject.Create([First("[Hook(\"server:afterNow\")] " + declaration), Second(body)]);
        var violation = (await project.AnalyzeAsync()).Single(static found => found.Id == "GRP0006");

        var actions = await OfferedAsync(project, violation);
        var repaired = (await FixTest.ApplyAsync(actions.ShouldHaveSingleItem())).GetProject(project.Id)!;

        (await repaired.ReadAsync(0)).ShouldBe(First("[Hook(\"server:afterNow\")] " + repairedDeclaration));
        (await repaired.ReadAsync(1)).ShouldBe(Second(repairedBody));
        await FixGuard.CheckAsync(project, repaired, "GRP0006", 0);
    }

    [Theory]
    [InlineData("GRP0003", "[Pipe(\"server:afterNow\")] public partial void M(Request request);", "public partial void M(Request request) { }")]
    [InlineData("GRP0003", "[Hook(\"server:afterNow\")] public partial int M();", "public partial int M() => 3;")]
    [InlineData("GRP0002", "[Hook(\"server:afterNow\")] public partial void M(int number);", "public partial void M(int number) { }")]
    [InlineData("GRP0002", "[Hook(\"server:afterNow\")] public partial void M(ref Request request);", "public partial void M(ref Request request) { }")]
    public async Task What_the_other_part_does_not_follow_is_not_offered(string id, string declaration, string body)
    {
        var project = FixProject.Create([First(declaration), Second(body)]);
        var violation = (await project.AnalyzeAsync()).Single(found => found.Id == id);

        (await OfferedAsync(project, violation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_attribute_of_one_part_is_repaired_there()
    {
        var project = FixProject.Create([First("[Hook(\"server:afterNwo\")] public partial void M();"), Second("public partial void M() { }")]);
        var violation = (await project.AnalyzeAsync()).Single(static found => found.Id == "GRP0001");

        var repaired = (await FixTest.ApplyAsync((await OfferedAsync(project, violation)).ShouldHaveSingleItem())).GetProject(project.Id)!;

        (await repaired.ReadAsync(0)).ShouldBe(First("[Hook(\"server:afterNow\")] public partial void M();"));
        (await repaired.ReadAsync(1)).ShouldBe(Second("public partial void M() { }"));
    }

    private static string First(string member) => $"using Grapnel;\n\n[Plugin]\npublic sealed partial class HalfPlugin\n{{\n    {member}\n}}\n";

    private static string Second(string member) => $"using Grapnel;\n\npartial class HalfPlugin\n{{\n    {member}\n}}\n";

    private static async Task<List<Microsoft.CodeAnalysis.CodeActions.CodeAction>> OfferedAsync(Project project, Diagnostic violation)
    {
        var offered = new List<Microsoft.CodeAnalysis.CodeActions.CodeAction>();
        foreach (var provider in FixTest.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(violation.Id)))
            offered.AddRange(await FixTest.OfferedAsync(provider, project, violation));
        return offered;
    }
}
