using System.Globalization;
using System.Text;
using Grapnel.Generator.Tests.Harness;
using Grapnel.Generator.Tests.Reading;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>Every error of a filter, in every kind of literal, at its very characters.</summary>
public class FilterPositionTests
{
    // In Koncorde's words where it has them; where the text is no JSON the words are our own, since it never sees such a text.
    public static TheoryData<string, string> Errors => new()
    {
        { "{ equals: { a: 1 }, «exists»: 'a' }", "Invalid filter syntax. Filters must have one keyword only" },
        { "{ and: [{ equals: { a: 1 }, «exists»: 'a' }] }", "\"and\": Invalid filter syntax. Filters must have one keyword only" },
        { "[{ exists: 'a' }, «{ exists: 'b' }»]", "Invalid filter syntax. Filters must have one keyword only" },
        { "«'ab'»", "Invalid filter syntax. Filters must have one keyword only" },
        { "{ '«foo bar»': { a: 1 } }", "\"foo bar\": unknown keyword" },
        { "{ \"and\": [{ \"not\": { \"«everything»\": {} } }] }", "\"and.not.everything\": unknown keyword" },
        { "[«{ exists: 'a' }»]", "\"0\": unknown keyword" },
        { "«12.50»", "must be an object" },
        { "{ equals: «'a'» }", "\"equals\": must be an object" },
        { "{ in: «[ 1, { b: 2 } ]» }", "\"in\": must be an object" },
        { "{ not: «null» }", "\"not\": must be an object" },
        { "{ exists: «1» }", "\"exists\": must be an object" },
        { "{ missing: «[\"x\"]» }", "\"missing\": must be an object" },
        { "{ equals: «{}» }", "\"equals\": expected object to have exactly 1 property, got 0" },
        { "{ equals: { a: 1, «b»: 2 } }", "\"equals\": expected object to have exactly 1 property, got 2" },
        { "{ in: { a: ['x'], \"«b»\": 2, c: 3 } }", "\"in\": expected object to have exactly 1 property, got 3" },
        { "{ not: { exists: 'a', «exits»: 'b' } }", "\"not\": expected object to have exactly 1 property, got 2" },
        { "{ exists: { field: 'a', «more»: 1 } }", "\"exists\": expected object to have exactly 1 property, got 2" },
        { "{ missing: «{ /* nothing */ }» }", "\"missing\": expected object to have exactly 1 property, got 0" },
        { "{ exists: { «name»: 'a' } }", "\"exists\": the property \"field\" is missing" },
        { "{ missing: { «''»: 'a' } }", "\"missing\": the property \"field\" is missing" },
        { "{ equals: { a: «[1, 2]» } }", "\"equals.a\": must either be a string, a number, a boolean, or null" },
        { "{ not: { equals: { 'a.b': «{ b: \"{\" }» } } }", "\"not.equals.a.b\": must either be a string, a number, a boolean, or null" },
        { "{ exists: { field: «1» } }", "\"exists.field\": must be a string" },
        { "{ missing: { field: «''» } }", "\"missing.field\": cannot be empty" },
        { "{ exists: «\"\"» }", "\"exists\": cannot test empty field name" },
        { "{ missing: «''» }", "\"missing\": cannot test empty field name" },
        { "{ exists: 'a[«x»]' }", "\"exists\": contains an invalid array value (\"x\")" },
        { "{ missing: 'a«[]»' }", "\"missing\": contains an invalid array value (\"\")" },
        { "{ exists: { field: \"a[«\\\"x»]\" } }", "\"exists.field\": contains an invalid array value (\"\"x\")" },
        { "{ exists: 'a\\\\[[«0\\u0031»]' }", "\"exists\": contains an invalid array value (\"01\")" },
        { "{ and: «{}» }", "\"and\": must be an array" },
        { "{ or: «'😀'» }", "\"or\": must be an array" },
        { "{ in: { a: «'x'» } }", "\"in.a\": must be an array" },
        { "{ or: «[ ]» }", "\"or\": cannot be empty" },
        { "{ in: { 'é😀': «[]» } }", "\"in.é😀\": cannot be empty" },
        { "{ in: { a: ['x', «1e3», 2] } }", "\"in.a\": must hold only values of type \"string\"" },
        { "{ and: [{ exists: 'a' }, «{}»] }", "\"and\": can only contain non-empty objects" },
        { "{ or: [{ and: [«null»] }] }", "\"or.and\": can only contain non-empty objects" },
        { "{ range: { a: { gt: «'1'» } } }", "\"range.a.gt\": must be a number" },
        { "«{» equals: { a: 1 }", "'{' is not closed" },
        { "{ equals: { a: «'»x } }", "the string is not closed" },
        { "{ equals: { a: 'x«\\q»' } }", "unknown escape in a string" },
        { "{ equals: { a: '«\\u12»' } }", "\\u needs four hexadecimal digits" },
        { "{ equals: { a: \"x«\\ud83d»\" } }", "half of a surrogate pair" },
        { "{ equals: { a: «01» } }", "'01' is not a number of JSON" },
        { "{ equals: { a: «nyc» } }", "expected a value, found 'nyc': a text needs quotes" },
        { "{ equals«=>» { a: 1 } }", "expected ':' after the key 'equals'" },
        { "{ exists: 'a' «{» }", "expected ',' or '}', found '{'" },
        { "{ exists: 'a' } «}»", "'}' after the end of the filter" },
        { "{ exists: 'a' } «/*» }", "the comment is not closed" },
        { "{ exists: 'a', «😀»: 1 }", "expected a key, found '😀'" },
    };

    public static TheoryData<string, string> ErrorsOverLines => new()
    {
        { "{\n  // of the age\n  «eqals»: { age: 1 }\n}", "\"eqals\": unknown keyword; did you mean 'equals'?" },
        { "{ and: [\n\n    { exists: 'a' },\n\n    { equals: { a: «[\n      1,\n\n    ]» } }\n] }", "\"and.equals.a\": must either be" },
        { "\n\n{ exists: «1»\n}\n\n", "\"exists\": must be an object" },
        { "{ equals: { a: «'»x\n } }", "the string is not closed: expected ' on the same line" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    [MemberData(nameof(ErrorsOverLines))]
    public void An_error_is_marked_in_every_kind_of_literal(string filter, string message) => Check(filter, message);

    [Theory]
    [MemberData(nameof(ErrorsOverLines))]
    public void Windows_lines_are_told_apart_from_others(string filter, string message) => Check(filter.ReplaceLineEndings("\r\n"), message);

    // A handler per kind of literal, in one compilation.
    private static void Check(string filter, string message)
    {
        var kinds = LiteralKinds.All.Where(kind => LiteralKinds.CanWrite(kind, LiteralKinds.Unmarked(filter))).ToList();
        kinds.Count.ShouldBeGreaterThan(5);
        var members = new StringBuilder();
        foreach (var kind in kinds)
            members.Append(CultureInfo.InvariantCulture, $"[Hook(\"generic:document:afterGet\", WithDocument = {LiteralKinds.Write(kind, filter)})] public void {kind}() {{ }}\n");

        var run = RuleTest.Violates("GRP0023", Plugin(members.ToString()));

        run.Diagnostics.Length.ShouldBe(kinds.Count);
        foreach (var diagnostic in run.Diagnostics)
            diagnostic.GetMessage(CultureInfo.InvariantCulture).ShouldContain("' is not a filter: " + message);
    }
}
