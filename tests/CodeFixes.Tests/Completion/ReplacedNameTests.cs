using Grapnel.CodeFixes.Tests.Completion.Harness;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>Which characters the name of an event replaces, in every kind of literal and in code that is not written to its end.</summary>
public sealed class ReplacedNameTests
{
    private const string Method = " public void M() { }";

    [Theory]
    [InlineData("""[Hook("¦")]""", """[Hook("shop:opened")]""")]
    [InlineData("""[Hook("sh¦")]""", """[Hook("shop:opened")]""")]
    [InlineData("""[Hook("shop:¦")]""", """[Hook("shop:opened")]""")]
    [InlineData("""[Hook("shop:op¦ened")]""", """[Hook("shop:opened")]""")]
    [InlineData("""[Hook("¦document:after*")]""", """[Hook("shop:opened")]""")]
    [InlineData("""[Hook("document:after*¦")]""", """[Hook("shop:opened")]""")]
    [InlineData("""[Hook("nyc/dri¦ver:beforeEnroll")]""", """[Hook("shop:opened")]""")]
    [InlineData("""[Hook(" sh¦ ")]""", """[Hook(" shop:opened ")]""")]
    [InlineData("""[Hook("\u0073h¦op:x")]""", """[Hook("shop:opened")]""")]
    [InlineData("""[Hook(@"sh¦")]""", """[Hook(@"shop:opened")]""")]
    [InlineData(""""[Hook("""sh¦""")]"""", """"[Hook("""shop:opened""")]"""")]
    [InlineData("""[Hook(@event: "sh¦")]""", """[Hook(@event: "shop:opened")]""")]
    [InlineData("""[Hook(("sh¦"))]""", """[Hook(("shop:opened"))]""")]
    [InlineData("""[HookAttribute("sh¦")]""", """[HookAttribute("shop:opened")]""")]
    [InlineData("""[Grapnel.Hook("sh¦")]""", """[Grapnel.Hook("shop:opened")]""")]
    [InlineData("""[global::Grapnel.HookAttribute("sh¦")]""", """[global::Grapnel.HookAttribute("shop:opened")]""")]
    public async Task In_literals(string marked, string expected) => (await Caret.TakeInPluginAsync(marked + Method, "shop:opened")).ShouldBe(expected + Method);

    // A whole name behind the half that is there already would be wrong.
    [Theory]
    [InlineData("""[Hook("sho" + "p:o¦")]""")]
    [InlineData("""[Hook("sh¦" + "op:opened")]""")]
    [InlineData("""[Hook(("shop:" + Name) + "¦")]""")]
    [InlineData("""[Hook(Prefix + "¦")]""")]
    public async Task Not_in_a_part_of_a_name(string marked) => (await Caret.OfferedInPluginAsync(marked + Method)).ShouldBeEmpty();

    [Theory]
    [InlineData("[Hook(\"sh¦)]\n public void M() { }", "[Hook(\"shop:opened)]\n public void M() { }")]
    [InlineData("[Hook(\"sh¦\n public void M() { }", "[Hook(\"shop:opened\n public void M() { }")]
    [InlineData("[Hook(\"sh¦", "[Hook(\"shop:opened")]
    [InlineData("[Hook(@\"sh¦)]", "[Hook(@\"shop:opened)]")]
    [InlineData("[Hook(\"\"\"sh¦)]", "[Hook(\"\"\"shop:opened)]")]
    [InlineData("[Hook(\"\"\"\n  sh¦\n", "[Hook(\"\"\"\n  shop:opened\n")]
    [InlineData("[Hook(\"sh¦\", Order = ] public void M() { }", "[Hook(\"shop:opened\", Order = ] public void M() { }")]
    [InlineData("[Hook(\"sh¦\")]", "[Hook(\"shop:opened\")]")]
    public async Task In_broken_code(string marked, string expected) => (await Caret.TakeInPluginAsync(marked, "shop:opened")).ShouldBe(expected);

    [Fact]
    public async Task The_span_of_the_list_is_the_name()
    {
        var source = Caret.Plugin("""[Hook("document:be¦fore*")] public void M() { }""");
        var answer = await Caret.AskAsync(source);

        source.Replace("¦", "", StringComparison.Ordinal)[answer.SpanStart..answer.SpanEnd].ShouldBe("document:before*");
        answer.Others.ShouldBe(0);
    }
}
