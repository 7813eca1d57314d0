using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Hook and pipe at once, and one event twice.</summary>
public class RepeatedAttributeFixTests
{
    [Theory]
    [InlineData("[Hook(\"shop:opened\")]\n    [Pipe(\"shop:opened\")] // why\n    public void M() { }", "Remove [Hook(\"shop:opened\")]", "[Pipe(\"shop:opened\")] // why\n    public void M() { }")]
    [InlineData("[Hook(\"shop:opened\")] // kept\n    [Pipe(\"shop:opened\")]\n    public void M() { }", "Remove [Pipe(\"shop:opened\")]", "[Hook(\"shop:opened\")] // kept\n    public void M() { }")]
    [InlineData("[Hook(\"shop:opened\"), Pipe(\"shop:opened\")] public void M() { }", "Remove [Hook(\"shop:opened\")]", "[Pipe(\"shop:opened\")] public void M() { }")]
    [InlineData("[Hook(\"shop:opened\"), Pipe(\"shop:opened\")] public void M() { }", "Remove [Pipe(\"shop:opened\")]", "[Hook(\"shop:opened\")] public void M() { }")]
    public Task One_of_hook_and_pipe_is_removed(string before, string title, string after) => FixTest.Members("GRP0018", title, "    " + before, "    " + after);

    [Fact]
    public Task Either_may_go() => FixTest.Offers(
        "GRP0018", "    [Hook(\"shop:opened\"), Pipe(\"shop:opened\")] public void M() { }", "Remove [Hook(\"shop:opened\")]", "Remove [Pipe(\"shop:opened\")]");

    [Fact]
    public Task Of_several_none_is_chosen() => FixTest.Offers("GRP0018", "    [Hook(\"shop:opened\"), Hook(\"shop:till\"), Pipe(\"shop:opened\")] public void M() { }", "Remove [Pipe(\"shop:opened\")]");

    [Theory]
    [InlineData("[Hook(\"shop:opened\")]\n    [Hook(\"shop:opened\")]\n    public void M() { }", "[Hook(\"shop:opened\")]\n    public void M() { }")]
    [InlineData("[Hook(\"shop:opened\")] [Hook(\"shop:opened\")] public void M() { }", "[Hook(\"shop:opened\")] public void M() { }")]
    [InlineData("[Hook(\"shop:opened\"), Hook(\"shop:opened\"), Hook(\"shop:rang\")] public void M() { }", "[Hook(\"shop:opened\"), Hook(\"shop:rang\")] public void M() { }")]
    [InlineData("[Hook(\"shop:opened\"), Hook(\"shop:opened\"), Hook(\"shop:opened\")] public void M() { }", "[Hook(\"shop:opened\")] public void M() { }")]
    public Task An_event_that_is_named_twice_is_named_once(string before, string after) => FixTest.Members("GRP0019", "Remove [Hook(\"shop:opened\")]", "    " + before, "    " + after);
}
