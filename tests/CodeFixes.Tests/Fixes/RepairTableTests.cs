using Grapnel.CodeFixes.Tests.Harness;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Every rule has a repair or a reason why it has none, and its page says which.</summary>
public class RepairTableTests
{
    private static readonly Dictionary<string, string> WithoutRepair = new()
    {
        ["GRP0020"] = "which of the two declarations is right is not known here.",
        ["GRP0021"] = "nothing of this assembly is wrong.",
        ["GRP0022"] = "which of the two comes first is for their authors to say.",
        ["GRP0030"] = "what the pipe was meant to return is told by its author alone.",
        ["GRP0032"] = "what ends the repetition is told by its author alone.",
        ["GRP0037"] = "what should handle the event is told by its author alone.",
        ["GRP0038"] = "the language is set in the project, and repairs edit code alone.",
    };

    private static readonly string[] Repaired = [.. FixTest.Providers.SelectMany(provider => provider.FixableDiagnosticIds)];

    public static TheoryData<string> Rules => [.. Parts.Descriptors.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_repair_or_a_reason(string id)
    {
        Repaired.Count(repaired => repaired == id).ShouldBe(WithoutRepair.ContainsKey(id) ? 0 : 1);
        var lines = Repository.Read("docs", "diagnostics", id + ".md").ReplaceLineEndings("\n").Split('\n');

        if (WithoutRepair.TryGetValue(id, out var reason))
            lines.Where(line => line.StartsWith("No fix: ", StringComparison.Ordinal)).ShouldBe(["No fix: " + reason]);
        else
            lines.Count(line => line.StartsWith("Fix: ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Only_rules_are_repaired_or_excused() => Repaired.Concat(WithoutRepair.Keys).Distinct().ShouldBe(Parts.Descriptors.Select(rule => rule.Id), ignoreOrder: true);

    [Fact]
    public void Everything_can_be_repaired_at_once()
    {
        FixTest.Providers.ShouldNotBeEmpty();
        foreach (var provider in FixTest.Providers)
            provider.GetFixAllProvider().ShouldNotBeNull().GetSupportedFixAllScopes().ShouldBe([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution]);
    }
}
