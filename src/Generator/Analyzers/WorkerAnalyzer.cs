using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says where a plugin with threads of its own leaves them, and which cannot have any. Bodies of other classes are not bound for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LeavesThread, Descriptors.NotThreadable];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (Reporting.HasRuntime(start.Compilation))
            {
                start.RegisterSymbolStartAction(Start, SymbolKind.NamedType);
            }
        });
    }

    private static void Start(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (PluginReader.ReadClass(type) is not { Threads: not 0 })
        {
            return;
        }

        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
        context.RegisterSymbolEndAction(end =>
        {
            if (PluginReader.Read(type, end.Compilation, end.CancellationToken) is { } plugin && WorkerRules.CheckThreads(plugin) is { } violation)
            {
                Reporting.Report(end.ReportDiagnostic, Reporting.Create(violation, SpotLocator.Find(type, violation.Spot, end.CancellationToken)));
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (ContextReader.FindLeaving((IInvocationOperation)context.Operation) is { } location
            && context.ContainingSymbol is { ContainingType: { } type } member
            && PluginReader.ReadClass(type) is { } plugin
            && WorkerRules.CheckLeaving(plugin, member.Name) is { } violation)
        {
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, location));
        }
    }
}
