using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>A hook, where pipes cannot stand.</summary>
public class HookOrPipeFixTests
{
    [Theory]
    [InlineData("[Pipe(\"shop:rang\")] public void M() { }", "[Hook(\"shop:rang\")] public void M() { }")]
    [InlineData("[PipeAttribute(\"shop:rang\")] public Task M() => Task.CompletedTask;", "[HookAttribute(\"shop:rang\")] public Task M() => Task.CompletedTask;")]
    [InlineData("[Grapnel.Pipe(\"shop:rang\")] public void M() { }", "[Grapnel.Hook(\"shop:rang\")] public void M() { }")]
    [InlineData("[global::Grapnel.Pipe(\"shop:rang\", Order = 3)] public void M() { }", "[global::Grapnel.Hook(\"shop:rang\")] public void M() { }")]
    [InlineData("[Pipe(\"shop:closed\", Order = 3, With = \"{}\")] public void M(DateTime at) { }", "[Hook(\"shop:closed\", With = \"{}\")] public void M(DateTime at) { }")]
    [InlineData("[Pipe(\"shop:rang\"), Pipe(\"core:overload\", Order = 2)] public void M() { }", "[Hook(\"shop:rang\"), Hook(\"core:overload\")] public void M() { }")]
    [InlineData("[Pipe(\"shop:closed\")] public DateTime M(DateTime at) => at;", "[Hook(\"shop:closed\")] public void M(DateTime at)\n    {\n    }")]
    [InlineData("[Pipe(\"shop:closed\")] public async Task<DateTime> M(DateTime at) { await Task.Yield(); return at; }", "[Hook(\"shop:closed\")] public async Task M(DateTime at) { await Task.Yield(); return; }")]
    public Task A_pipe_becomes_a_hook(string before, string after) => FixTest.Members("GRP0005", "Make it a hook", "    " + before, "    " + after);

    [Theory]
    [InlineData("[Pipe(\"shop:opened\"), Pipe(\"shop:rang\")] public void M() { }")]
    [InlineData("[Pipe(\"shop:closed\")] public DateTime M(DateTime at) => at; private int N() => M(default).Day;")]
    public Task It_stays_where_it_is_a_pipe_of_others_or_called(string member) => FixTest.OffersNothing("GRP0005", "    " + member);
}
