using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A handler is async void.</summary>
public class GRP0004Tests
{
    [Theory]
    [InlineData("""[Hook("shop:afterOrder")] public async [|void|] M(Order order) => await Task.Yield();""")]
    [InlineData("""[Pipe("shop:opened")] public async [|void|] M() => await Task.Yield();""")]
    [InlineData("""[Pipe("shop:afterOrder")] public async [|void|] M(Order order) => await Task.Yield();""")]
    [InlineData("""[Hook("shop:opened")] public static async [|void|] M() => await Task.Yield();""")]
    public void Async_void_is_marked_at_void_and_once(string member) => RuleTest.Violates("GRP0004", Plugin(member));

    [Fact]
    public void The_message_names_the_method_and_what_to_return() =>
        RuleTest.Violates("GRP0004", Plugin("""[Hook("shop:opened")] public async [|void|] Note() => await Task.Yield();""")).Message()
            .ShouldSatisfyAllConditions(text => text.ShouldContain("'Note'"), text => text.ShouldContain("return ValueTask instead"));

    [Theory]
    [InlineData("""[Hook("shop:opened")] public async Task M() => await Task.Yield();""")]
    [InlineData("""[Hook("shop:opened")] public async ValueTask M() => await Task.Yield();""")]
    [InlineData("""public async void NotAHandler() => await Task.Yield();""")]
    public void Async_tasks_and_other_methods_pass(string member) => RuleTest.Passes(Plugin(member));
}
