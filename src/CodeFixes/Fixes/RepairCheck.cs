using System.Collections.Immutable;
using Grapnel.Generator.Analyzers;
using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>
/// Whether a repair repairs: it is applied to a copy of the compilation, and the rules and the compiler are asked again. What says nothing
/// new and less than before is offered, and nothing else.
/// </summary>
internal static class RepairCheck
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(HandlerAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)),
    ];

    /// <summary>Whether a repair of some violations leaves fewer of them and nothing new.</summary>
    /// <param name="document">The document.</param>
    /// <param name="repair">The repair.</param>
    /// <param name="diagnostic">One of the violations.</param>
    /// <param name="uncovers">Whether the violation kept other rules silent, so that those may speak elsewhere now.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static async Task<bool> IsSoundAsync(RepairDocument document, Repair repair, Diagnostic diagnostic, bool uncovers, CancellationToken cancellationToken)
    {
        var onBuild = diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);
        var compilation = document.Compilation;
        var trees = new Dictionary<SyntaxTree, SyntaxTree> { [document.Tree] = document.Tree };
        foreach (var edits in repair.Edits.GroupBy(static edit => edit.Tree))
        {
            if (Merge(edits.Select(static edit => edit.Change)) is not { } changes)
            {
                return false;
            }

            var text = await edits.Key.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changed = edits.Key.WithChangedText(text.WithChanges(changes));
            compilation = compilation.ReplaceSyntaxTree(edits.Key, changed);
            trees[edits.Key] = changed;
        }

        foreach (var other in (await CallersAsync(document, repair, cancellationToken).ConfigureAwait(false)).Concat(OtherParts(document.Compilation, repair, cancellationToken)))
        {
            if (!trees.ContainsKey(other))
            {
                trees.Add(other, other);
            }
        }

        var (before, after) = (new List<Diagnostic>(), new List<Diagnostic>());
        foreach (var pair in trees)
        {
            before.AddRange(await document.ProblemsAsync(pair.Key, onBuild, cancellationToken).ConfigureAwait(false));
            after.AddRange(await ProblemsAsync(compilation, pair.Value, onBuild, cancellationToken).ConfigureAwait(false));
        }

        return uncovers ? IsUncovering(before, after, repair, diagnostic) : IsBetter(before, after, diagnostic.Id);
    }

    /// <summary>Changes without those that are there twice; null where two of them meet. What is inserted at one place stands there in its order.</summary>
    public static IReadOnlyList<TextChange>? Merge(IEnumerable<TextChange> changes)
    {
        var sorted = changes.Distinct().OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Span.Start < sorted[i - 1].Span.End || (sorted[i].Span == sorted[i - 1].Span && !sorted[i].Span.IsEmpty))
            {
                return null;
            }
        }

        return sorted;
    }

    /// <summary>What the compiler and the rules say about a file, what is hidden or advice left aside unless it is ours.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ProblemsAsync(Compilation compilation, SyntaxTree tree, bool onBuild, CancellationToken cancellationToken)
    {
        var model = compilation.GetSemanticModel(tree);
        var analysis = new CompilationWithAnalyzers(compilation, Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var ours = onBuild
            ? (await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false)).RemoveAll(found => found.Location.SourceTree != tree)
            : await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, cancellationToken).ConfigureAwait(false);
        return [.. model.GetDiagnostics(null, cancellationToken).Where(static found => found.Severity >= DiagnosticSeverity.Warning), .. ours];
    }

    // Advice may follow: what did not work at all is not told how to work better.
    private static bool IsBetter(List<Diagnostic> before, List<Diagnostic> after, string id)
    {
        var left = before.GroupBy(static found => found.Id).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        var remaining = after.Count(found => found.Id == id);
        return remaining < (left.TryGetValue(id, out var known) ? known : 0)
            && after.Where(static found => found.Severity >= DiagnosticSeverity.Warning).GroupBy(static found => found.Id).All(group => group.Key == id || (left.TryGetValue(group.Key, out var count) && group.Count() <= count));
    }

    // What is wrong elsewhere was wrong before; at the place itself, if there is one left, nothing may be.
    private static bool IsUncovering(List<Diagnostic> before, List<Diagnostic> after, Repair repair, Diagnostic diagnostic)
    {
        var message = Text(diagnostic);
        var edited = repair.Edits[0].Change;
        var place = new TextSpan(edited.Span.Start, edited.NewText!.Length);
        return after.Count(found => Text(found) == message) < before.Count(found => Text(found) == message)
            && (place.IsEmpty || !after.Exists(found => found.Severity == DiagnosticSeverity.Error && found.Location.SourceSpan.IntersectsWith(place)))
            && after.Count(IsOfCompiler) <= before.Count(IsOfCompiler);

        static string Text(Diagnostic found) => found.Id + found.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        static bool IsOfCompiler(Diagnostic found) => found.Id.StartsWith("CS", StringComparison.Ordinal);
    }

    // What does not fit the other part of a partial method or class is often said there.
    private static IEnumerable<SyntaxTree> OtherParts(Compilation compilation, Repair repair, CancellationToken cancellationToken) =>
        from edit in repair.Edits
        from type in edit.Tree.GetRoot(cancellationToken).FindNode(edit.Change.Span).AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.PartialKeyword)
        let symbol = compilation.GetSemanticModel(edit.Tree).GetDeclaredSymbol(type, cancellationToken)
        where symbol is not null
        from part in symbol.DeclaringSyntaxReferences
        where !GeneratedTrees.IsOurs(part.SyntaxTree)
        select part.SyntaxTree;

    // What the generator wrote is written anew.
    private static async Task<IEnumerable<SyntaxTree>> CallersAsync(RepairDocument document, Repair repair, CancellationToken cancellationToken)
    {
        if (repair.Changes is null)
        {
            return [];
        }

        var found = new HashSet<SyntaxTree>();
        foreach (var reference in await SymbolFinder.FindReferencesAsync(repair.Changes, document.Document.Project.Solution, cancellationToken).ConfigureAwait(false))
        {
            found.UnionWith(reference.Locations.Select(static location => location.Location.SourceTree!).Where(tree => document.Compilation.ContainsSyntaxTree(tree) && !GeneratedTrees.IsOurs(tree)));
        }

        return found;
    }
}
