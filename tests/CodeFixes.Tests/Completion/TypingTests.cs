using Grapnel.CodeFixes.Completion;
using Grapnel.CodeFixes.Tests.Completion.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>Which keys open the list, and what the answer costs everywhere else.</summary>
public sealed class TypingTests
{
    [Theory]
    [InlineData("[Hook(\"¦\")]")]
    [InlineData("[Hook(\"document:¦\")]")]
    [InlineData("[Hook(\"doc¦\")]")]
    [InlineData("[Hook(\"server:afterNow\", WithRequest = \"{¦\")]")]
    [InlineData("[Hook(\"server:afterNow\", WithRequest = \"{ equals: { '¦\")]")]
    [InlineData("[Hook(\"server:afterNow\", WithRequest = \"{ equals: { 'input.¦\")]")]
    [InlineData("[Hook(\"server:afterNow\", WithRequest = \"{ equals: { 'input.controller':¦\")]")]
    [InlineData("[Hook(\"server:afterNow\", WithRequest = @\"{\n  e¦\")]")]
    [InlineData("[Hook(\"server:afterNow\", WithRequest = \"\"\"\n  {\n    e¦\n  }\n  \"\"\")]")]
    [InlineData("[Grapnel.HookAttribute ( \"¦")]
    [InlineData("[Pipe(\"a\")] [Hook(\"b¦\")]")]
    public async Task Typing_in_a_string_of_ours_opens_the_list(string marked)
    {
        var answer = await Caret.TypeAsync(Caret.Plugin(marked + " public void M() { }"));

        answer.Triggers.ShouldBeTrue();
        answer.Items.ShouldNotBeEmpty();
        answer.Others.ShouldBe(0);
    }

    [Theory]
    [InlineData("[Hook(\"a\")] public string M() => \"d¦\";")]
    [InlineData("[Hook(\"a\")]¦")]
    [InlineData("[Hook(\"a\"¦)]")]
    [InlineData("[Hook(\"a\", Order = O¦)]")]
    [InlineData("[System.Obsolete(\"d¦\")] public void M() { }")]
    [InlineData("public string M() => string.Concat(\"d¦\");")]
    [InlineData("// [Hook(\"a\")] d¦\n")]
    [InlineData("public void M() { Other(\"Hook(\", \"d¦\"); }")]
    [InlineData("public void M() { x.Hook(\"a\"); var text = \"d¦\"; }")]
    [InlineData("public void M() { x.Hook(y => { return z¦")]
    public void Typing_elsewhere_does_not(string marked)
    {
        var source = Caret.Plugin(marked);
        var caret = source.IndexOf('¦', StringComparison.Ordinal);

        TypingTrigger.IsIn(SourceText.From(source.Remove(caret, 1)), caret).ShouldBeFalse();
    }

    [Fact]
    public void An_argument_list_that_opens_far_before_the_caret_is_not_looked_for()
    {
        var source = "[Hook(\"" + new string('a', TypingTrigger.Reach) + "b";

        TypingTrigger.IsIn(SourceText.From(source), source.Length).ShouldBeFalse();
        TypingTrigger.IsIn(SourceText.From(source), 100).ShouldBeTrue();
    }

    [Theory]
    [InlineData("public string M() => \"d¦\";")]
    [InlineData("[System.Obsolete(\"d¦\")] public void M() { }")]
    [InlineData("public string M() => string.Concat(\"d¦\");")]
    [InlineData("[Hook(ServerEvents.AfterNowName, Order = 1¦)] public void M() { }")]
    [InlineData("[Hook(nameof(M¦))] public void M() { }")]
    [InlineData("public void M() { var x = 1; x¦ }")]
    [InlineData("public void M() { Run(() => \"d¦\"); }")]
    public async Task Elsewhere_the_answer_costs_no_compilation(string member) =>
        (await Caret.BindsAsync(Caret.Plugin(member))).ShouldBe("2 providers, no compilation");

    [Fact]
    public async Task In_a_string_of_ours_it_does() =>
        (await Caret.BindsAsync(Caret.Plugin("[Hook(\"d¦\")] public void M() { }"))).ShouldBe("2 providers, a compilation");

    [Theory]
    [InlineData("public sealed class HookAttribute(string name) : System.Attribute; [Hook(\"d¦\")] public void M() { }")]
    [InlineData("public void Hook(string eventName) { Hook(\"d¦\"); }")]
    [InlineData("public void M() { int.Parse(\"d¦\"); }")]
    [InlineData("[Hook(\"a\", Unknown = \"d¦\")] public void M() { }")]
    [InlineData("[Event(\"d¦\")] public static HookEvent E => null!;")]
    public async Task What_only_has_the_name_of_ours_is_offered_nothing(string member) => (await Caret.OfferedInPluginAsync(member)).ShouldBeEmpty();
}
