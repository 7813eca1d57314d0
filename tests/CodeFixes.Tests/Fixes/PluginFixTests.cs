using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Plugin classes without their attribute, and names that are not valid or taken.</summary>
public class PluginFixTests
{
    [Theory]
    [InlineData("/// <summary>A.</summary>\npublic sealed class A\n{", "/// <summary>A.</summary>\n[Plugin]\npublic sealed class A\n{")]
    [InlineData("[Serializable] // old\npublic sealed class A\n{", "[Plugin]\n[Serializable] // old\npublic sealed class A\n{")]
    [InlineData("public sealed record A\n{", "[Plugin]\npublic sealed record A\n{")]
    [InlineData("public static class A\n{\n    [Hook(\"server:afterNow\")] public static void N() { }", "[Plugin]\npublic static class A\n{\n    [Hook(\"server:afterNow\")] public static void N() { }")]
    [InlineData("public class Outer\n{\n    internal class A\n    {\n        [Hook(\"server:afterNow\")] public void N() { }\n    }\n}\n\n[Plugin]\npublic class B\n{", "public class Outer\n{\n    [Plugin]\n    internal class A\n    {\n        [Hook(\"server:afterNow\")] public void N() { }\n    }\n}\n\n[Plugin]\npublic class B\n{")]
    public Task A_class_is_marked(string before, string after) => FixTest.Files(
        "GRP0007", "Mark 'A' with [Plugin]", [Source(before, "a"), Source(before.Replace(" A\n", " C\n", StringComparison.Ordinal), "b")], [Source(after, "a"), Source(after.Replace(" A\n", " C\n", StringComparison.Ordinal), "b")]);

    [Fact]
    public Task Without_its_using_the_attribute_gets_one() => FixTest.One(
        "GRP0007", "Mark 'A' with [Plugin]",
        "public class A { [Grapnel.Hook(\"server:afterNow\")] public void M() { } }\n",
        "using Grapnel;\n\n[Plugin]\npublic class A { [Grapnel.Hook(\"server:afterNow\")] public void M() { } }\n");

    [Theory]
    [InlineData("public struct A\n{")]
    [InlineData("public record struct A\n{")]
    [InlineData("public abstract class A\n{")]
    [InlineData("public class A<T>\n{")]
    public async Task What_can_be_no_plugin_is_not_marked(string declaration)
    {
        var project = FixProject.Create([Source(declaration, "a")]);
        var violation = (await project.AnalyzeAsync()).First(found => found.Id == "GRP0007");

        foreach (var provider in FixTest.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(violation.Id)))
            (await FixTest.OfferedAsync(provider, project, violation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[Plugin(\"Clock Plugin\")] public class A;", "[Plugin(\"clock-plugin\")] public class A;", "clock-plugin")]
    [InlineData("[Plugin(@\"CLOCK\")] public class A;", "[Plugin(@\"clock\")] public class A;", "clock")]
    [InlineData("[Plugin] public class Plugin;", "[Plugin(\"my-plugin\")] public class Plugin;", "my-plugin")]
    [InlineData("[Plugin] public sealed record Plugin(int Count);", "[Plugin(\"my-plugin\")] public sealed record Plugin(int Count);", "my-plugin")]
    [InlineData("[Plugin()] public class Uhr_Plugin;", "[Plugin(\"uhr-\")] public class Uhr_Plugin;", "uhr-")]
    public Task An_invalid_name_becomes_the_one_proposed(string before, string after, string name) =>
        FixTest.One("GRP0013", $"Name it '{name}'", $"using Grapnel;\n\n{before}\n", $"using Grapnel;\n\n{after}\n");

    [Fact]
    public Task All_invalid_names_are_repaired_together() => FixTest.Files(
        "GRP0013", "Name it 'one'",
        ["[Grapnel.Plugin(\"One\")] public class A;\n[Grapnel.Plugin(\"Two\")] public class B;\n", "[Grapnel.Plugin(\"Three\")] public class C;\n"],
        ["[Grapnel.Plugin(\"one\")] public class A;\n[Grapnel.Plugin(\"two\")] public class B;\n", "[Grapnel.Plugin(\"three\")] public class C;\n"]);

    [Fact]
    public Task Those_that_would_get_one_name_are_numbered() => FixTest.Files(
        "GRP0013", "Name it 'clock-2'",
        ["[Grapnel.Plugin(\"Clock\")] public class A;\n[Grapnel.Plugin(\"CLOCK\")] public class B;\n", "[Grapnel.Plugin(\"clock\")] public class C;\n[Grapnel.Plugin(\"One\")] public class D;\n"],
        ["[Grapnel.Plugin(\"clock-2\")] public class A;\n[Grapnel.Plugin(\"clock-3\")] public class B;\n", "[Grapnel.Plugin(\"clock\")] public class C;\n[Grapnel.Plugin(\"one\")] public class D;\n"]);

    [Fact]
    public Task A_constant_stays_as_it_is() => Nothing("GRP0013", "using Grapnel;\n\n[Plugin(Name)] public class A { public const string Name = \"Clock\"; }\n");

    [Fact]
    public Task A_name_that_is_taken_becomes_that_of_the_class_or_gets_a_number() => FixTest.Files(
        "GRP0009", "Name it 'other-clock'",
        ["using Grapnel;\n\n[Plugin(\"clock\")] public class ClockPlugin;\n[Plugin(\"clock\")] public class OtherClockPlugin;\n", "namespace Next { [Grapnel.Plugin] public class ClockPlugin; }\nnamespace Third { [Grapnel.Plugin] public class ClockPlugin; }\n"],
        ["using Grapnel;\n\n[Plugin(\"clock\")] public class ClockPlugin;\n[Plugin(\"other-clock\")] public class OtherClockPlugin;\n", "namespace Next { [Grapnel.Plugin(\"clock-2\")] public class ClockPlugin; }\nnamespace Third { [Grapnel.Plugin(\"clock-3\")] public class ClockPlugin; }\n"]);

    private static async Task Nothing(string id, string source)
    {
        var project = FixProject.Create([source]);
        var violation = (await project.AnalyzeAsync()).Single(found => found.Id == id);

        foreach (var provider in FixTest.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(id)))
            (await FixTest.OfferedAsync(provider, project, violation)).ShouldBeEmpty();
    }

    private static string Source(string declaration, string space) =>
        $"using Grapnel;\n\nnamespace {space};\n\n{declaration}\n    [Hook(\"server:afterNow\")] public {(declaration.Contains("static class", StringComparison.Ordinal) ? "static " : "")}void M() {{ }}\n}}\n";
}
