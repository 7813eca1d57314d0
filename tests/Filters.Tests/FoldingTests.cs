using Grapnel.Filters.Tests.Support;

namespace Grapnel.Filters.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("{ and: [{ equals: { a: 1 } }, { equals: { a: 2 } }] }")]
    [InlineData("{ and: [{ equals: { a: 1 } }, { equals: { a: '1' } }] }")]
    [InlineData("{ and: [{ exists: 'a' }, { missing: 'a' }] }")]
    [InlineData("{ and: [{ missing: 'a' }, { equals: { a: null } }] }")]
    [InlineData("{ and: [{ equals: { a: 1 } }, { exists: 'a[1]' }] }")]
    [InlineData("{ and: [{ exists: 'a[1]' }, { missing: 'a[1]' }] }")]
    [InlineData("{ and: [{ exists: 'a[1]' }, { missing: 'a' }] }")]
    [InlineData("{ and: [{ in: { a: ['x', 'y'] } }, { not: { equals: { a: 'x' } } }, { not: { equals: { a: 'y' } } }] }")]
    [InlineData("{ and: [{ in: { a: ['x', 'y'] } }, { in: { a: ['z'] } }] }")]
    [InlineData("{ and: [{ and: [{ equals: { a: 1 } }, { exists: 'b' }] }, { not: { and: [{ equals: { a: 1 } }, { exists: 'b' }] } }] }")]
    [InlineData("{ and: [{ or: [{ equals: { a: 1 } }, { exists: 'b' }] }, { not: { or: [{ equals: { a: 1 } }, { exists: 'b' }] } }] }")]
    [InlineData("{ and: [{ or: [{ and: [{ exists: 'a' }, { exists: 'b' }] }, { exists: 'c' }] }, { or: [{ missing: 'a' }, { missing: 'b' }] }, { missing: 'c' }] }")]
    [InlineData("{ not: { or: [{ exists: 'a' }, { missing: 'a' }] } }")]
    [InlineData("{ not: { or: [{ not: { equals: { a: 1 } } }, { not: { equals: { a: 2 } } }] } }")]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { range: { a: { lt: 5 } } }] }")]
    [InlineData("{ and: [{ range: { a: { gte: 5 } } }, { range: { a: { lt: 5 } } }] }")]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { range: { a: { lte: 5 } } }] }")]
    [InlineData("{ and: [{ range: { a: { gte: 5 } } }, { range: { a: { lte: 5 } } }, { not: { equals: { a: 5 } } }] }")]
    [InlineData("{ range: { a: { gt: 1, lt: 1.0000000000000002 } } }")]
    [InlineData("{ range: { a: { gt: -0, lt: 4.9406564584124654e-324 } } }")]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { equals: { a: 5 } }] }")]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { equals: { a: '6' } }] }")]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { in: { a: ['6', '7'] } }] }")]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { missing: 'a' }] }")]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { exists: 'a[6]' }] }")]
    [InlineData("{ and: [{ range: { a: { gte: 1, lte: 9 } } }, { not: { range: { a: { gte: 0, lte: 5 } } } }, { not: { range: { a: { gt: 5, lte: 9 } } } }] }")]
    [InlineData("{ and: [{ range: { a: { gte: 1, lte: 3 } } }, { not: { range: { a: { gte: 1 } } } }] }")]
    [InlineData("{ and: [{ range: { a: { lt: 1e400 } } }, { equals: { a: 1e400 } }] }")]
    [InlineData("{ not: { or: [{ range: { a: { lt: 5 } } }, { range: { a: { gte: 5 } } }, { not: { range: { a: { gt: 1 } } } }] } }")]
    [InlineData("{ nothing: 1 }")]
    [InlineData("{ and: [{ exists: 'a' }, { nothing: {} }] }")]
    [InlineData("{ bool: { must: [{ equals: { a: 1 } }], must_not: [{ exists: 'a' }] } }")]
    [InlineData("{ select: { field: 'l', index: 0, query: { missing: 'value' } } }")]
    [InlineData("{ select: { field: 'l', index: 0, query: { equals: { x: 1 } } } }")]
    [InlineData("{ select: { field: 'l', index: 0, query: { and: [{ equals: { value: 1 } }, { exists: 'value[1]' }] } } }")]
    [InlineData("{ select: { field: 'l', index: 3000000000, query: { exists: 'value' } } }")]
    [InlineData("{ and: [{ select: { field: 'l', index: 0, query: { equals: { value: 1 } } } }, { equals: { l: 1 } }] }")]
    [InlineData("{ and: [{ match: { a: { b: 1 } } }, { range: { a: { gt: 1 } } }] }")]
    [InlineData("{ and: [{ match: { a: { b: 1 } } }, { match: { a: [1] } }] }")]
    [InlineData("{ and: [{ match: { a: [1, { b: 2 }] } }, { missing: 'a[1]' }] }")]
    [InlineData("{ and: [{ match: { a: { b: 1 } } }, { not: { match: { a: { b: 1 } } } }] }")]
    public void What_contradicts_itself_never_matches(string text)
    {
        var folded = Fold(text);

        folded.Root.ShouldBe(new Nothing());
        folded.NeverMatches.ShouldNotBeNull();
        folded.Root.Range.ShouldBe(new TextRange(0, text.Length));
    }

    [Theory]
    [InlineData("{ or: [{ exists: 'a' }, { missing: 'a' }] }")]
    [InlineData("{ or: [{ not: { equals: { a: 1 } } }, { not: { equals: { a: 2 } } }] }")]
    [InlineData("{ or: [{ exists: 'a' }, { not: { equals: { a: 'x' } } }] }")]
    [InlineData("{ not: { and: [{ equals: { a: 1 } }, { equals: { a: 2 } }] } }")]
    [InlineData("{ not: { and: [{ exists: 'a' }, { missing: 'a' }] } }")]
    [InlineData("{ or: [{ not: { range: { a: { lt: 5 } } } }, { not: { range: { a: { gt: 4 } } } }, { range: { a: { gt: 4, lt: 5 } } }] }")]
    [InlineData("{ not: { range: { a: { gt: 1, lt: 1.0000000000000002 } } } }")]
    [InlineData("{ not: { nothing: null } }")]
    [InlineData("{ or: [{ nothing: null }, { not: { select: { field: 'l', index: 0, query: { missing: 'value.x' } } } }, { select: { field: 'l', index: 0, query: { missing: 'value.x' } } }] }")]
    [InlineData("{}")]
    public void What_leaves_nothing_out_always_matches(string text) => Fold(text).Root.ShouldBe(new Everything());

    [Theory]
    [InlineData("{ and: [{ equals: { a: 1 } }] }", "{ equals: { a: 1 } }")]
    [InlineData("{ and: [{ equals: { a: 1 } }, { equals: { a: 1.0 } }, { exists: 'a' }] }", "{ equals: { a: 1 } }")]
    [InlineData("{ and: [{ equals: { a: 1 } }, { not: { equals: { a: 2 } } }, { missing: 'a[1]' }] }", "{ equals: { a: 1 } }")]
    [InlineData("{ or: [{ equals: { a: 'x' } }, { in: { a: ['y', 'x'] } }] }", "{ in: { a: ['x', 'y'] } }")]
    [InlineData("{ in: { a: ['x', 'x'] } }", "{ equals: { a: 'x' } }")]
    [InlineData("{ and: [{ in: { a: ['x', 'y', 'z'] } }, { in: { a: ['y', 'z'] } }, { not: { equals: { a: 'z' } } }] }", "{ equals: { a: 'y' } }")]
    [InlineData("{ or: [{ exists: 'a' }, { equals: { a: 1 } }] }", "{ exists: 'a' }")]
    [InlineData("{ not: { not: { exists: 'a' } } }", "{ exists: 'a' }")]
    [InlineData("{ not: { or: [{ exists: 'a' }, { not: { exists: 'b' } }] } }", "{ and: [{ missing: 'a' }, { exists: 'b' }] }")]
    [InlineData("{ and: [{ exists: 'a' }, { and: [{ exists: 'b' }, { and: [{ exists: 'c' }] }] }] }", "{ and: [{ exists: 'a' }, { exists: 'b' }, { exists: 'c' }] }")]
    [InlineData("{ and: [{ exists: 'a' }, { or: [{ exists: 'a' }, { exists: 'b' }] }] }", "{ exists: 'a' }")]
    [InlineData("{ or: [{ exists: 'a' }, { and: [{ exists: 'a' }, { exists: 'b' }] }] }", "{ exists: 'a' }")]
    [InlineData("{ and: [{ equals: { a: 1 } }, { or: [{ equals: { a: 2 } }, { exists: 'b' }] }] }", "{ and: [{ equals: { a: 1 } }, { exists: 'b' }] }")]
    [InlineData("{ or: [{ and: [{ equals: { a: 1 } }, { equals: { a: 2 } }] }, { exists: 'b' }] }", "{ exists: 'b' }")]
    [InlineData("{ and: [{ exists: 'a' }, { not: { equals: { a: 1 } } }] }", "{ and: [{ exists: 'a' }, { not: { equals: { a: 1 } } }] }")]
    [InlineData("{ and: [{ exists: 'a' }, { exists: 'a[1]' }, { missing: 'a[2]' }] }", "{ and: [{ exists: 'a[1]' }, { missing: 'a[2]' }] }")]
    [InlineData("{ and: [{ range: { a: { gt: 1 } } }, { range: { a: { lte: 9 } } }] }", "{ range: { a: { gt: 1, lte: 9 } } }")]
    [InlineData("{ and: [{ range: { a: { gt: 1 } } }, { range: { a: { gte: 1 } } }, { range: { a: { gte: 0, lt: 7 } } }] }", "{ range: { a: { gt: 1, lt: 7 } } }")]
    [InlineData("{ or: [{ range: { a: { lt: 5 } } }, { range: { a: { gte: 4, lt: 9 } } }] }", "{ range: { a: { lt: 9 } } }")]
    [InlineData("{ or: [{ range: { a: { lt: 5 } } }, { equals: { a: 5 } }] }", "{ range: { a: { lte: 5 } } }")]
    [InlineData("{ or: [{ range: { a: { lt: 5 } } }, { range: { a: { gte: 5 } } }] }", "{ range: { a: { lte: 1e999 } } }")]
    [InlineData("{ or: [{ range: { a: { lt: 5 } } }, { range: { a: { gt: 5 } } }] }", "{ or: [{ range: { a: { lt: 5 } } }, { range: { a: { gt: 5 } } }] }")]
    [InlineData("{ and: [{ range: { a: { gte: 5 } } }, { range: { a: { lte: 5 } } }] }", "{ equals: { a: 5 } }")]
    [InlineData("{ and: [{ range: { a: { gt: 1 } } }, { equals: { a: 5 } }, { exists: 'a' }] }", "{ equals: { a: 5 } }")]
    [InlineData("{ and: [{ range: { a: { gt: 1, lt: 9 } } }, { not: { equals: { a: 5 } } }, { not: { equals: { a: 12 } } }, { not: { equals: { a: 'x' } } }] }", "{ and: [{ range: { a: { gt: 1, lt: 9 } } }, { not: { equals: { a: 5 } } }] }")]
    [InlineData("{ and: [{ range: { a: { gt: 1, lt: 9 } } }, { not: { range: { a: { gte: 5 } } } }] }", "{ range: { a: { gt: 1, lt: 5 } } }")]
    [InlineData("{ and: [{ range: { a: { gt: 1, lt: 9 } } }, { not: { range: { a: { gte: 3, lt: 5 } } } }] }", "{ and: [{ range: { a: { gt: 1, lt: 9 } } }, { not: { range: { a: { gte: 3, lt: 5 } } } }] }")]
    [InlineData("{ and: [{ range: { a: { gte: 1, lte: 9 } } }, { not: { range: { a: { lt: 3 } } } }, { not: { equals: { a: 9 } } }] }", "{ range: { a: { gte: 3, lt: 9 } } }")]
    [InlineData("{ and: [{ range: { a: { gt: 1 } } }, { or: [{ range: { a: { gt: 0 } } }, { exists: 'b' }] }] }", "{ range: { a: { gt: 1 } } }")]
    [InlineData("{ and: [{ range: { a: { gt: 1 } } }, { or: [{ range: { a: { lt: 1 } } }, { exists: 'b' }] }] }", "{ and: [{ range: { a: { gt: 1 } } }, { exists: 'b' }] }")]
    [InlineData("{ or: [{ nothing: 1 }, { exists: 'b' }] }", "{ exists: 'b' }")]
    [InlineData("{ bool: { must: { exists: 'a' }, must_not: [{ exists: 'b' }, { exists: 'c' }] } }", "{ and: [{ exists: 'a' }, { missing: 'b' }, { missing: 'c' }] }")]
    [InlineData("{ select: { field: 'l', index: 0, query: { not: { missing: 'value' } } } }", "{ select: { field: 'l', index: 0, query: { exists: 'value' } } }")]
    [InlineData("{ select: { field: 'l', index: 0, query: { not: { equals: { other: 1 } } } } }", "{ select: { field: 'l', index: 0, query: { exists: 'value' } } }")]
    [InlineData("{ select: { field: 'l', index: -1, query: { and: [{ exists: 'value' }, { equals: { value: 1 } }] } } }", "{ select: { field: 'l', index: -1, query: { equals: { value: 1 } } } }")]
    [InlineData("{ and: [{ select: { field: 'l', index: 0, query: { exists: 'value.x' } } }, { exists: 'l' }, { not: { range: { l: { gt: 1 } } } }] }", "{ select: { field: 'l', index: 0, query: { exists: 'value.x' } } }")]
    [InlineData("{ and: [{ match: { a: { b: 1 } } }, { exists: 'a' }, { missing: 'a[1]' }, { not: { match: { a: [1] } } }] }", "{ match: { a: { b: 1 } } }")]
    [InlineData("{ and: [{ match: { a: [1, 'x'] } }, { exists: 'a[\"x\"]' }, { exists: 'a[2]' }] }", "{ and: [{ exists: 'a[2]' }, { match: { a: [1, 'x'] } }] }")]
    [InlineData("{ and: [{ equals: { a: 1 } }, { not: { match: { a: { b: 1 } } } }] }", "{ equals: { a: 1 } }")]
    [InlineData("{ and: [{ match: { a: {} } }, { or: [{ range: { a: { gt: 1 } } }, { exists: 'b' }] }] }", "{ and: [{ exists: 'b' }, { match: { a: {} } }] }")]
    public void Filters_become_simpler(string text, string simpler) => Fold(text).Root.ToString().ShouldBe(simpler);

    [Theory]
    [InlineData("«{ and: [{ equals: { a: 1 } }, { equals: { a: 2 } }] }»", false)]
    [InlineData("{ or: [«{ and: [{ equals: { a: 1 } }, { equals: { a: 2 } }] }», { exists: 'b' }] }", false)]
    [InlineData("{ and: [{ equals: { a: 1 } }, { or: [«{ equals: { a: 2 } }», { exists: 'b' }] }] }", false)]
    [InlineData("{ and: [{ equals: { a: 1 } }, { or: [«{ missing: 'a' }», { exists: 'b' }] }] }", false)]
    [InlineData("{ and: [{ equals: { a: 1 } }, { not: { or: [«{ equals: { a: 2 } }», { exists: 'b' }] } }] }", false)]
    [InlineData("{ not: { and: [{ equals: { a: 1 } }, { or: [«{ equals: { a: 2 } }», { exists: 'b' }] }] } }", false)]
    [InlineData("{ and: [{ equals: { a: 1 } }, { and: [«{ equals: { a: 2 } }», { exists: 'b' }] }] }", false)]
    [InlineData("{ and: [{ exists: 'c' }, { not: «{ or: [{ exists: 'a' }, { missing: 'a' }] }» }] }", true)]
    [InlineData("{ and: [{ exists: 'c' }, «{ or: [{ exists: 'a' }, { missing: 'a' }] }»] }", true)]
    [InlineData("{ or: [«{ range: { a: { gt: 1, lt: 1.0000000000000002 } } }», { exists: 'b' }] }", false)]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { or: [«{ range: { a: { lt: 2 } } }», { exists: 'b' }] }] }", false)]
    [InlineData("{ and: [{ range: { a: { gt: 5 } } }, { or: [«{ match: { a: { b: 1 } } }», { exists: 'b' }] }] }", false)]
    [InlineData("{ bool: { must: [{ exists: 'b' }], should: [«{ and: [{ range: { a: { gt: 5 } } }, { equals: { a: 'x' } }] }», { exists: 'c' }] } }", false)]
    [InlineData("{ or: [{ exists: 'b' }, «{ nothing: 1 }»] }", false)]
    [InlineData("{ or: [{ exists: 'b' }, { select: { field: 'l', index: 0, query: «{ equals: { x: 1 } }» } }] }", false)]
    [InlineData("{ or: [{ exists: 'b' }, { select: { field: 'l', index: 0, query: { or: [«{ missing: 'value' }», { exists: 'value.x' }] } } }] }", false)]
    [InlineData("{ or: [{ exists: 'b' }, { select: { field: 'l', index: 0, query: «{ and: [{ equals: { value: 1 } }, { exists: 'value.x' }, { equals: { value: 2 } }] }» } }] }", false)]
    [InlineData("{ or: [{ exists: 'b' }, «{ select: { field: 'l', index: 1e10, query: { exists: 'value' } } }»] }", false)]
    public void The_smallest_part_that_is_fixed_is_named(string marked, bool matches)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var folded = Fold(text);

        folded.FixedParts.ShouldBe([new FixedPart(TextRange.Between(marked.IndexOf('«'), marked.IndexOf('»') - 1), matches)]);
    }

    [Theory]
    [InlineData("{ and: [{ exists: 'a' }, { or: [{ exists: 'a' }, { exists: 'b' }] }] }")]
    [InlineData("{ or: [{ exists: 'a' }, { and: [{ exists: 'a' }, { exists: 'b' }] }] }")]
    [InlineData("{ not: { or: [{ equals: { a: 2 } }, { and: [{ equals: { a: 2 } }, { exists: 'c' }] }] } }")]
    [InlineData("{ or: [{ equals: { a: 1 } }, { and: [{ equals: { a: 1 } }, { exists: 'b' }] }] }")]
    public void What_only_repeats_is_not_named(string text) => Fold(text).FixedParts.ShouldBeEmpty();

    [Fact]
    public void Conditions_of_unknown_meaning_are_told_apart_and_no_more()
    {
        var (a, b) = (new Positive(new("a")), new Positive(new("b")));

        Folded(new And(new([a, new Not(a)]))).ShouldBe(new Nothing());
        Folded(new Or(new([a, new Not(a)]))).ShouldBe(new Everything());
        Folded(new And(new([a, new Or(new([a, b]))]))).ShouldBe(a);
        Folded(new Or(new([a, new And(new([a, b]))]))).ShouldBe(a);
        Folded(new And(new([new Or(new([a, b])), new Not(new Or(new([a, b])))]))).ShouldBe(new Nothing());
        Folded(new And(new([new Or(new([new And(new([a, b])), new Exists(new("c"))])), new Not(new Or(new([new And(new([a, b])), new Exists(new("c"))])))]))).ShouldBe(new Nothing());
        Folded(new And(new([a, b, a]))).ShouldBe(new And(new([a, b])));
        Folded(new And(new([a, new Not(new Exists(new("a")))]))).ShouldBe(new And(new([new Not(new Exists(new("a"))), a])));
    }

    [Fact]
    public void Simplified_filters_know_where_they_stood()
    {
        var root = Fold("{ and: [{ exists: 'a' }, { or: [{ equals: { b: 1 } }, { exists: 'c' }] }] }").Root.ShouldBeOfType<And>();

        root.Range.ShouldBe(new TextRange(0, 75));
        root.Items[0].ShouldBeOfType<Exists>().Path.Range.ShouldBe(new TextRange(19, 1));
        root.Items[1].Range.ShouldBe(new TextRange(25, 47));
    }

    [Fact]
    public void Many_conditions_on_one_field_take_linear_time()
    {
        var text = $"{{ and: [{string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"{{ not: {{ equals: {{ a: {i} }} }} }}"))}, {{ equals: {{ a: 19999 }} }}] }}";

        Fold(text).Root.ShouldBe(new Nothing());
    }

    [Fact]
    public void Many_ranges_and_selects_take_linear_time()
    {
        var holes = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"{{ not: {{ range: {{ a: {{ gte: {i}, lt: {i + 1} }} }} }} }}"));
        var texts = string.Join(", ", Enumerable.Range(0, 5_000).Select(i => $"{{ not: {{ match: {{ a: [{i}] }} }} }}"));

        Fold($"{{ and: [{holes}, {{ range: {{ a: {{ gte: 0 }} }} }}, {texts}] }}").Root.ToString().ShouldBe("{ range: { a: { gte: 20000 } } }");
        var deep = string.Concat(Enumerable.Repeat("{ select: { field: 'value', index: 0, query: ", 32)) + "{ not: { missing: 'value' } }" + string.Concat(Enumerable.Repeat(" } }", 32));
        Fold(deep.Replace("{ field: 'value'", "{ field: 'value.x'", StringComparison.Ordinal)).Root.ShouldBeOfType<Select>();
    }

    private static FilterNode Folded(FilterNode filter) => FilterFolding.Fold(filter).Root;

    private static FoldedFilter Fold(string text) => FilterFolding.Fold(FilterParser.Parse(text).Root.ShouldNotBeNull(text));
}
