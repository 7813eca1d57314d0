using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A filter on the payload where there is none, or the method does not take it.</summary>
public class GRP0026Tests
{
    [Theory]
    [InlineData("""[Hook("shop:rang", With = [|"{ exists: 'a' }"|])] public void M() { }""", "With of hook 'M' filters the first payload argument, but 'shop:rang' carries nothing; remove the filter")]
    [InlineData("""[Pipe("shop:opened", With = [|"{}"|])] public void M() { }""", "With of pipe 'M' filters the first payload argument, but 'shop:opened' carries nothing; remove the filter")]
    [InlineData("""[Hook("server:afterNow", With = [|"{ exists: 'a' }"|])] public void M(Request request) { }""", "With of hook 'M' filters the first payload argument, but 'server:afterNow' carries a request; use WithRequest")]
    [InlineData("""[Hook("generic:document:afterGet", With = [|"{ exists: 'a' }"|])] public void M(Document[] documents) { }""", "With of hook 'M' filters the first payload argument, but 'generic:document:afterGet' carries documents; use WithDocument")]
    [InlineData("""[Hook("shop:afterOrder", With = [|"{ exists: 'name' }"|])] public void M() { }""", "With of hook 'M' filters the first payload argument, but the method does not take it; make it the first parameter")]
    [InlineData("""[Hook("shop:afterOrder", With = [|"{ exists: 'name' }"|])] public void M(CancellationToken token) { }""", "With of hook 'M' filters the first payload argument, but the method does not take it; make it the first parameter")]
    [InlineData("""[Hook("shop:afterOrder", With = [|"{ exists: 'name' }"|])] public void M([FromScope] Clerk clerk) { }""", "With of hook 'M' filters the first payload argument, but the method does not take it; make it the first parameter")]
    [InlineData("""[Hook("shop:*", With = [|"{ exists: 'name' }"|])] public void M() { }""", "With of hook 'M' filters the first payload argument, but 'shop:opened' carries nothing; name events one by one, or remove the filter")]
    public void The_filter_is_marked(string member, string message) => RuleTest.Violates("GRP0026", Plugin(member)).Message().ShouldBe(message);

    [Theory]
    [InlineData("""[Hook("shop:afterOrder", With = "{ exists: 'name' }")] public void M(Order order) { }""")]
    [InlineData("""[Pipe("shop:afterOrder", With = "{ exists: 'name' }")] public Order M(Goods goods) => (Order)goods;""")]
    [InlineData("""[Pipe("shop:orderPaid", With = "{ exists: 'name' }")] public Order M(Order order, Basket basket) => order;""")]
    [InlineData("""[Hook("shop:after*", With = "{ range: { price: { gt: 1 } } }")] public void M(IPriced priced) { }""")]
    [InlineData("""[Hook("shop:afterOrder", With = null)] public void M() { }""")]
    public void A_payload_that_is_taken_passes(string member) => RuleTest.Passes(Plugin(member)).File("NycPlugin.Plugin.g.cs").ShouldContain("\"M\"");

    [Fact]
    public void Such_a_filter_has_no_row() =>
        RuleTest.Violates("GRP0026", Plugin("""[Hook("shop:afterOrder", With = [|"{}"|])] public void M() { }""")).File("NycPlugin.Plugin.g.cs").ShouldNotContain("rows.Hook(");
}
