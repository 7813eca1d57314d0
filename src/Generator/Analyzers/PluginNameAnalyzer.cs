using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says where two plugins of a compilation have one name. It needs all of them, so it speaks on build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginNameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DuplicatePlugin];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Reporting.HasRuntime(start.Compilation))
            {
                return;
            }

            var plugins = new ConcurrentBag<(PluginFacts Facts, INamedTypeSymbol Type)>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (PluginReader.ReadClass((INamedTypeSymbol)symbol.Symbol) is { } facts)
                    {
                        plugins.Add((facts, (INamedTypeSymbol)symbol.Symbol));
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Report(end, plugins));
        });
    }

    private static void Report(CompilationAnalysisContext context, IEnumerable<(PluginFacts Facts, INamedTypeSymbol Type)> plugins)
    {
        var trees = context.Compilation.SyntaxTrees.Select(static (tree, i) => (tree, i)).ToDictionary(static pair => pair.tree, static pair => pair.i);
        var inOrder = plugins.OrderBy(plugin => Place(plugin.Type, trees)).ToList();
        var types = inOrder.GroupBy(static plugin => plugin.Facts.Key).ToDictionary(static group => group.Key, static group => group.First().Type);
        var taken = new HashSet<string>(inOrder.Select(static plugin => PluginRules.NameOf(plugin.Facts)).OfType<string>(), StringComparer.Ordinal);
        foreach (var (plugin, first) in PluginRules.Duplicates(inOrder.Select(static plugin => plugin.Facts)))
        {
            var violation = PluginRules.Duplicate(plugin, first, taken);
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, SpotLocator.Find(types[plugin.Key], violation.Spot, context.CancellationToken)));
        }
    }

    // As the generator meets them: by file, then by place.
    private static (int Tree, int Position) Place(INamedTypeSymbol type, Dictionary<SyntaxTree, int> trees) =>
        Symbols.Find(type, KnownNames.Plugin)?.ApplicationSyntaxReference is { } reference && trees.TryGetValue(reference.SyntaxTree, out var tree)
            ? (tree, reference.Span.Start)
            : (int.MaxValue, 0);
}
