using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>Two plugins have one name.</summary>
public class GRP0009Tests
{
    [Fact]
    public void The_second_is_marked_at_its_name_and_the_first_is_named() =>
        RuleTest.Violates("GRP0009", """
            using Grapnel;

            [Plugin("nyc")] public class FirstPlugin;
            [Plugin([|"nyc"|])] public class SecondPlugin;
            """).Message().ShouldSatisfyAllConditions(text => text.ShouldContain("'nyc'"), text => text.ShouldContain("FirstPlugin"));

    [Fact]
    public void A_name_that_follows_from_the_class_is_marked_at_the_class() => RuleTest.Violates("GRP0009", """
        using Grapnel;

        namespace A { [Plugin] public class NycPlugin; }
        namespace B { [Plugin] public class [|NycPlugin|]; }
        """);

    [Fact]
    public void Given_and_derived_names_meet() => RuleTest.Violates("GRP0009", """
        using Grapnel;

        [Plugin("foo-bar")] public class APlugin;
        [Plugin] public class [|FooBarPlugin|];
        """);

    [Fact]
    public void Only_the_first_is_emitted()
    {
        var run = RuleTest.Violates("GRP0009", """
            using Grapnel;

            [Plugin("nyc")] public class FirstPlugin;
            [Plugin([|"nyc"|])] public class SecondPlugin;
            [Plugin([|"nyc"|])] public class ThirdPlugin;
            """);

        run.HasFile("FirstPlugin.Plugin.g.cs").ShouldBeTrue();
        run.Files.Keys.Count(name => name.EndsWith(".Plugin.g.cs", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void The_rule_says_that_it_needs_the_whole_compilation() =>
        Parts.Descriptors.Single(rule => rule.Id == "GRP0009").CustomTags.ShouldContain(WellKnownDiagnosticTags.CompilationEnd);

    [Fact]
    public void Different_names_pass() => RuleTest.Passes("""
        using Grapnel;

        namespace A { [Plugin] public class NycPlugin; }
        namespace B { [Plugin("other-nyc")] public class NycPlugin; }
        """);
}
