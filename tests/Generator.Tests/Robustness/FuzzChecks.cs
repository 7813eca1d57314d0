using System.Collections.Immutable;
using System.Globalization;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>What holds for any source, however broken.</summary>
internal static class FuzzChecks
{
    private static readonly string[] Declarations = ["[Event(\"", "[ControllerEvents(\"", "[Says(\""];

    /// <summary>All there are, and one that gives the suppressors something to look at.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. Parts.Analyzers, new Complainer()];

    /// <summary>The same; what fails is told with the text it failed on.</summary>
    public static GeneratorDriver Run(GeneratorDriver driver, Compilation broken, bool isThorough, string about, SyntaxTree text)
    {
        try
        {
            return Run(driver, broken, isThorough);
        }
        catch (Exception exception)
        {
            throw new HarnessException("fuzz", $"{about}: {(exception is ShouldAssertException ? exception.Message : exception)}\n{text}");
        }
    }

    /// <summary>Runs generator and analyzers on a source and checks both.</summary>
    /// <param name="driver">The driver that saw other sources before.</param>
    /// <param name="broken">The source.</param>
    /// <param name="isThorough">Whether output and answers are also compared with those found in another way.</param>
    public static GeneratorDriver Run(GeneratorDriver driver, Compilation broken, bool isThorough)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(broken, out var output, out var reported);
        driver.GetRunResult().Results.Single().Exception.ShouldBeNull();
        reported.ShouldBeEmpty();
        var found = Found(broken, output, isThorough ? Analyzers : Parts.Analyzers);
        SilentWhereBroken(found);
        NotUnknownWhereHidden(broken, found);
        PrintedIsSound(broken, output, found);
        if (isThorough)
        {
            SameAsFresh(driver, broken);
            Found(output, output, Analyzers).Select(d => d.ToString()).ShouldBe(found.Select(d => d.ToString()));
        }

        return driver;
    }

    // Suppressors are asked about everything; what they think of it is not the question here. Calls of AddPlugins, before that is generated, are
    // something that Roslyn 4.14 itself throws at in some texts (GetUniqueSignatureFromMethodGroup): those are judged as a compiler has them.
    private static ImmutableArray<Diagnostic> Found(Compilation broken, Compilation output, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        try
        {
            return Ours(broken, analyzers);
        }
        catch (Exception) when (broken != output && CompilerThrows(broken))
        {
            return Ours(output, analyzers);
        }
    }

    private static ImmutableArray<Diagnostic> Ours(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        AnalyzerGuard.Run(analyzers, compilation).RemoveAll(static found => !found.Id.StartsWith("GRP", StringComparison.Ordinal));

    private static bool CompilerThrows(Compilation compilation)
    {
        try
        {
            compilation.Clone().GetDiagnostics();
            return false;
        }
        catch (NullReferenceException)
        {
            return true;
        }
    }

    /// <summary>By the letters alone: a broken file that has them may declare events.</summary>
    private static void NotUnknownWhereHidden(Compilation broken, ImmutableArray<Diagnostic> found)
    {
        var files = broken.SyntaxTrees.Where(HasErrors).ToList();
        if (files.Count == 0)
            return;
        found.ShouldNotContain(d => d.Id == "GRP0037");
        if (files.Exists(static file => ErrorsOutsideBodies(file) && Declarations.Any(file.ToString().Contains)))
            found.Select(d => d.GetMessage(CultureInfo.InvariantCulture)).ShouldNotContain(message => message.Contains("declare", StringComparison.Ordinal) && message.StartsWith("No ", StringComparison.Ordinal));
    }

    private static bool ErrorsOutsideBodies(SyntaxTree tree)
    {
        var bodies = tree.GetRoot().DescendantNodes().Where(node => node is BlockSyntax or ArrowExpressionClauseSyntax).Select(node => node.Span).ToList();
        return tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Any(error => !bodies.Any(body => body.Start <= error.Location.SourceSpan.Start && error.Location.SourceSpan.Start <= body.End));
    }

    /// <summary>By position alone: an error outside of all bodies silences its file, one in a body its member.</summary>
    private static void SilentWhereBroken(ImmutableArray<Diagnostic> found)
    {
        foreach (var inTree in found.Where(d => d.Location.SourceTree is not null).ToLookup(d => d.Location.SourceTree!))
        {
            var errors = inTree.Key.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Location.SourceSpan.Start).ToList();
            if (errors.Count == 0)
                continue;
            var root = inTree.Key.GetRoot();
            var bodies = root.DescendantNodes().Where(node => node is BlockSyntax or ArrowExpressionClauseSyntax).Select(node => node.Span).ToList();
            errors.All(error => bodies.Any(body => body.Start <= error && error <= body.End)).ShouldBeTrue($"a declaration is broken, and yet: {string.Join(", ", inTree)}");
            foreach (var diagnostic in inTree)
            {
                var member = root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First();
                if (member is not BaseTypeDeclarationSyntax)
                    errors.Any(member.Span.Contains).ShouldBeFalse($"its member is broken: {diagnostic}");
            }
        }
    }

    /// <summary>Printed files parse, and where nobody complains about what users wrote they compile.</summary>
    private static void PrintedIsSound(Compilation broken, Compilation output, ImmutableArray<Diagnostic> found)
    {
        var printed = output.SyntaxTrees.Where(tree => !broken.ContainsSyntaxTree(tree)).ToList();
        printed.SelectMany(tree => tree.GetDiagnostics()).ShouldBeEmpty();
        if (broken.SyntaxTrees.Any(HasErrors) || found.Any(d => d.Severity == DiagnosticSeverity.Error))
            return;
        var wrong = printed.SelectMany(tree => output.GetSemanticModel(tree).GetDiagnostics()).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (wrong.Count > 0)
            broken.SyntaxTrees.SelectMany(tree => output.GetSemanticModel(tree).GetDiagnostics()).Where(d => d.Severity == DiagnosticSeverity.Error)
                .ShouldNotBeEmpty($"only generated code is wrong: {string.Join("\n", wrong)}");
    }

    public static bool HasErrors(SyntaxTree tree) => tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);

    private static void SameAsFresh(GeneratorDriver driver, Compilation compilation)
    {
        var fresh = GeneratorHarness.NewDriver(Parts.NewGenerator(), compilation).RunGenerators(compilation);
        Texts(driver).ShouldBe(Texts(fresh));

        static IEnumerable<(string, string)> Texts(GeneratorDriver driver) =>
            driver.GetRunResult().Results.Single().GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString())).Order();
    }
}
