using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>No host can make an instance of the plugin.</summary>
public class GRP0041Tests
{
    [Theory]
    [InlineData("public sealed class A { private [|A|]() { } }")]
    [InlineData("public class A { protected [|A|](IEventDispatcher events) { } private A(int other) { } }")]
    [InlineData("internal sealed class A { internal [|A|]() { } static A() { } }")]
    [InlineData("public sealed record A { private [|A|]() { } }")]
    [InlineData("public partial class A { private [|A|]() { } } public partial class A;")]
    [InlineData("public sealed class A { [ActivatorUtilitiesConstructor] internal [|A|]() { } public static A Make() => new(); }")]
    public void Without_a_public_constructor_the_first_is_marked(string declaration) => RuleTest.Violates("GRP0041", Source("[Plugin] " + declaration)).Message().ShouldBe(
        "No host can make an instance of plugin 'A': it has no public constructor; make one public");

    [Fact]
    public void Of_several_that_are_marked_the_second_is_one_too_many() =>
        RuleTest.Violates("GRP0041", Source("[Plugin] public sealed class A { [ActivatorUtilitiesConstructor] public A() { } [ActivatorUtilitiesConstructor] public [|A|](IEventDispatcher events) { } public A(int other) { } }"))
            .Message().ShouldBe("No host can make an instance of plugin 'A': several of its constructors are marked with [ActivatorUtilitiesConstructor]; mark the one that is to be taken");

    [Theory]
    [InlineData("[Plugin] public sealed class A;")]
    [InlineData("[Plugin] internal sealed class A(IEventDispatcher events) { internal object Events => events; }")]
    [InlineData("[Plugin] public sealed record A(string Name);")]
    [InlineData("[Plugin] public static class A { static A() { } }")]
    [InlineData("[Plugin] public sealed class A { public A() { } private A(int other) { } }")]
    [InlineData("[Plugin] public sealed class A { public A(string name) { } public A(int other) { } }")]
    [InlineData("[Plugin] public sealed class A { public A(string name) { } [ActivatorUtilitiesConstructor] public A(int other) { } [ActivatorUtilitiesConstructor] private A() { } }")]
    [InlineData("[Plugin] public sealed class A { [Mine.ActivatorUtilitiesConstructor] public A(string name) { } [Mine.ActivatorUtilitiesConstructor] public A(int other) { } }")]
    [InlineData("public sealed class A { private A() { } }")]
    public void What_a_host_may_make_passes(string declaration) => RuleTest.Passes(Source(declaration));

    [Fact]
    public void A_class_that_is_no_plugin_for_other_reasons_is_told_those() =>
        RuleTest.Violates("GRP0006", Source("[Plugin] public abstract class [|A|] { private A() { } }"));

    private static string Source(string declaration) => $$"""
        using Grapnel;
        using Microsoft.Extensions.DependencyInjection;

        {{declaration}}

        namespace Mine { [AttributeUsage(AttributeTargets.Constructor)] public sealed class ActivatorUtilitiesConstructorAttribute : Attribute; }
        """;
}
