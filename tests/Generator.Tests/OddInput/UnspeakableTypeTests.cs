using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.OddInput;

/// <summary>What a user may write in one place and generated code may not in another: obsolete as an error, experimental, behind an extern alias.</summary>
public class UnspeakableTypeTests
{
    private const string Old = """[Obsolete("no", true)] public sealed record Old(string Name);""";

    [Fact]
    public void A_handler_that_is_obsolete_as_an_error_is_marked() =>
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened"), Obsolete("no", true)] public void [|M|]() { }""", "public class NycPlugin"))
            .Message().ShouldBe("Method 'M' cannot be used by generated code because its use is an error by [Obsolete]; make that a warning, or remove the method");

    [Theory]
    [InlineData("[Obsolete(\"no\", true)] public class [|NycPlugin|]")]
    [InlineData("[Obsolete(\"no\", error: true)] public static class [|NycPlugin|]")]
    public void A_plugin_that_is_obsolete_as_an_error_is_marked(string declaration) =>
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened")] public static void M() { }""", declaration));

    [Fact]
    public void What_is_only_a_warning_passes() =>
        RuleTest.Passes(Plugin("""[Hook("shop:opened"), Obsolete("soon")] public void M() { } [Obsolete("soon", false)] [Hook("shop:opened")] public void N() { }""", "[Obsolete] public class NycPlugin"));

    [Fact]
    public void A_service_that_C_sharp_refuses_is_told_by_C_sharp_alone() => GeneratorHarness.Run(
        Plugin("""[Hook("shop:opened")] public void M([FromScope] Old old) { }""") + Old, new HarnessOptions { ExpectedCompilerIds = ["CS0619"] }).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_service_that_C_sharp_allows_in_obsolete_code_is_marked() =>
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened"), Obsolete] public void [|M|]([FromScope] List<Old[]> old) { }""") + Old)
            .Message().ShouldContain("the use of a type in its signature is an error by [Obsolete]");

    [Fact]
    public void A_payload_that_C_sharp_refuses_is_told_by_C_sharp_alone() => GeneratorHarness.Run(
        "using Grapnel; public static partial class E { [Event(\"e:a\")] public static partial PipeEvent<Old> A { get; } }" + Old,
        new HarnessOptions { ExpectedCompilerIds = ["CS0619", "CS9248"] }).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void An_experimental_payload_that_the_user_accepts_is_accepted_in_generated_code()
    {
        var run = GeneratorHarness.Run("""
            #pragma warning disable EXP001, EXP002
            using Grapnel;
            using System.Diagnostics.CodeAnalysis;
            [Experimental("EXP001")] public sealed record New(string Name);
            public static partial class E { [Event("e:a")] public static partial PipeEvent<New> A { get; } }
            [Plugin("a"), Experimental("EXP002")]
            public class APlugin { [Pipe("e:a")] public New M(New value) { return value; } [Hook("e:a")] public void H(New value) { } }
            """, new HarnessOptions { ExpectedOtherIds = ["EXP001", "EXP002"] });

        run.Diagnostics.ShouldBeEmpty();
        run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1591").ShouldBeEmpty();
        run.File(".Module.g.cs").ShouldContain("global::New");
    }

    [Fact]
    public void A_payload_behind_an_extern_alias_is_marked()
    {
        var library = GeneratorHarness.Compile("Lib", ["namespace Lib; public sealed record Order(string Name);"]);
        var run = RuleTest.Violates("GRP0008", """
            extern alias lib;
            using Grapnel;
            public static partial class E { [Event("e:a")] public static partial PipeEvent<lib::Lib.Order> [|A|] { get; } }
            [Plugin("a")]
            public class APlugin
            {
                [Hook("e:a")] public void H() { }
                [Hook("server:afterNow")] public void {|GRP0006:K|}([FromScope] IEnumerable<lib::Lib.Order> orders) { }
            }
            """, new HarnessOptions { References = [library], Alias = "lib", ExpectedCompilerIds = ["CS9248"] });

        run.Diagnostics.Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).ShouldAllBe(text => text.Contains("extern alias alone; add 'global' to the aliases of that reference"));
    }
}
