using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says where a plugin with threads of its own leaves them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LeavesThread];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (Reporting.HasRuntime(start.Compilation))
            {
                start.RegisterOperationAction(Analyze, OperationKind.Invocation);
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
