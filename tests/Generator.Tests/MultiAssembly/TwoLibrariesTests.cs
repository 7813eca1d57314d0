using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.MultiAssembly;

/// <summary>A host, two libraries with plugins and one with events alone; classes of the same names; internals seen both ways.</summary>
public class TwoLibrariesTests
{
    private const string Events = """
        using Grapnel;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("LibA")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("LibB")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Host")]

        namespace Shared;

        public sealed record Order(string Name);

        internal sealed record Secret(int Number);

        public static partial class ShopEvents
        {
            [Event("shop:paid")] public static partial PipeEvent<Order> Paid { get; }
            [Event("shop:secret")] internal static partial PipeEvent<Secret> Whispered { get; }
        }

        [ControllerEvents("shop/till", "open")]
        public static partial class TillEvents;
        """;

    private const string Plugins = """
        using Grapnel;
        using Shared;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("LibA")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("LibB")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Host")]

        namespace One
        {
            internal static partial class Inner { [Event("#:inner")] internal static partial HookEvent<string> Inside { get; } }

            [Plugin("#-one")]
            internal sealed class NycPlugin
            {
                [Pipe("shop:paid")] internal Order M(Order order) => order with { Name = order.Name + " #1" };
                [Pipe(ShopEvents.WhisperedName)] internal Secret N(Secret secret) => secret;
                [Hook("#:inner")] internal void H(string text) { }
                [Hook(TillEvents.AfterOpenName)] internal void I(Request request) { }
            }
        }

        namespace Two
        {
            [Plugin("#-two")]
            public sealed class NycPlugin
            {
                [Pipe(ShopEvents.PaidName)] public Order M(Order order) => order with { Name = order.Name + " #2" };
                [Hook("shop/till:*")] public void I(Request request, [EventName] string name) { }
            }
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Everything_compiles_and_the_host_adds_each_module_once(bool asCompilations)
    {
        var (_, a, b, host) = Build(asCompilations);

        host.Diagnostics.ShouldBeEmpty();
        a.Diagnostics.ShouldBeEmpty();
        b.Diagnostics.ShouldBeEmpty();
        var addPlugins = host.File("AddPlugins.g.cs");
        string[] modules = ["Grapnel_Module()", "EventsLib_Module()", "LibA_Module()", "LibB_Module()", "Host_Module()"];
        foreach (var module in modules)
            Count(addPlugins, "." + module).ShouldBe(1, module);
        modules.Skip(1).Select(module => addPlugins.IndexOf("." + module, StringComparison.Ordinal)).ShouldBeInOrder();
    }

    [Fact]
    public void A_library_adds_its_own_and_what_it_references()
    {
        var (_, a, b, _) = Build();

        Count(a.File("AddPlugins.g.cs"), "EventsLib_Module()").ShouldBe(1);
        a.File("AddPlugins.g.cs").ShouldNotContain("LibB_Module");
        Count(b.File("AddPlugins.g.cs"), "LibA_Module()").ShouldBe(1);
    }

    [Fact]
    public void Internal_events_are_unknown_without_InternalsVisibleTo()
    {
        var library = GeneratorHarness.Compile("Lib", ["using Grapnel; namespace L; internal static partial class E { [Event(\"e:a\")] internal static partial PipeEvent A { get; } }"]);

        RuleTest.Violates("GRP0001", """
            [Grapnel.Plugin] public class NycPlugin { [Grapnel.Hook([|"e:a"|])] public void M() { } }
            """, new HarnessOptions { References = [library] });
    }

    [Fact]
    public void Events_of_libraries_are_suggested_too() => RuleTest.Violates("GRP0001", """
        [Grapnel.Plugin] public class NycPlugin { [Grapnel.Hook([|"shop:payd"|])] public void M() { } }
        """, new HarnessOptions { References = [GeneratorHarness.Compile("EventsLib", [Events])] }).Message().ShouldContain("'shop:paid'");

    [Fact]
    public void A_payload_of_a_library_is_copied_as_where_it_is_declared()
    {
        var library = GeneratorHarness.Compile("Lib", ["""
            using Grapnel;
            namespace L;
            public sealed record Frozen(string A, Frozen? Next) { public int B { get; init; } }
            public class Mutable { public int A { get; set; } }
            public class Hidden { private int _a; public int A() => _a++; }
            public class Copied : ISnapshot<Copied> { public int A; public Copied Snapshot() => new(); }
            [Immutable] public class Promised { public int A; }
            """]);

        RuleTest.Violates("GRP0011", """
            using Grapnel;
            using L;

            public static partial class E
            {
                [Event("e:frozen")] public static partial HookEvent<Frozen> A { get; }
                [Event("e:mutable")] public static partial HookEvent<Mutable> B { get; }
                [Event("e:hidden")] public static partial HookEvent<Hidden> C { get; }
                [Event("e:copied")] public static partial HookEvent<Copied> D { get; }
                [Event("e:promised")] public static partial HookEvent<Promised> F { get; }
            }

            [Plugin]
            public class NycPlugin
            {
                [Hook("e:frozen")] public void A(Frozen value) { }
                [Hook("e:mutable")] public void B([|Mutable value|]) { }
                [Hook("e:hidden")] public void C([|Hidden value|]) { }
                [Hook("e:copied")] public void D(Copied value) { }
                [Hook("e:promised")] public void F(Promised value) { }
            }
            """, new HarnessOptions { References = [library] });
    }

    [Fact]
    public void Two_assemblies_may_declare_one_event_with_one_payload()
    {
        var library = GeneratorHarness.Compile("Lib", ["using Grapnel; namespace L; public static partial class E { [Event(\"e:a\")] public static partial PipeEvent<string> A { get; } }"]);

        RuleTest.Passes("""
            using Grapnel;
            public static partial class E { [Event("e:a")] public static partial PipeEvent<string> A { get; } }
            [Plugin] public class NycPlugin { [Pipe("e:a")] public string M(string text) => text; [Hook(E.AName)] public void N() { } [Hook(L.E.AName)] public void O() { } }
            """, new HarnessOptions { References = [library] });
    }

    [Fact]
    public void The_emitted_host_loads_and_its_modules_are_there()
    {
        var (_, _, _, host) = Build();

        var assembly = host.Emit();

        foreach (var name in assembly.GetReferencedAssemblies().Where(name => name.Name is "LibA" or "LibB" or "EventsLib"))
            System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly)!.LoadFromAssemblyName(name).GetTypes().ShouldNotBeEmpty();
        assembly.GetType("Grapnel.Generated.Host_Module", throwOnError: true)!.IsPublic.ShouldBeTrue();
    }

    private static (GeneratorRun Events, GeneratorRun A, GeneratorRun B, GeneratorRun Host) Build(bool asCompilations = false)
    {
        var events = Run("EventsLib", Events);
        var a = Run("LibA", Plugins.Replace("#", "a", StringComparison.Ordinal), events);
        var b = Run("LibB", Plugins.Replace("#", "b", StringComparison.Ordinal), events, a);
        var host = Run("Host", Plugins.Replace("#", "host", StringComparison.Ordinal) + """

            namespace Host
            {
                public static class Program_ { public static GrapnelBuilder Use(GrapnelBuilder builder) => builder.AddPlugins(); }
            }
            """, events, a, b);
        return (events, a, b, host);

        GeneratorRun Run(string name, string source, params GeneratorRun[] references) => GeneratorHarness.Run(
            source,
            new HarnessOptions { AssemblyName = name, References = references, ReferencesAsCompilations = asCompilations });
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
