using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A method is hook and pipe at once.</summary>
public class GRP0018Tests
{
    [Theory]
    [InlineData("""[Hook("shop:opened"), [|Pipe|]("shop:opened")] public void M() { }""")]
    [InlineData("""[Pipe("shop:opened")] [[|Hook|]("shop:rang")] public void M() { }""")]
    [InlineData("""[Pipe("shop:opened")] [[|Grapnel.HookAttribute|]("shop:rang")] [Hook("shop:closed")] public void M() { }""")]
    [InlineData("""[Hook("shop:closed")] [Hook("shop:rang")] [[|Pipe|]("shop:opened")] public void M() { }""")]
    public void The_first_attribute_of_the_other_kind_is_marked_and_there_is_no_row(string member) =>
        RuleTest.Violates("GRP0018", Plugin(member)).File("NycPlugin.Plugin.g.cs").ShouldNotContain("rows.");

    [Fact]
    public void The_message_names_method_and_both_kinds() =>
        RuleTest.Violates("GRP0018", Plugin("""[Pipe("shop:opened")] [[|Hook|]("shop:rang")] public void Ring() { }""")).Message()
            .ShouldBe("Method 'Ring' is a pipe, so it cannot be a hook too; write one method for each");

    [Theory]
    [InlineData("""[Hook("shop:afterOrder"), [|Pipe|]("shop:afterOrder")] public Order M(Order order) => order;""")]
    [InlineData("""[Pipe("shop:afterOrder"), [|Hook|]("shop:afterOrder")] public void M(Order order) { }""")]
    public void What_it_has_to_return_is_not_told_before_one_is_gone(string member) => RuleTest.Violates("GRP0018", Plugin(member));

    [Theory]
    [InlineData("""[Hook("shop:opened"), Hook("shop:rang")] public void M() { }""")]
    [InlineData("""[Pipe("shop:opened")] public void M() { } [Hook("shop:opened")] public void M(CancellationToken token) { }""")]
    [InlineData("""[Pipe("shop:afterOrder"), Pipe("shop:afterPack")] public Order M(Order order) => order;""")]
    public void Several_events_of_one_kind_pass(string member) => RuleTest.Passes(Plugin(member));
}
