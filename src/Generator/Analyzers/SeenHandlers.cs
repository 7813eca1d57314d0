using System.Collections.Concurrent;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>What the handlers of one compilation are together: pipes of one order, and conflicts of references that no handler was told of.</summary>
internal sealed class SeenHandlers
{
    private readonly ConcurrentBag<(OrderedPipe Pipe, IMethodSymbol Method)> _pipes = [];
    private readonly ConcurrentDictionary<string, bool> _conflicts = new(StringComparer.Ordinal);

    public void Add(IMethodSymbol method, PluginFacts? plugin, HandlerFacts handler, HandlerJudgement judgement)
    {
        foreach (var violation in judgement.Violations.Where(static violation => violation.Id == DiagnosticIds.GRP0020EventsDiffer))
        {
            _conflicts[violation.Arguments[0]] = true;
        }

        if (plugin is null || !PluginRules.IsLegal(plugin) || !judgement.Rows.Any(PipeOrderRules.IsOrdered))
        {
            return;
        }

        foreach (var pipe in PipeOrderRules.Of(plugin, handler, method.ContainingType.GetMembers().IndexOf(method), judgement))
        {
            _pipes.Add((pipe, method));
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        var methods = _pipes.GroupBy(static seen => seen.Pipe).ToDictionary(static group => group.Key, static group => group.First().Method);
        foreach (var (first, second) in PipeOrderRules.Clashes(methods.Keys))
        {
            var violation = PipeOrderRules.Violation(first, second);
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, SpotLocator.Find(methods[second], violation.Spot, context.CancellationToken)));
        }

        foreach (var (first, second) in ConflictRules.OfReferences(CompilationEvents.Of(context.Compilation).Catalog).Where(pair => !_conflicts.ContainsKey(pair.First.Name)))
        {
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(ConflictRules.Violation(DiagnosticIds.GRP0021ReferencesDiffer, new Spot(SpotKind.Nowhere), first, second), Location.None));
        }
    }
}
