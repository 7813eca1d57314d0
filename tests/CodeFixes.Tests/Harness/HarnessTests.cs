using System.Collections.Immutable;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Tests.Harness;

/// <summary>The guard of repairs fires.</summary>
public class HarnessTests
{
    private const string Members = """    [Hook("shop:opend")] public void M() { }""";

    [Theory]
    [InlineData("\"shop:opened\"", null)]
    [InlineData("\"shop:opind\"", "still there: ")]
    [InlineData("42", "new: ")]
    [InlineData("\"core:overload\", WithRequest = \"{}\"", "new: ")]
    public async Task What_is_left_or_new_is_found(string text, string? complaint)
    {
        var project = FixProject.Create([Sources.Plugin(Members)]);
        var violation = (await project.AnalyzeAsync()).Single();
        var action = (await FixTest.OfferedAsync(new Replacement(text), project, violation)).Single();
        var result = (await FixTest.ApplyAsync(action)).GetProject(project.Id)!;

        var guard = FixGuard.CheckAsync(project, result, "GRP0001", left: 0);

        if (complaint is null)
            await guard;
        else
            (await guard.ShouldThrowAsync<HarnessException>()).Message.ShouldContain(complaint);
    }

    /// <summary>Writes what it is told to, right or wrong.</summary>
    private sealed class Replacement(string text) : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["GRP0001"];

        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            var source = await context.Document.GetTextAsync(context.CancellationToken);
            context.RegisterCodeFix(
                CodeAction.Create("Replace", _ => Task.FromResult(context.Document.WithText(source.WithChanges(new TextChange(context.Span, text)))), "Replace"),
                context.Diagnostics);
        }
    }
}
