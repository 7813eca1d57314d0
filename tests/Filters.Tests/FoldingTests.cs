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

    private static FilterNode Folded(FilterNode filter) => FilterFolding.Fold(filter).Root;

    private static FoldedFilter Fold(string text) => FilterFolding.Fold(FilterParser.Parse(text).Root.ShouldNotBeNull(text));
}
