using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>Checks one rule on one source: it complains exactly at the marked spans, and no other rule complains.</summary>
internal static class RuleTest
{
    /// <summary>Runs the harness on marked source; <c>[|…|]</c> is a span of <paramref name="id"/>.</summary>
    public static GeneratorRun Violates(string id, string marked, params string[] compilerIds) =>
        Violates(id, marked, new HarnessOptions { ExpectedCompilerIds = compilerIds });

    public static GeneratorRun Violates(string id, string marked, HarnessOptions options)
    {
        var (text, spans) = Markup.Read(marked);
        spans.ShouldNotBeEmpty("the source marks no violation");
        var run = GeneratorHarness.Run(text, options);
        var expected = spans.Select(span => $"{span.Id ?? id} at '{text.Substring(span.Span.Start, span.Span.Length)}' ({span.Span})");
        var found = run.Diagnostics.Select(d => $"{d.Id} at '{text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}' ({d.Location.SourceSpan})");
        found.Order(StringComparer.Ordinal).ShouldBe(
            expected.Order(StringComparer.Ordinal),
            customMessage: string.Join(Environment.NewLine, run.Diagnostics));
        run.Diagnostics.ShouldAllBe(d => d.Severity == Parts.Descriptors.Single(rule => rule.Id == d.Id).DefaultSeverity);
        return run;
    }

    public static GeneratorRun Passes(string source, HarnessOptions? options = null)
    {
        var run = GeneratorHarness.Run(source, options);
        run.Diagnostics.ShouldBeEmpty();
        return run;
    }

    /// <summary>The message of the only diagnostic.</summary>
    public static string Message(this GeneratorRun run) =>
        run.Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
