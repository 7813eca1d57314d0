using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.OddInput;

/// <summary>Classes, files and compilations of every legal shape.</summary>
public class ShapeTests
{
    private const string Events = """
        using Grapnel;

        public static partial class E
        {
            [Event("e:a")] public static partial PipeEvent<string> A { get; }
            [Event("e:b")] public static partial PipeEvent B { get; }
        }

        """;

    private const string Members = """
        [Pipe("e:a")] public string M(string text) => text;
        [Pipe("e:a", Order = -1)] public static string S(string text) => text;
        [Hook("e:a")] public void H(string text) { }
        [Hook(E.BName)] public static void I() { }
        """;

    [Theory]
    [InlineData("public sealed class NycPlugin { # }")]
    [InlineData("internal class NycPlugin { # }")]
    [InlineData("class NycPlugin { # }")]
    [InlineData("public record NycPlugin { # }")]
    [InlineData("public sealed record NycPlugin(int Number) { # }")]
    [InlineData("public class NycPlugin(System.IServiceProvider services) { # public override string? ToString() => services.ToString(); }")]
    [InlineData("public unsafe class NycPlugin { # }")]
    [InlineData("public partial class NycPlugin { # } partial class NycPlugin { }")]
    [InlineData("public class Base { public virtual string Virtual(string text) => text; } [Plugin] public class NycPlugin : Base { # [Pipe(\"e:a\")] public override string Virtual(string text) => text; }")]
    [InlineData("public interface IM { string M(string text); } [Plugin] public class NycPlugin : IM { # }")]
    public void A_plugin_may_be_any_class(string declaration)
    {
        var attributed = declaration.Contains("[Plugin]", StringComparison.Ordinal) ? declaration : "[Plugin] " + declaration;
        var run = RuleTest.Passes(Events + attributed.Replace("#", Members, StringComparison.Ordinal).Replace("unsafe ", "", StringComparison.Ordinal));

        run.File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Pipe(");
    }

    [Fact]
    public void A_static_class_is_a_plugin() => RuleTest.Passes(Events + """
        [Plugin]
        public static class NycPlugin
        {
            [Pipe("e:a")] public static string M(string text) => text;
            [Pipe(E.BName)] public static async Task N() => await Task.Yield();
            [Hook("e:a")] internal static ValueTask H(string text) => default;
        }
        """).File("NycPlugin.Plugin.g.cs").ShouldContain("=> null;");

    [Fact]
    public void Plugins_and_events_may_be_nested_in_anything() => RuleTest.Passes("""
        using Grapnel;

        public partial struct Outer
        {
            internal partial interface IMiddle
            {
                internal partial record Inner
                {
                    internal static partial class E { [Event("e:a")] internal static partial PipeEvent<Payload> A { get; } }
                    internal sealed record Payload(int X);
                    [Plugin] internal class NycPlugin
                    {
                        [Pipe("e:a")] internal Payload M(Payload payload) => payload;
                        [Hook(E.AName)] internal void H(Payload payload) { }
                        [Hook(Outer.IMiddle.Inner.E.AName)] internal void I(Payload payload) { }
                        [Plugin] internal class DeeperPlugin { [Hook(E.AName)] internal void H() { } }
                    }
                }
            }
        }

        public partial record struct OtherOuter { public static partial class E { [Event("f:a")] public static partial HookEvent A { get; } } }
        """);

    [Fact]
    public void A_plugin_may_be_spread_over_several_files()
    {
        string[] files =
        [
            Events,
            "using Grapnel; namespace N; [Plugin] public partial class NycPlugin { }",
            """using Grapnel; namespace N; partial class NycPlugin { [Pipe("e:a")] public string B(string text) => text; }""",
            """namespace N { using Grapnel; partial class NycPlugin { [Hook("e:a")] public void A() { } [Pipe("e:a")] public string A(string text) => text; } }""",
        ];

        var run = GeneratorHarness.Run(files);

        run.Diagnostics.ShouldBeEmpty();
        run.Files.Keys.Count(name => name.EndsWith(".Plugin.g.cs", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void An_event_class_may_be_spread_over_several_files()
    {
        string[] files =
        [
            """using Grapnel; namespace N; public static partial class E { [Event("e:a")] public static partial PipeEvent A { get; } }""",
            """using Grapnel; namespace N; static partial class E { [Event("e:b")] public static partial PipeEvent B { get; } }""",
            """using Grapnel; namespace N; [ControllerEvents("e", "do")] partial class E;""",
            """using Grapnel; namespace N; [Plugin] public class NycPlugin { [Hook(E.AName)] [Hook(E.BName)] [Hook(E.AfterDoName)] public void M() { } }""",
        ];

        var run = GeneratorHarness.Run(files);

        run.Diagnostics.ShouldBeEmpty();
        run.Files.Keys.Count(name => name.EndsWith(".Events.g.cs", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void File_order_does_not_change_what_is_written()
    {
        string[] files =
        [
            Events,
            """using Grapnel; [Plugin("b")] public class B { [Pipe("e:a")] public string M(string text) => text; }""",
            """using Grapnel; [Plugin("a")] public class A { [Pipe("e:a")] public string M(string text) => text; }""",
            """using Grapnel; [Plugin("c")] public class C { [Pipe("e:a", Order = -1)] public string M(string text) => text; }""",
            """using Grapnel; public static partial class F { [Event("f:a")] public static partial HookEvent A { get; } }""",
        ];

        var forward = GeneratorHarness.Run(files).Files;
        var backward = GeneratorHarness.Run([.. files.Reverse()]).Files;

        backward.OrderBy(file => file.Key, StringComparer.Ordinal).ShouldBe(forward.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Warnings)]
    public void Nullable_may_be_off(NullableContextOptions nullable) => RuleTest.Passes(
        """
        using Grapnel;

        public sealed class Order { public string Name { get; init; } }

        public static partial class E { [Event("e:a")] public static partial PipeEvent<Order, string> A { get; } }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:a")] public Order M(Order order, string text) => order;
            [Pipe("e:a")] public async Task<Order> N(object order) { await Task.Yield(); return (Order)order; }
            [Hook("e:a")] public void H(Order order, string text, [EventName] string name) { }
        }
        """,
        new HarnessOptions { Nullable = nullable });

    [Fact]
    public void Implicit_usings_may_be_off() => RuleTest.Passes(
        Events + """
        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:a")] public System.Threading.Tasks.Task<string> M(string text, System.Threading.CancellationToken token) => System.Threading.Tasks.Task.FromResult(text);
            [Hook("e:a")] public void H([EventName] string name) { }
        }
        """,
        new HarnessOptions { ImplicitUsings = false });

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void Every_language_version_from_13_on_will_do(LanguageVersion language) =>
        RuleTest.Passes(Events + $"[Plugin] public class NycPlugin {{ {Members} }}", new HarnessOptions { Language = language });

    [Fact]
    public void A_project_without_plugins_gets_AddPlugins_only() =>
        RuleTest.Passes("public class Nothing;").Files.Keys.ShouldBe(["Grapnel.AddPlugins.g.cs", "Microsoft.CodeAnalysis.EmbeddedAttribute.cs"], ignoreOrder: true);

    [Fact]
    public void A_project_that_does_not_see_Grapnel_gets_nothing() =>
        RuleTest.Passes("public class Nothing;", new HarnessOptions { ReferencesGrapnel = false })
            .Files.Keys.Where(name => name.Contains("Grapnel.", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_project_with_events_alone_has_a_module() => RuleTest.Passes(Events).HasFile(".Module.g.cs").ShouldBeTrue();

    [Fact]
    public void A_plugin_without_handlers_is_a_plugin() =>
        RuleTest.Passes("[Grapnel.Plugin] public class NycPlugin;").File(".Module.g.cs").ShouldContain("module.Plugin(");

    [Fact]
    public void Attributes_of_the_same_name_elsewhere_mean_nothing() => RuleTest.Passes("""
        namespace Mine
        {
            public class PluginAttribute : Attribute;
            public class HookAttribute(string name) : Attribute { public string Name => name; }
            [Plugin] public class NycPlugin { [Hook("nothing")] private void M() { } }
        }
        """).HasFile(".Plugin.g.cs").ShouldBeFalse();
}
