using Grapnel.CodeFixes.Tests.Completion.Harness;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>Filters in every kind of literal: what is written keeps the literal whole, whatever its quotes.</summary>
public sealed class FilterLiteralTests
{
    [Theory]
    [InlineData("\"{ ¦ }\"", "equals", "\"{ equals: { ¦ } }\"")]
    [InlineData("\"{ \\\"equ¦ }\"", "equals", "\"{ \\\"equals\\\": { ¦ } }\"")]
    [InlineData("\"{ \\\"and\\\": [ ¦ ] }\"", "exists", "\"{ \\\"and\\\": [ { \\\"exists\\\": \\\"¦\\\" } ] }\"")]
    [InlineData("\"{ \\\"equals\\\": { ¦ } }\"", "input.action", "\"{ \\\"equals\\\": { \\\"input.action\\\" } }\"")]
    [InlineData("\"{ \\\"equals\\\": { \\\"input.¦\\\" } }\"", "action", "\"{ \\\"equals\\\": { \\\"input.action\\\" } }\"")]
    [InlineData("\"{ \\u0065qu¦: 1 }\"", "equals", "\"{ equals: 1 }\"")]
    [InlineData("@\"{ ¦ }\"", "exists", "@\"{ exists: '¦' }\"")]
    [InlineData("@\"{ \"\"equ¦ }\"", "equals", "@\"{ \"\"equals\"\": { ¦ } }\"")]
    [InlineData("@\"{ \"\"and\"\": [\n  ¦\n] }\"", "exists", "@\"{ \"\"and\"\": [\n  { \"\"exists\"\": \"\"¦\"\" }\n] }\"")]
    [InlineData("\"\"\"{ ¦ }\"\"\"", "exists", "\"\"\"{ exists: '¦' }\"\"\"")]
    [InlineData("\"\"\"{ \"equ¦ }\"\"\"", "equals", "\"\"\"{ \"equals\": { ¦ } }\"\"\"")]
    [InlineData("\"\"\"{ \"equals\": { \"input.ac¦\"\"\"", "action", "\"\"\"{ \"equals\": { \"input.action\" \"\"\"")]
    [InlineData("\"\"\"\n    {\n      equals: { 'input.ac¦' }\n    }\n    \"\"\"", "action", "\"\"\"\n    {\n      equals: { 'input.action' }\n    }\n    \"\"\"")]
    [InlineData("\"\"\"\n    {\n      \"equals\": { \"input.ac¦\n    }\n    \"\"\"", "action", "\"\"\"\n    {\n      \"equals\": { \"input.action\"\n    }\n    \"\"\"")]
    [InlineData("\"\"\"\r\n    {\r\n      ¦\r\n    }\r\n    \"\"\"", "exists", "\"\"\"\r\n    {\r\n      exists: '¦'\r\n    }\r\n    \"\"\"")]
    [InlineData("\"{ and: [\" + \"{ equ¦ }\" + \"] }\"", "equals", "\"{ and: [\" + \"{ equals: { ¦ } }\" + \"] }\"")]
    [InlineData("\"{ exists: 'input.\" + @\"¦' }\"", "action", "\"{ exists: 'input.\" + @\"action' }\"")]
    public async Task Whole_literals(string literal, string item, string expected) =>
        (await Caret.TakeInPluginAsync($"[Hook(\"request:*\", WithRequest = {literal})] public void M() {{ }}", item)).ShouldBe($"[Hook(\"request:*\", WithRequest = {expected})] public void M() {{ }}");

    [Theory]
    [InlineData("\"{ equ¦\n public void M() { }", "equals", "\"{ equals: { ¦ }\n public void M() { }")]
    [InlineData("\"{ equ¦ })]\n public void M() { }", "equals", "\"{ equals: { ¦ } })]\n public void M() { }")]
    [InlineData("\"{ equals: { 'input.¦)]\n public void M() { }", "action", "\"{ equals: { 'input.action')]\n public void M() { }")]
    [InlineData("@\"{ equ¦ })]\n public void M() { }", "equals", "@\"{ equals: { ¦ } })]\n public void M() { }")]
    [InlineData("\"\"\"{ equ¦ })]\n public void M() { }", "equals", "\"\"\"{ equals: { ¦ } })]\n public void M() { }")]
    [InlineData("\"\"\"\n  { equ¦ }\n  )]\n public void M() { }", "equals", "\"\"\"\n  { equals: { ¦ } }\n  )]\n public void M() { }")]
    public async Task Literals_nobody_has_closed(string literal, string item, string expected) =>
        (await Caret.TakeInPluginAsync($"[Hook(\"request:*\", WithRequest = {literal}", item)).ShouldBe($"[Hook(\"request:*\", WithRequest = {expected}");

    [Fact]
    public async Task What_follows_an_open_literal_on_its_line_stays()
    {
        const string Marked = "[Hook(\"request:*\", WithRequest = \"{ exists: 'input.¦)] public void M() { }";

        (await Caret.TakeInPluginAsync(Marked, "jwt")).ShouldBe("[Hook(\"request:*\", WithRequest = \"{ exists: 'input.jwt')] public void M() { }");
    }
}
