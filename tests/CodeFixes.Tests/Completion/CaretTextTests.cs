using Grapnel.CodeFixes.Completion;
using Grapnel.Filters;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>What stands before a caret is read the same whether the literal goes on behind it or is cut off there.</summary>
public sealed class CaretTextTests
{
    [Theory]
    [InlineData("\"{ equals: { 'a\\'b\\\\': \\\"\\u0041\\x41\\U0001F600\\t\\\" } }\"")]
    [InlineData("@\"{ equals: { 'a': \"\"b\"\" } }\"")]
    [InlineData("@\"{\n  equals: { 'a': \"\"b\"\" }\n}\"")]
    [InlineData("\"\"\"{ equals: { \"a\": 'b' } }\"\"\"")]
    [InlineData("\"\"\"\"{ equals: { \"a\": \"\"\"b\"\"\" } } \"\"\"\"")]
    [InlineData("\"\"\"\n    {\n      equals: { \"a\": 'b' }\n    }\n    \"\"\"")]
    public void Cut_off_or_whole(string literal)
    {
        var found = 0;
        for (var caret = 0; caret <= literal.Length; caret++)
        {
            if (Read(literal, literal.Length, caret) is not { } whole)
                continue;
            found++;
            var cut = Read(literal, caret, caret);
            if (IsHalfWritten(literal, caret))
                continue;

            // Nobody knows how far a raw literal is indented before its last line is there.
            Bare(cut.ShouldNotBeNull($"at {caret}").Value[..cut.Caret]).ShouldBe(Bare(whole.Value[..whole.Caret]), $"at {caret}");
        }

        found.ShouldBeGreaterThan(literal.Length / 2);
    }

    [Theory]
    [InlineData("\"a¦\"", "b", "b")]
    [InlineData("\"a¦\"", "\"b\\", "\\\"b\\\\")]
    [InlineData("@\"a¦\"", "\"b\\", "\"\"b\\")]
    [InlineData("\"\"\"a¦\"\"\"", "\"b\\", "\"b\\")]
    public void A_text_is_written_as_its_literal_has_it(string marked, string text, string written)
    {
        var caret = marked.IndexOf('¦', StringComparison.Ordinal);

        Read(marked.Remove(caret, 1), marked.Length - 1, caret).ShouldNotBeNull().Encode(text).ShouldBe(written);
    }

    [Fact]
    public void Of_a_sum_only_the_literal_with_the_caret_is_replaced()
    {
        const string Sum = "\"abc\" + \"def\" + \"ghi\"";
        var text = Read(Sum, Sum.Length, Sum.IndexOf('e', StringComparison.Ordinal)).ShouldNotBeNull();

        text.Value.ShouldBe("abcdefghi");
        text.Caret.ShouldBe(4);
        text.SpanOf(new TextRange(2, 5)).ShouldBe(TextSpan.FromBounds(Start.Length + Sum.IndexOf('d', StringComparison.Ordinal), Start.Length + Sum.IndexOf('f', StringComparison.Ordinal) + 1));
    }

    private const string Start = "class C { [Hook(";

    private static CaretText? Read(string literal, int length, int caret)
    {
        var source = Start + literal[..length] + (length < literal.Length ? "" : ")] void M() { } }");
        var root = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        return StringArgument.Find(root, Start.Length + caret) is { } argument ? CaretText.Read(argument, SourceText.From(source), Start.Length + caret) : null;
    }

    // In the middle of an escape, or of quotes that count together.
    private static bool IsHalfWritten(string literal, int caret) =>
        literal[caret - 1] is '\\' or '"' || (literal.LastIndexOf('\\', caret - 1) is var escape and >= 0 && caret - escape <= 10 && !literal[escape..caret].Contains('\'', StringComparison.Ordinal));

    private static string Bare(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
