using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>Breaks source as people do while they type; the same seed gives the same text.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Types =
        ["int", "string?", "Order", "Nowhere", "PipeEvent", "PipeEvent<", "List<Nowhere>", "void", "var", "dynamic", "T", "int*", "(int, Nowhere)", "Task<", "this", "_", "delegate*<int>"];

    private static readonly string[] Insertions =
        ["[", "]", "(", ")", "{", "}", ",", ";", "\"", "'", "<", ">", ".", ":", "?", "!", "=", "#", "@", "$\"", "\"\"\"", "/*", "static", "partial", "[Hook(", "[Pipe(\"\"", "[Plugin", "[Event(null)]",
         "[ControllerEvents(null, null)]", "[Hook]", "[Pipe(1)]", "[Plugin(null)]", "[Plugin(\"a\", \"b\")]", "[ControllerEvents(\"a\", [null, \"b\"])]", "[Hook(\"shop:*\", WithRequest = 1)]", "using static", "nameof("];

    private static readonly string[] Directives =
        ["#if DEBUG", "#if", "#if true", "#elif X", "#else", "#endif", "#region a", "#endregion", "#pragma warning disable", "#pragma", "#line 1 \"a.cs\"", "#line hidden", "#nullable disable", "#define X", "#error no", "#warning no", "#!", "#r \"a\"", "#"];

    private static readonly string[] Comments = [" // }", " // \"", " /* {", " */", " /* } */", " /// <summary>{", " /** <see cref=\"ShopEvents.\"/> */", " // [Event(\"shop:none\")]", " /* [Event(\"shop:none\")]"];

    private static readonly string[] Quotes = ["\"\"\"", "\"\"\"\n", "\"\"\"\"", "$$\"\"\"{{", "$\"{", "$\"\"\"", "@\"", "$@\"{", "@$\"", "'", "\""];

    private static readonly string[] Braces = ["{", "}", "(", ")", "[", "]", "<", ">", "\"", "'"];

    /// <summary>What editors, keyboards and broken files put into source: invisible characters, halves of characters, line ends, digits and letters that are no ASCII.</summary>
    private static readonly string[] Odd =
        ["\u200b", "\u202e", "\ufeff", "\ud83d", "\udc00", "😀", "é", "\u0301", "\0", "\u0007", "\u2028", "\u0085", "\r", "ⅷ", "٣", "\\u0041", "\\U0001F600", "\u00a0", "İ", "ﬀ", "ʼ", "\uffff"];

#pragma warning disable CA5394 // Repeatable, not secure.
    private readonly Random _random = new(seed);

    public string Break(string source)
    {
        var text = source;
        for (var i = _random.Next(1, 5); i > 0; i--)
            text = Once(text);
        return text;
    }

    private string Once(string text) => _random.Next(18) switch
    {
        0 => text[.._random.Next(text.Length + 1)],
        1 => WithToken(text, static _ => ""),
        2 => WithToken(text, token => token.ToFullString() + " " + Pick(Insertions) + " "),
        3 => WithToken(text, static token => token.ToFullString() + token.ToFullString()),
        4 => WithNode<TypeSyntax>(text, _ => " " + Pick(Types) + " "),
        5 => WithNode<LiteralExpressionSyntax>(text, Literal),
        6 => WithNode<AttributeSyntax>(text, attribute => Pick([attribute.Name + "(", attribute.Name + "()", attribute.Name.ToString(), attribute + ", " + attribute, attribute.Name + "(default, , )"])),
        7 => WithBrace(text),
        8 => text.Insert(_random.Next(text.Length + 1), Pick(Odd)),
        9 => WithLines(text, (lines, i, j) => lines.Insert(j, lines[i])),
        10 => WithLines(text, static (lines, i, j) => (lines[i], lines[j]) = (lines[j], lines[i])),
        11 => WithLines(text, static (lines, i, j) => lines.RemoveRange(Math.Min(i, j), Math.Min(1 + Math.Abs(i - j), 4))),
        12 => WithLines(text, (lines, i, _) => lines.Insert(i, Pick(Directives))),
        13 => WithLines(text, (lines, i, _) => lines[i] += Pick(Comments)),
        14 => WithNode<LiteralExpressionSyntax>(text, InText),
        15 => WithNode<LiteralExpressionSyntax>(text, literal => Pick(Quotes) + literal.Token.ValueText + Pick(["", "\"", "\"\"", "\n\"\"\""])),
        16 => WithoutCharacters(text),
        _ => Swap(text),
    };

    // Braces and quotes that are text, or would be.
    private string InText(LiteralExpressionSyntax literal)
    {
        var written = literal.ToString();
        var at = _random.Next(written.Length);
        return written[..at] + Pick(["{", "}", "[", "]", "//", "/*", "\\", "{{", "\"", "{0}", "\n"]) + written[at..];
    }

    private string WithLines(string text, Action<List<string>, int, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, _random.Next(lines.Count), _random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    // As one types, or leans on the backspace key.
    private string WithoutCharacters(string text)
    {
        for (var i = _random.Next(1, 6); i > 0 && text.Length > 0; i--)
            text = text.Remove(_random.Next(text.Length), 1);
        return text;
    }

    private string WithBrace(string text)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => Braces.Contains(text[i].ToString())).ToList();
        if (places.Count == 0)
            return Pick(Braces);
        var at = places[_random.Next(places.Count)];
        return text[..at] + Pick(["", Pick(Braces), text[at] + text[at].ToString()]) + text[(at + 1)..];
    }

    private string Literal(LiteralExpressionSyntax literal)
    {
        var inner = literal.Token.ValueText;
        return Pick([$"\"{inner}", "\"\"", "null", "1", "\"*\"", $"\"{inner}:*\"", $"\"{inner} \"", "default", "\"\\ud800\"", "\"\\", $"\"{inner[..(inner.Length / 2)]}\"", $"ShopEvents.{inner}Name", "ShopEvents.", "ShopEvents.PaidName +"]);
    }

    private string WithToken(string text, Func<SyntaxToken, string> change)
    {
        var tokens = Root(text).DescendantTokens().ToList();
        if (tokens.Count == 0)
            return Pick(Insertions);
        var token = tokens[_random.Next(tokens.Count)];
        return text[..token.FullSpan.Start] + change(token) + text[token.FullSpan.End..];
    }

    private string WithNode<T>(string text, Func<T, string> change)
        where T : SyntaxNode
    {
        var nodes = Root(text).DescendantNodes().OfType<T>().ToList();
        if (nodes.Count == 0)
            return text;
        var node = nodes[_random.Next(nodes.Count)];
        return text[..node.Span.Start] + change(node) + text[node.Span.End..];
    }

    private string Swap(string text)
    {
        var members = Root(text).DescendantNodes().OfType<MemberDeclarationSyntax>().ToList();
        if (members.Count < 2)
            return text;
        var copied = members[_random.Next(members.Count)].ToFullString();
        var at = members[_random.Next(members.Count)].FullSpan;
        return text[..at.Start] + copied + (_random.Next(2) == 0 ? text[at.End..] : text[at.Start..]);
    }

    private string Pick(string[] items) => items[_random.Next(items.Length)];
#pragma warning restore CA5394

    private static SyntaxNode Root(string text) => CSharpSyntaxTree.ParseText(text).GetRoot();
}
