using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A handler names an event by its alias.</summary>
public class GRP0017Tests
{
    [Theory]
    [InlineData("""[Hook([|"document:generic:beforeX"|])] public void M() { }""", "generic:document:beforeX")]
    [InlineData("""private const string Name = "document:generic:beforeX"; [Pipe([|Name|])] public string M(string text) => text;""", "generic:document:beforeX")]
    [InlineData("""[Hook([|"document:generic:*"|])] public void M() { }""", "generic:document:*")]
    [InlineData("""[Hook([|"document:generic:before*"|])] public void M() { }""", "generic:document:before*")]
    public void The_name_is_marked_and_the_row_has_the_right_one(string member, string right)
    {
        var run = RuleTest.Violates("GRP0017", Generic(member));

        run.File("NycPlugin.Plugin.g.cs").ShouldContain($"(\"{right}\"");
        run.Diagnostics.Single().Properties["didYouMean"].ShouldBe(right);
    }

    [Fact]
    public void The_message_names_both() =>
        RuleTest.Violates("GRP0017", Generic("""[Hook([|"document:generic:before*"|])] public void M() { }""")).Message()
            .ShouldBe("'document:generic:before*' is another spelling of 'generic:document:before*'; write 'generic:document:before*'");

    [Fact]
    public void An_alias_of_a_reference_is_known() => RuleTest.Violates("GRP0017", """
        [Grapnel.Plugin("mail")] public class MailPlugin { [Grapnel.Hook([|"document:generic:beforeX"|])] public void M() { } [Grapnel.Hook([|"document:generic:*"|])] public void N() { } }
        """, new HarnessOptions { References = [GeneratorHarness.Compile("Lib", [Generic("")])] });

    [Fact]
    public void What_does_not_fit_the_right_event_is_marked_beside_it() =>
        RuleTest.Violates("GRP0017", Generic("""[Hook([|"document:generic:beforeX"|], WithRequest = {|GRP0014:"{}"|})] public void M({|GRP0002:int x|}) { }"""));

    [Fact]
    public void A_wildcard_whose_right_form_fits_nothing_is_unknown() =>
        RuleTest.Violates("GRP0001", Generic("""[Hook([|"document:generic:error*"|])] public void M() { }"""));

    [Fact]
    public void An_alias_in_a_deeper_scope_does_not_lend_its_own() =>
        RuleTest.Violates("GRP0001", Generic("""[Hook([|"mixed:*"|])] public void M() { }"""));

    [Fact]
    public void A_declared_event_of_the_scope_is_meant_before_an_alias() => RuleTest.Violates("GRP0001", Generic("""
        [Hook("mixed:spelt:*")] public void M([EventName] string name) { }
        [Hook([|"mixed:spelt:before*"|])] public void N() { }
        """)).File("NycPlugin.Plugin.g.cs").ShouldContain("\"mixed:spelt:*\"");

    [Fact]
    public void A_scope_that_stands_for_several_is_unknown() =>
        RuleTest.Violates("GRP0001", Generic("""[Hook([|"two:scopes:*"|])] public void M() { }"""));

    [Fact]
    public void The_right_name_and_generated_constants_pass() => RuleTest.Passes(Generic("""
        [Hook("generic:document:beforeX")] public void M() { }
        [Hook(E.XName)] public void N() { }
        [Hook("generic:document:before*")] public void O() { }
        """));

    private static string Generic(string member) => $$"""
        using Grapnel;

        public static partial class E
        {
            [Event("generic:document:beforeX", Alias = "document:generic:beforeX")] public static partial PipeEvent<string> X { get; }
            [Event("spelt:right", Alias = "mixed:spelt:beforeRight")] public static partial HookEvent Right { get; }
            [Event("mixed:spelt:afterAll")] public static partial HookEvent Real { get; }
            [Event("one:a", Alias = "two:scopes:a")] public static partial HookEvent A { get; }
            [Event("two:b", Alias = "two:scopes:b")] public static partial HookEvent B { get; }
        }

        [Plugin("nyc")] public class NycPlugin { {{member}} }
        """;
}
