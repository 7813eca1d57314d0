using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says what is wrong with a method that carries <c>[Hook]</c> or <c>[Pipe]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.UnknownEvent, Descriptors.PayloadMismatch, Descriptors.WrongReturnType, Descriptors.AsyncVoid, Descriptors.PipeOnHookEvent, Descriptors.NotCallable,
        Descriptors.NoPlugin, Descriptors.GeneratedNameInExpression, Descriptors.PayloadNotCopied, Descriptors.FilterNotCompiled,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (Reporting.HasRuntime(start.Compilation))
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.Method);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || HandlerReader.Read(method, context.Compilation, context.CancellationToken) is not { } handler)
        {
            return;
        }

        var violations = HandlerRules.Judge(handler, CompilationEvents.Of(context.Compilation).Catalog).Violations.AsEnumerable();
        if (PluginReader.ReadClass(method.ContainingType) is null)
        {
            violations = violations.Concat(PluginRules.CheckOutside(handler, method.ContainingType.Name));
        }

        foreach (var violation in violations)
        {
            context.ReportDiagnostic(Reporting.Create(violation, SpotLocator.Find(method, violation.Spot, context.CancellationToken)));
        }
    }
}
