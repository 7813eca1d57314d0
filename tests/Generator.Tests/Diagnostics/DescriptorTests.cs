using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>What holds for every rule.</summary>
public class DescriptorTests
{
    public static TheoryData<string> Ids => [.. Parts.Descriptors.Select(rule => rule.Id)];

    /// <summary>Rules that were and are no more; what they are called is never used again.</summary>
    public static readonly string[] Retired = ["GRP0012"];

    [Fact]
    public void The_rules_are_those_of_the_design() =>
        Parts.Descriptors.Select(rule => rule.Id).ShouldBe(Enumerable.Range(1, 41).Select(number => $"GRP{number:0000}").Except(Retired));

    /// <summary>Errors about calls: a test may want to see the host refuse one.</summary>
    private static readonly string[] OfCalls = ["GRP0035", "GRP0036", "GRP0040"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Errors_of_declarations_cannot_be_switched_off_and_all_else_can(string id)
    {
        var rule = Rule(id);

        rule.IsEnabledByDefault.ShouldBeTrue();
        rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable).ShouldBe(rule.DefaultSeverity == DiagnosticSeverity.Error && !OfCalls.Contains(id));
    }

    [Fact]
    public void These_rules_are_no_errors() =>
        Parts.Descriptors.Where(rule => rule.DefaultSeverity != DiagnosticSeverity.Error).Select(rule => (rule.Id, rule.DefaultSeverity)).ShouldBe(
            [("GRP0016", DiagnosticSeverity.Warning), ("GRP0017", DiagnosticSeverity.Warning), ("GRP0022", DiagnosticSeverity.Info), ("GRP0025", DiagnosticSeverity.Warning), ("GRP0028", DiagnosticSeverity.Info),
             ("GRP0029", DiagnosticSeverity.Warning), ("GRP0030", DiagnosticSeverity.Info), ("GRP0031", DiagnosticSeverity.Warning), ("GRP0032", DiagnosticSeverity.Warning), ("GRP0033", DiagnosticSeverity.Info),
             ("GRP0034", DiagnosticSeverity.Warning), ("GRP0037", DiagnosticSeverity.Info)]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_links_to_its_page(string id) =>
        Rule(id).HelpLinkUri.ShouldSatisfyAllConditions(
            link => link.ShouldStartWith("https://"),
            link => link.ShouldEndWith($"docs/diagnostics/{id}.md"));

    private static DiagnosticDescriptor Rule(string id) => Parts.Descriptors.Single(rule => rule.Id == id);
}
