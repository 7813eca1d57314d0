using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Records that are copied soundly say so; nothing else is made to.</summary>
public class SnapshotFixTests
{
    private const string Title = "Implement ISnapshot<P>";

    [Theory]
    [InlineData("public sealed record P(string Name) { public int X { get; set; } }", "public sealed record P(string Name) : ISnapshot<P> { public int X { get; set; } \n    public P Snapshot() => this with { };\n}")]
    [InlineData("public sealed record P\n{\n    public int X; // mutable\n}", "public sealed record P : ISnapshot<P>\n{\n    public int X; // mutable\n\n    public P Snapshot() => this with { };\n}")]
    [InlineData("public record B { public int X { get; set; } }\npublic sealed record P(string Name) : B;", "public record B { public int X { get; set; } }\npublic sealed record P(string Name) : B, ISnapshot<P>\n{\n    public P Snapshot() => this with { };\n}")]
    public Task A_record_of_immutable_parts_is_copied_by_with(string before, string after) => FixTest.Files("GRP0011", Title, [Source(before)], [Source(after)]);

    [Fact]
    public async Task The_record_may_lie_in_another_file()
    {
        var project = FixProject.Create([Source(""), "namespace A;\n\npublic sealed record P\n{\n    public int X { get; set; }\n}\n"]);
        var violation = (await project.AnalyzeAsync()).Single();
        var action = (await FixTest.OfferedAsync(FixTest.Providers.Single(provider => provider.FixableDiagnosticIds.Contains("GRP0011")), project, violation)).Single();

        var result = (await FixTest.ApplyAsync(action)).GetProject(project.Id)!;

        (await result.ReadAsync(0)).ShouldBe(Source(""));
        (await result.ReadAsync(1)).ShouldBe("namespace A;\n\npublic sealed record P : global::Grapnel.ISnapshot<P>\n{\n    public int X { get; set; }\n\n    public P Snapshot() => this with { };\n}\n");
        await FixGuard.CheckAsync(project, result, "GRP0011", left: 0);
    }

    [Theory]
    [InlineData("public sealed class P { public int X { get; set; } }")]
    [InlineData("public record P { public int X { get; set; } }")]
    [InlineData("public sealed record P { public List<int> X { get; } = []; }")]
    [InlineData("public sealed record P { public int X { get; set; } private P(P other) { } public P() { } }")]
    [InlineData("public sealed record P { public int X { get; set; } public event Action? E; }")]
    [InlineData("public sealed record P { public int X { get; set; } public int Snapshot() => X; }")]
    [InlineData("public record B { public int[] X { get; set; } = []; }\npublic sealed record P : B;")]
    public async Task Nothing_is_offered_for_what_would_share_something(string declaration)
    {
        var project = FixProject.Create([Source(declaration)]);
        var violation = (await project.AnalyzeAsync()).Single(found => found.Id == "GRP0011");

        foreach (var provider in FixTest.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(violation.Id)))
            (await FixTest.OfferedAsync(provider, project, violation)).ShouldBeEmpty();
    }

    private static string Source(string declaration) =>
        $"using Grapnel;\n\nnamespace A;\n\n{declaration}\n\npublic static partial class E {{ [Event(\"e:a\")] public static partial HookEvent<P> A {{ get; }} }}\n\n[Plugin]\npublic class NycPlugin\n{{\n    [Hook(\"e:a\")] public void M(P payload) {{ }}\n}}\n";
}
