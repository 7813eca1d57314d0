using System.Globalization;
using System.Text;
using Grapnel.Filters;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Tests.Harness;
using Grapnel.Generator.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>
/// Whatever stands in the literal of a filter: no analyzer throws, there is at most one error, and it lies inside the literal. GRAPNEL_FUZZ sets
/// how many texts are tried.
/// </summary>
public class HalfTypedFilterTests
{
    private const int HandlersEach = 100;

    private const string Whole =
        "{ \"and\": [{ equals: { 'input.resource.index': 'nyc \\u00e9😀' } }, /* or */ { or: [{ in: { 'input.action': ['list', \"get\"] } }, { not: { missing: 'input.args.a[-1.5e3]' } }] }, { exists: { field: 'error' } }] } // end";

    private static readonly string[] Tokens =
        ["{", "}", "[", "]", ":", ",", "'", "\"", "\\", "\\u", "null", "true", "1e", "-", "exists", "equals", "in", "missing", "range", "input.", "input.nothing", "status", "//", "/*", "\n", "\r\n", "\0", "\u2028", "\ud83d", "😀", "", " "];

    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 1000;

    [Fact]
    public void Every_prefix_of_a_filter_has_one_error_in_its_literal()
    {
        var prefixes = Enumerable.Range(0, Whole.Length + 1).Select(length => Whole[..length]).ToList();
        foreach (var kind in LiteralKinds.All)
            Check(prefixes.Select(prefix => (LiteralKinds.CanWrite(kind, prefix) ? kind : LiteralKind.Regular, prefix)));

        Errors(Whole).ShouldBe(0);
    }

    [Fact]
    public void Every_prefix_of_the_source_of_a_literal_survives()
    {
        foreach (var kind in LiteralKinds.All)
        {
            var literal = LiteralKinds.Write(kind, Whole);
            var whole = Source([literal]);
            var start = whole.IndexOf(literal, StringComparison.Ordinal);
            for (var length = 0; length <= literal.Length; length += Count >= 10_000 || length > literal.Length - 4 ? 1 : 29)
                AnalyzerGuard.Run(Parts.Analyzers, GeneratorHarness.CreateCompilation([whole[..(start + length)]], HarnessOptions.Default));
        }
    }

    [Fact]
    public void Mutated_filters_have_one_error_in_their_literal()
    {
        for (var seed = 0; seed < Count; seed += HandlersEach)
            Check(Enumerable.Range(seed, Math.Min(HandlersEach, Count - seed)).Select(Mutated));
    }

    private static void Check(IEnumerable<(LiteralKind Kind, string Text)> filters)
    {
        var all = filters.ToList();
        var compilation = GeneratorHarness.CreateCompilation([Source(all.Select(filter => LiteralKinds.Write(filter.Kind, filter.Text)))], HarnessOptions.Default);
        var found = AnalyzerGuard.Run(Parts.Analyzers, compilation).ToLookup(d => d.Location.SourceTree!.GetRoot().FindNode(d.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.ValueText);
        var methods = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().ToList();
        methods.Count.ShouldBe(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var literal = methods[i].DescendantNodes().OfType<AttributeArgumentSyntax>().Last().Expression;
            LiteralText.Of(literal).ShouldNotBeNull().Value.ShouldBe(all[i].Text);
            Check(found[methods[i].Identifier.ValueText].ToList(), all[i].Text, literal);
        }
    }

    private static void Check(List<Diagnostic> found, string text, ExpressionSyntax literal)
    {
        var about = $"{text} gave {string.Join(", ", found)}";
        var parsed = FilterParser.Parse(text);
        found.Count(d => d.Severity == DiagnosticSeverity.Error).ShouldBe(Errors(text), about);
        found.Count.ShouldBeLessThanOrEqualTo(1, about);
        foreach (var diagnostic in found)
        {
            (diagnostic.Id == "GRP0023").ShouldBe(parsed.Error is not null, about);
            literal.Span.Contains(diagnostic.Location.SourceSpan).ShouldBeTrue(about);
            diagnostic.Location.SourceSpan.Length.ShouldBeGreaterThan(0, about);
            diagnostic.GetMessage(CultureInfo.InvariantCulture).Any(char.IsControl).ShouldBeFalse(about);
        }
    }

    // Paths as the mutations leave them are right, or wrong in the first name or below input.
    private static int Errors(string text) => FilterParser.Parse(text) switch
    {
        { Error: not null } => 1,
        { Root: var root } => Paths(root!).Any(path => RequestPaths.Resolve(path.Text).Unknown is not null) ? 1 : 0,
    };

    private static IEnumerable<FieldPath> Paths(FilterNode node) => node switch
    {
        JoinedFilter joined => joined.Items.SelectMany(Paths),
        Not not => Paths(not.Item),
        FieldFilter field => [field.Path],
        _ => [],
    };

    private static string Source(IEnumerable<string> literals) => $$"""
        using Grapnel;

        [Plugin]
        public class NycPlugin
        {
        {{string.Join("\n", literals.Select(static (literal, i) => $"[Hook(\"document:afterCreate\", WithRequest = {literal})] public void M{i}() {{ }}"))}}
        }
        """;

    private static (LiteralKind Kind, string Text) Mutated(int seed)
    {
#pragma warning disable CA5394 // Repeatable, not secure.
        var random = new Random(seed);
        var text = new StringBuilder(Whole);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(random.Next(2) == 0 ? 2 : 20), text.Length - at);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                default:
                    text.Remove(at, length).Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
            }
        }

        var kind = LiteralKinds.All[random.Next(LiteralKinds.All.Count)];
#pragma warning restore CA5394
        return (LiteralKinds.CanWrite(kind, text.ToString()) ? kind : LiteralKind.Regular, text.ToString());
    }
}
