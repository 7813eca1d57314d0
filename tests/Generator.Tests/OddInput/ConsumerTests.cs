using Grapnel.Generator.Tests.Harness;
using Grapnel.Generator.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.OddInput;

/// <summary>Projects with other settings than most, and graphs with two versions of one library.</summary>
public class ConsumerTests
{
    private const string Plugins = """
        using Grapnel;
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        namespace Lib;
        public enum Status { New, Paid }
        public sealed class Order : ISnapshot<Order> { public string Name { get; set; } = ""; public Status Status { get; set; } public Order Snapshot() { return new Order(); } }
        public static partial class ShopEvents
        {
            [Event("shop:paid")] public static partial PipeEvent<Order, string> Paid { get; }
            [Event("shop:sent")] public static partial HookEvent<Order[], Exception> Sent { get; }
        }
        [ControllerEvents("shop/till", "open")]
        public static partial class TillEvents { }
        [Plugin]
        public sealed class ShopPlugin
        {
            [Pipe("shop:paid", With = "{ and: [{ equals: { status: 'Paid' } }, { exists: 'name' }] }")] public Order P(Order order, string text) { return order; }
            [Hook("shop:paid", With = "{ exists: 'name' }")] public Task H(Order order, CancellationToken token) { return Task.CompletedTask; }
            [Hook("shop:sent")] public void S(Order[] orders, Exception error) { }
            [Pipe("generic:document:beforeWrite", WithDocument = "{ equals: { city: 'nyc' } }")] public Document D(Document document) { return document; }
            [Hook(TillEvents.AfterOpenName, WithRequest = "{ equals: { 'input.action': 'open' } }")] public void T(Request request, [EventName] string name) { }
        }
        """;

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Enable)]
    public void Any_nullable_setting_is_clean(NullableContextOptions nullable)
    {
        var run = GeneratorHarness.Run(Plugins, new HarnessOptions { Nullable = nullable, ImplicitUsings = false });

        run.Diagnostics.ShouldBeEmpty();
        run.Emit().GetType("Lib.ShopPlugin").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void The_languages_from_13_on_are_clean(LanguageVersion language)
    {
        var compilation = GeneratorHarness.CreateCompilation([.. FuzzProject.All[1].Compilation.SyntaxTrees.Select(tree => tree.ToString())], new HarnessOptions { Language = language, ImplicitUsings = false });
        GeneratorHarness.NewDriver(Parts.NewGenerator(), compilation).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);

        output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    [Fact]
    public void A_host_with_a_newer_version_of_a_library_than_another_library_has_is_clean()
    {
        var first = GeneratorHarness.Compile("Lib", [Events("1.0.0.0", "")]);
        var second = GeneratorHarness.Compile("Lib", [Events("2.0.0.0", """[Event("lib:new")] public static partial HookEvent New { get; }""")]);
        var middle = GeneratorHarness.Compile("Middle", ["""[Grapnel.Plugin] public class MiddlePlugin { [Grapnel.Pipe(Lib.LibEvents.OldName)] public Lib.Order M(Lib.Order order) { return order; } }"""], first);

        var host = GeneratorHarness.Compile("Host", ["""[Grapnel.Plugin] public class HostPlugin { [Grapnel.Hook("lib:new")] public void H() { } [Grapnel.Pipe("lib:old")] public Lib.Order M(Lib.Order order) { return order; } }"""], middle, second);

        host.Diagnostics.ShouldBeEmpty();
        host.File("AddPlugins.g.cs").Split("Lib_Module()").Length.ShouldBe(2);
    }

    private static string Events(string version, string more) => $$"""
        using Grapnel;
        [assembly: System.Reflection.AssemblyVersion("{{version}}")]
        namespace Lib;
        public sealed record Order(string Name);
        public static partial class LibEvents { [Event("lib:old")] public static partial PipeEvent<Order> Old { get; } {{more}} }
        """;
}
