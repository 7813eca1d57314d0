using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>Sources that once went wrong, in the smallest form.</summary>
public class FoundByFuzzingTests
{
    public static TheoryData<string> Sources =>
    [
        // A namespace, a class, a method, a property or a payload without a name was printed with an empty one.
        "using Grapnel; namespace [Plugin] N; [Plugin(\"a\")] public class A { [Hook(\"server:afterNow\")] public void M() { } }",
        "using Grapnel; namespace int*.Plugins; [Plugin] internal sealed class cl",
        "using Grapnel; [Plugin(\"a\")] public class { [Hook(\"server:afterNow\")] public void M() { } }",
        "using Grapnel; [Plugin(\"a\")] public class A { [Hook(\"server:afterNow\")] public void () { } }",
        "using Grapnel; public static partial class E { [Event(\"a:b\")] public static partial PipeEvent<string> { get; } }",
        "using Grapnel; namespace . { public sealed record Order; public static partial class E { [Event(\"a:b\")] public static partial PipeEvent<Order> P { get; } } [ControllerEvents(\"c\", \"d\")] public static partial class F; }",
        "using Grapnel; namespace . { public sealed record Order; } namespace M { public static partial class E { [Event(\"a:b\")] public static partial PipeEvent<..Order> P { get; } } }",

        // A primary constructor's parameter without a name was looked for in bodies, and the generator threw.
        "using Grapnel; [Plugin(\"a\")] public class A(System.IServiceProvider ) { [Hook(\"server:afterNow\")] public void M() { return; } }",
        "public class B(int ) { public int M() => 1; }",

        // The compiler itself throws at this where AddPlugins is still to be generated.
        "using Grapnel; public sttic classP { public static async Task Main() { await using var host = await PluginHost.StartAsync(bulder => builder.AddPlugins()); } }",

        // void was printed where it is no type.
        "using Grapnel; public static partial class E { [Event(\"a:b\")] public static partial HookEvent<(int A, void ? B)> P { get; } }",
        "using Grapnel; public static partial class E { [Event(\"a:b\")] public static partial HookEvent<void> P { get; } }",
        "using Grapnel; [Plugin(\"a\")] public class A { [Hook(\"server:afterNow\")] public void M([FromScope] void x) { } [Pipe(\"server:afterNow\")] public void[] N(Request request) { } }",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_that_went_wrong_once_does_not_again(string source)
    {
        var compilation = GeneratorHarness.CreateCompilation([source], HarnessOptions.Default);

        FuzzChecks.Run(GeneratorHarness.NewDriver(Parts.NewGenerator(), compilation), compilation, isThorough: true);
    }
}
