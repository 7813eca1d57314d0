using Grapnel.CodeFixes.Tests.Completion.Harness;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>The members of a payload in <c>With</c>, from the type of the first parameter.</summary>
public sealed class PayloadMemberTests
{
    [Theory]
    [InlineData("{ equals: { ¦ } }", "address,colour,extra,isPaid,lines,name")]
    [InlineData("{ equals: { '¦' } }", "address,colour,extra,isPaid,lines,name")]
    [InlineData("{ exists: 'address.¦' }", "city,zip-code")]
    [InlineData("{ exists: 'name.¦' }", "")]
    [InlineData("{ exists: 'extra.¦' }", "")]
    [InlineData("{ equals: { colour: ¦ } }", "DarkBlue,Green,Red")]
    [InlineData("{ in: { colour: ['Red', '¦'] } }", "DarkBlue,Green,Red")]
    [InlineData("{ equals: { isPaid: ¦ } }", "false,true")]
    [InlineData("{ equals: { name: ¦ } }", "")]
    [InlineData("{ match: { address: { ¦ } } }", "city,zip-code")]
    [InlineData("{ select: { field: 'lines', index: 0, query: { equals: { ¦ } } } }", "value")]
    [InlineData("{ select: { query: { equals: { 'value.¦' } }, field: 'lines', index: 0 } }", "article,count")]
    [InlineData("{ select: { field: 'name', index: 0, query: { equals: { 'value.¦' } } } }", "")]
    public async Task What_is_offered(string filter, string expected) => string.Join(',', await OfferedAsync(filter)).ShouldBe(expected);

    [Theory]
    [InlineData("{ equals: { ¦ } }", "name", "{ equals: { name } }")]
    [InlineData("{ equals: { ¦ } }", "address", "{ equals: { 'address¦' } }")]
    [InlineData("{ exists: 'address.z¦' }", "zip-code", "{ exists: 'address.zip-code' }")]
    [InlineData("{ match: { address: { ¦ } } }", "zip-code", "{ match: { address: { 'zip-code': ¦ } } }")]
    [InlineData("{ match: { ¦ } }", "address", "{ match: { address: { ¦ } } }")]
    [InlineData("{ equals: { colour: ¦ } }", "Red", "{ equals: { colour: 'Red' } }")]
    [InlineData("{ equals: { colour: R¦ } }", "Red", "{ equals: { colour: 'Red' } }")]
    public async Task What_is_written(string filter, string item, string expected) =>
        (await Caret.TakeInPluginAsync(Attributed(filter), item)).ShouldBe(Attributed(expected));

    [Fact]
    public async Task The_type_stands_beside_the_member()
    {
        var items = (await Caret.AskAsync(Caret.Plugin(Attributed("{ equals: { ¦ } }")))).Items.ToDictionary(static item => item.Text, static item => item.Description);

        items["name"].ShouldBe("string");
        items["isPaid"].ShouldBe("bool");
        items["address"].ShouldBe("Address");
    }

    [Fact]
    public async Task Before_the_method_is_written_the_event_says_the_type() =>
        (await Caret.OfferedInPluginAsync("""[Hook("shop:orderPaid", With = "{ equals: { ¦ } }")]""")).ShouldContain("isPaid");

    [Fact]
    public async Task The_parameter_counts_not_the_event()
    {
        (await Caret.OfferedInPluginAsync("""[Hook("shop:orderPaid", With = "{ equals: { ¦ } }")] public void M(Line line) { }""")).ShouldBe(["article", "count"]);
        (await Caret.OfferedInPluginAsync("""[Hook("shop:orderPaid", With = "{ equals: { ¦ } }")] public void M(int number) { }""")).ShouldBeEmpty();
    }

    private static Task<string[]> OfferedAsync(string filter) => Caret.OfferedInPluginAsync(Attributed(filter));

    private static string Attributed(string filter) => $$"""[Hook("shop:orderPaid", With = "{{filter}}")] public void M(Order order) { }""";
}
