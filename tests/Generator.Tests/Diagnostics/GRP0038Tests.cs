using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>The language is too old for what is generated: one message, and nothing else of ours.</summary>
public class GRP0038Tests
{
    private const string Handlers = """
        [Grapnel.Plugin("nyc")]
        public class NycPlugin
        {
            [Grapnel.Pipe("server:afterNow")] public Grapnel.Request M(Grapnel.Request request) { return request; }
            [Grapnel.Hook("server:afterNoww")] private void Wrong() { }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void It_is_said_once_and_nothing_is_generated(LanguageVersion language, string name)
    {
        var run = GeneratorHarness.Run(Handlers, new HarnessOptions { Language = language });

        var found = run.Diagnostics.ShouldHaveSingleItem();
        found.Id.ShouldBe("GRP0038");
        found.Location.ShouldBe(Location.None);
        found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(
            $"Grapnel needs C# 13 or later, but 'My.App' is compiled as C# {name}, so nothing is generated; remove <LangVersion> from the project, or set it to 13 or later");
        run.Files.Keys.ShouldBe(["Microsoft.CodeAnalysis.EmbeddedAttribute.cs"]);
    }

    [Fact]
    public void Declared_events_have_no_word_of_ours_beside_it() =>
        GeneratorHarness.Run(Plugin(""), new HarnessOptions { Language = LanguageVersion.CSharp12, ExpectedCompilerIds = ["CS8703", "CS9248"] })
            .Diagnostics.Select(d => d.Id).ShouldBe(["GRP0038"]);

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Default)]
    public void Newer_languages_pass(LanguageVersion language) =>
        RuleTest.Passes(Plugin("""[Pipe("shop:orderPaid")] public Order M(Order order) { return order; }"""), new HarnessOptions { Language = language }).HasFile(".Module.g.cs").ShouldBeTrue();

    [Fact]
    public void A_project_without_Grapnel_may_be_as_old_as_it_likes() =>
        GeneratorHarness.Run("public class Toy { }", new HarnessOptions { Language = LanguageVersion.CSharp10, ReferencesGrapnel = false }).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void It_speaks_on_build() =>
        Parts.Descriptors.Single(rule => rule.Id == "GRP0038").CustomTags.ShouldContain(WellKnownDiagnosticTags.CompilationEnd);
}
