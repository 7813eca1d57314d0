using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>Two references declare one event differently, and no handler names it.</summary>
public class GRP0021Tests
{
    private const string Host = """[Grapnel.Plugin("nyc")] public class NycPlugin { [Grapnel.Hook("e:y")] public void M() { } }""";

    [Theory]
    [InlineData("PipeEvent<int>", "a pipe event (int)")]
    [InlineData("HookEvent<string>", "a hook event (string)")]
    [InlineData("PipeEvent", "a pipe event ()")]
    public void It_is_said_once_on_build_without_a_place(string other, string words)
    {
        var run = Run(Host, other);

        var found = run.Diagnostics.ShouldHaveSingleItem();
        found.Id.ShouldBe("GRP0021");
        found.Location.ShouldBe(Location.None);
        found.Severity.ShouldBe(DiagnosticSeverity.Error);
        run.Message().ShouldBe(
            $"Event 'e:x' is a pipe event (string) by 'LibA.E.X' of assembly 'LibA', but {words} by 'LibB.E.X' of assembly 'LibB'; use versions of the two assemblies that agree");
        run.File("NycPlugin.Plugin.g.cs").ShouldContain("e:y");
    }

    [Fact]
    public void A_handler_that_names_the_event_is_told_instead() =>
        Run("""[Grapnel.Plugin("nyc")] public class NycPlugin { [Grapnel.Hook("e:x")] public void M() { } }""", "PipeEvent<int>").Diagnostics.Select(d => d.Id).ShouldBe(["GRP0020"]);

    [Fact]
    public void A_declaration_here_is_told_instead() =>
        Run("""using Grapnel; public static partial class E { [Event("e:x")] public static partial PipeEvent<string> X { get; } }""", "PipeEvent<int>").Diagnostics.Select(d => d.Id).ShouldBe(["GRP0020"]);

    [Fact]
    public void A_wildcard_that_fits_both_declarations_has_its_row()
    {
        var run = Run("""[Grapnel.Plugin("nyc")] public class NycPlugin { [Grapnel.Hook("e:*")] public void M() { } }""", "PipeEvent<int>");

        run.Diagnostics.Select(d => d.Id).ShouldBe(["GRP0021"]);
        run.File("NycPlugin.Plugin.g.cs").ShouldContain("\"e:*\"");
    }

    // As two versions of one library, copied under another name.
    [Fact]
    public void Types_of_one_name_that_are_from_two_assemblies_are_not_one_type()
    {
        const string Shop = "namespace Shop; public sealed record Order(int Id); public static partial class ShopEvents { [Grapnel.Event(\"e:x\")] public static partial Grapnel.PipeEvent<string, Order[]> X { get; } }";
        var run = GeneratorHarness.Run(Host.Replace("e:y", "server:afterNow", StringComparison.Ordinal), new HarnessOptions { References = [GeneratorHarness.Compile("LibA", [Shop]), GeneratorHarness.Compile("LibB", [Shop])] });

        run.Message().ShouldBe(
            "Event 'e:x' is a pipe event (string, Shop.Order[] of LibA 0.0.0.0) by 'Shop.ShopEvents.X' of assembly 'LibA', but a pipe event (string, Shop.Order[] of LibB 0.0.0.0) by "
            + "'Shop.ShopEvents.X' of assembly 'LibB'; use versions of the two assemblies that agree");
    }

    [Fact]
    public void Types_of_one_assembly_that_two_references_use_are_one_type()
    {
        var order = GeneratorHarness.Compile("Orders", ["namespace Shop; public sealed record Order(int Id);"]);
        GeneratorRun Uses(string name) => GeneratorHarness.Compile(
            name, [$"namespace {name}; public static partial class E {{ [Grapnel.Event(\"e:x\")] public static partial Grapnel.PipeEvent<System.Collections.Generic.List<Shop.Order>> X {{ get; }} }}"], order);

        GeneratorHarness.Run("public class Empty;", new HarnessOptions { References = [order, Uses("LibA"), Uses("LibB")] }).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void References_that_agree_pass() => Run(Host, "PipeEvent<string?>").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Events_out_of_sight_are_not_compared()
    {
        var hidden = GeneratorHarness.Compile("LibB", ["using Grapnel; namespace LibB; internal static partial class E { [Event(\"e:x\")] internal static partial HookEvent X { get; } }"]);

        GeneratorHarness.Run("public class Empty;", new HarnessOptions { References = [Library("LibA", "PipeEvent<string>"), hidden] }).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_says_that_it_needs_the_whole_compilation() =>
        Parts.Descriptors.Single(rule => rule.Id == "GRP0021").CustomTags.ShouldContain(WellKnownDiagnosticTags.CompilationEnd);

    private static GeneratorRun Run(string host, string other) =>
        GeneratorHarness.Run(host, new HarnessOptions { References = [Library("LibA", "PipeEvent<string>"), Library("LibB", other)] });

    private static GeneratorRun Library(string name, string handle) => GeneratorHarness.Compile(name, [$$"""
        using Grapnel;
        namespace {{name}};
        public static partial class E { [Event("e:x")] public static partial {{handle}} X { get; } [Event("e:y")] public static partial HookEvent Y { get; } }
        """]);
}
