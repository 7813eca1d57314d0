using System.Text;
using Grapnel.Filters;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Tests.Reading;

/// <summary>The characters of a constant are found in every kind of literal, by C#'s own reading of them.</summary>
public class LiteralTextTests
{
    private const int Texts = 200;

    private static readonly string[] Pieces =
        ["{", "}", "a", "F", "0", " ", "  ", "\n", "\n\n", "\r\n", "\t", "'", "\"", "\"\"", "\"\"\"", "\\", "\\\\", "\\n", "/", "//", "é", "😀", "\0", "\a", "\b", "\f", "\v", "\r", "\u001b", "\u0001", "\u00a0", "\u0085", "\u2028", "\ufeff", "$", "+", "[", "]"];

    public static TheoryData<string> Kinds => [.. Enum.GetNames<LiteralKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_character_is_found_where_it_is_written(string kindName)
    {
        var kind = Enum.Parse<LiteralKind>(kindName);
        var texts = Enumerable.Range(0, Texts).Select(seed => Text(kind, seed)).Where(text => LiteralKinds.CanWrite(kind, text)).ToList();
        texts.Count.ShouldBeGreaterThan(Texts / 4);
        var source = $"class C {{ {string.Concat(texts.Select((text, i) => $"const string S{i} = {LiteralKinds.Write(kind, text)};\n"))} }}";
        var compilation = GeneratorHarness.CreateCompilation([source], HarnessOptions.Default);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var literals = tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(declared => declared.Initializer!.Value).ToList();

        literals.Count.ShouldBe(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            model.GetConstantValue(literals[i]).Value.ShouldBe(texts[i]);
            var literal = LiteralText.Of(literals[i]).ShouldNotBeNull(literals[i].ToString());
            literal.Value.ShouldBe(texts[i]);
            CheckPlaces(literal, texts[i], source);
        }
    }

    [Theory]
    [InlineData("nameof(C)")]
    [InlineData("$\"a\"")]
    [InlineData("$\"\"\"a\"\"\"")]
    [InlineData("true ? \"a\" : \"b\"")]
    [InlineData("\"a\" + S")]
    [InlineData("\"a\" + null")]
    [InlineData("(string)\"a\"")]
    [InlineData("\"a\"u8")]
    [InlineData("default")]
    [InlineData("'a'")]
    [InlineData("\"a")]
    [InlineData("@\"a")]
    [InlineData("\"\"\"\n  a\n b\n  \"\"\"")]
    [InlineData("\"\"\"a")]
    [InlineData("\"a\" +")]
    public void What_is_no_literal_or_a_wrong_one_has_no_places(string expression) =>
        LiteralText.Of(SyntaxFactory.ParseExpression(expression)).ShouldBeNull();

    [Fact]
    public void A_sum_of_a_hundred_thousand_literals_is_read()
    {
        var sum = LiteralText.Of(SyntaxFactory.ParseExpression(string.Join("+", Enumerable.Repeat("\"ab\"", 100_000)))).ShouldNotBeNull();

        sum.Value.Length.ShouldBe(200_000);
        sum.At(new TextRange(199_999, 1)).SourceSpan.Start.ShouldBe((99_999 * 5) + 2);
    }

    [Fact]
    public void Of_the_empty_literal_the_whole_is_the_place() =>
        LiteralText.Of(SyntaxFactory.ParseExpression("\"\" + \"\"")).ShouldNotBeNull().At(new TextRange(0, 0)).SourceSpan.Length.ShouldBe(7);

    [Fact]
    public void Behind_the_end_is_the_last_character() =>
        LiteralText.Of(SyntaxFactory.ParseExpression("\"abc\"")).ShouldNotBeNull().At(new TextRange(3, 0)).SourceSpan.ShouldBe(new(3, 1));

    private static void CheckPlaces(LiteralText literal, string text, string source)
    {
        var before = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var span = literal.At(new TextRange(i, 1)).SourceSpan;
            var written = source.Substring(span.Start, span.Length);
            ReadAgain(written, text, i).ShouldBeTrue($"character {i} of {text} is said to be {written}");
            span.Start.ShouldBeGreaterThanOrEqualTo(before);
            before = span.Start;
            literal.At(new TextRange(0, i + 1)).SourceSpan.ShouldBe(new(literal.At(new TextRange(0, 1)).SourceSpan.Start, span.End - literal.At(new TextRange(0, 1)).SourceSpan.Start));
        }
    }

    // A character stands for itself, a doubled quote for one, an escape for what C# reads; \U may be two at once.
    private static bool ReadAgain(string written, string text, int at)
    {
        if (written == text[at].ToString() || (written == "\"\"" && text[at] == '"'))
            return true;
        var read = SyntaxFactory.ParseToken($"\"{written}\"").ValueText;
        return written[0] == '\\' && (read == text[at].ToString() || (read.Length == 2 && text.IndexOf(read, Math.Max(0, at - 1), StringComparison.Ordinal) is var start && start >= 0 && start <= at));
    }

    private static string Text(LiteralKind kind, int seed)
    {
#pragma warning disable CA5394 // Repeatable, not secure.
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = random.Next(1, 25); i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
#pragma warning restore CA5394
        return kind switch
        {
            LiteralKind.Raw => Without(text, "\n", "\r", "\u0085", "\u2028").Trim('"'),
            LiteralKind.RawLines => Without(text, "\r", "\u0085", "\u2028"),
            LiteralKind.RawLinesWindows => Without(text, "\r", "\u0085", "\u2028").ReplaceLineEndings("\r\n"),
            _ => text.ToString(),
        };

        static string Without(StringBuilder text, params string[] removed) => removed.Aggregate(text.ToString(), static (rest, one) => rest.Replace(one, "", StringComparison.Ordinal));
    }
}
