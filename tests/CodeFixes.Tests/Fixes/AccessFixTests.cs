using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>The modifier that keeps generated code away.</summary>
public class AccessFixTests
{
    [Theory]
    [InlineData("[Hook(\"shop:rang\")] private void M() { }", "[Hook(\"shop:rang\")] internal void M() { }")]
    [InlineData("[Hook(\"shop:rang\")] void M() { }", "[Hook(\"shop:rang\")] internal void M() { }")]
    [InlineData("[Hook(\"shop:rang\")] // why\n    static void M() { }", "[Hook(\"shop:rang\")] // why\n    internal static void M() { }")]
    [InlineData("[Hook(\"shop:rang\")] private protected void M() { }", "[Hook(\"shop:rang\")] internal void M() { }")]
    public Task A_method_becomes_internal(string before, string after) => FixTest.Members("GRP0006", "Make it internal", "    " + before, "    " + after);

    [Theory]
    [InlineData("file sealed class A { }", "internal sealed class A { }", "Make it internal")]
    [InlineData("public class Outer { [Plugin] private class A { } }", "public class Outer { [Plugin] internal class A { } }", "Make it internal")]
    [InlineData("public class Outer { [Plugin] class A { } }", "public class Outer { [Plugin] internal class A { } }", "Make it internal")]
    [InlineData("file class Outer { protected class Inner { [Plugin] public class A { } } }", "internal class Outer { internal class Inner { [Plugin] public class A { } } }", "Make it and the types around it internal")]
    [InlineData("public abstract class A { }", "public class A { }", "Remove 'abstract'")]
    public Task A_class_becomes_internal_or_concrete(string before, string after, string title) =>
        FixTest.Files("GRP0006", title, [Source(before), Source(before.Replace(" A ", " B ", StringComparison.Ordinal), "b")], [Source(after), Source(after.Replace(" A ", " B ", StringComparison.Ordinal), "b")]);

    [Theory]
    [InlineData("[Hook(\"shop:rang\")] private void M<T>() { }")]
    [InlineData("[Hook(\"shop:rang\")] public void M<T>() { }")]
    [InlineData("private Order _order = null!; [Pipe(\"shop:afterOrder\")] public ref Order M(Order order) => ref _order;")]
    public Task No_modifier_repairs_the_rest(string member) => FixTest.OffersNothing("GRP0006", "    " + member);

    [Theory]
    [InlineData("public sealed class A { private A() { } }", "public sealed class A { public A() { } }", "Make it public")]
    [InlineData("public sealed class A { A() { } }", "public sealed class A { public A() { } }", "Make it public")]
    [InlineData("public class A { protected internal A() { } }", "public class A { public A() { } }", "Make it public")]
    [InlineData("public class A { [Make] public A() { } [Make] public A(int a) { } }", "public class A { [Make] public A() { } public A(int a) { } }", "Remove [Make]")]
    public Task A_constructor_becomes_public_or_one_of_several(string before, string after, string title) =>
        FixTest.One("GRP0041", title, "using Make = Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute;\n" + Source(before), "using Make = Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute;\n" + Source(after));

    private static string Source(string declaration, string space = "a") => $"using Grapnel;\n\nnamespace {space};\n\n{(declaration.Contains("[Plugin]", StringComparison.Ordinal) ? "" : "[Plugin]\n")}{declaration}\n";
}
