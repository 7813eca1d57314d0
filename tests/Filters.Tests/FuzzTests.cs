using System.Globalization;
using System.Text.Json;
using Grapnel.Filters.Tests.Support;

namespace Grapnel.Filters.Tests;

/// <summary>Broken filters: nothing throws, nothing is taken that a second opinion refuses, and what both can read gets the same answer.</summary>
public class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "'", "\"", "\\", "//", "/*", "*/", "\n", "\t", " ", "\u00A0", "\uFEFF", "\u2028", "0", "-", "1e400", "01", ".", "e", "null", "true", "nan",
        "\\u00e9", "\\ud83d", "\\'", "\\x", "😀", "\ud83d", "é", "$", "=", "{}", "[]", "''", "equals", "exists: 'a[1]'", "missing", "in", "and", "or", "not", "bool", "nothing", "field", "__proto__",
        "equals: { a: 1 }", "{ exists: 'b' }", "'a\\\\[0\\\\]'", "\"x[\\\"y\\\"]\"",
    ];

    /// <summary>A million before a release.</summary>
    private static int Size => 10 * Repository.FuzzSize;

    [Fact(Timeout = 600_000)]
    public Task Any_text_gets_an_answer_and_the_right_one() => Task.Run(() =>
    {
        string[] filters = [.. Vectors.All.Select(vector => vector.Filter)];
        string[] texts = [.. filters, .. filters.Select(filter => FilterParser.Parse(filter).Root?.ToString()).OfType<string>()];
        var random = new Random(20_260_101);
        var written = new RandomTexts(20_260_102);
        var (read, strict) = (0, 0);
        for (var i = 0; i < Size; i++)
        {
            var text = (i % 4) switch
            {
                0 => written.Next(),
                1 => Mutated(written.Next(), texts, random),
                _ => Mutated(texts[random.Next(texts.Length)], texts, random),
            };
            var parsed = FilterParser.Parse(text);
            Well(parsed, text);
            read += parsed.Root is null ? 0 : 1;
            strict += SameAsSecondOpinion(parsed, text) ? 1 : 0;
        }

        // Enough of both kinds, or the mutations are too wild to say anything.
        read.ShouldBeGreaterThan(Size / 20);
        strict.ShouldBeGreaterThan(Size / 20);
    });

    private static void Well(ParsedFilter parsed, string text)
    {
        if (parsed.Root is { } root)
        {
            parsed.Error.ShouldBeNull(text);
            FilterParser.Parse(root.ToString()).Root.ShouldBe(root, text);
            FilterFolding.Fold(root).ShouldNotBeNull();
            return;
        }

        var error = parsed.Error.ShouldNotBeNull(text);
        error.Range.Start.ShouldBeGreaterThanOrEqualTo(0, text);
        error.Range.End.ShouldBeLessThanOrEqualTo(text.Length, text);
        error.Range.Length.ShouldBeGreaterThan(text.Length == 0 ? -1 : 0, text);
        error.Text.ShouldNotBeEmpty(text);
    }

    private static bool SameAsSecondOpinion(ParsedFilter parsed, string text)
    {
        if (StrictJson.Read(text) is { } value)
        {
            Agree(parsed, value, text);
            return true;
        }

        if (parsed.Root is not null || parsed.Error!.Keyword is not null)
            Agree(parsed, StrictJson.ReadRelaxed(text).ShouldNotBeNull($"taken, but is neither JSON nor its relaxed form: {text}"), text);
        return false;
    }

    private static void Agree(ParsedFilter parsed, JsonElement value, string text)
    {
        var expected = ReferenceCheck.Check(value, out var unsure);
        if (parsed.Error is { Path: { } path } && unsure.Any(leaf => path.StartsWith(leaf, StringComparison.Ordinal)))
            return;
        (parsed.Error?.Message, parsed.Error?.Keyword, parsed.Error?.Path).ShouldBe((expected?.Message, expected?.Keyword, expected?.Path), text);
    }

    private static string Mutated(string text, string[] texts, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 8), text.Length - at);
            text = random.Next(8) switch
            {
                0 => text.Remove(at, length),
                1 => text.Remove(at, Math.Min(1, length)),
                2 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                3 => text.Insert(at, text.Substring(at, length)),
                4 => text[..at],
                5 => Splice(text, at, texts[random.Next(texts.Length)], random),
                6 => Renumbered(text, random),
                _ => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }

    private static string Splice(string text, int at, string other, Random random)
    {
        var (open, close) = (other.IndexOf('{', random.Next(other.Length)), text.IndexOf('}', at));
        return open < 0 || close < 0 ? text : string.Concat(text.AsSpan(0, at), other.AsSpan(open), text.AsSpan(close));
    }

    private static string Renumbered(string text, Random random)
    {
        var digit = text.IndexOfAny([.. "0123456789"]);
        return digit < 0 ? text : text.Remove(digit, 1).Insert(digit, random.Next(-20, 20).ToString(CultureInfo.InvariantCulture));
    }
}
