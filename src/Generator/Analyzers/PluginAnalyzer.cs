using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says what is wrong with a class that carries <c>[Plugin]</c>, by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PluginAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotCallable, Descriptors.InvalidPluginName, Descriptors.ScopedParameter, Descriptors.NotConstructible];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (Reporting.HasRuntime(start.Compilation))
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (PluginReader.ReadClass(type) is not { } plugin)
        {
            return;
        }

        foreach (var violation in PluginRules.Check(plugin))
        {
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, SpotLocator.Find(type, violation.Spot, context.CancellationToken)));
        }

        if (!PluginRules.IsLegal(plugin))
        {
            return;
        }

        var (problem, at) = ConstructorReader.ProblemOf(type);
        if (PluginRules.CheckConstructor(plugin, problem) is { } unmade)
        {
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(unmade, at?.Locations.FirstOrDefault() ?? SpotLocator.Find(type, unmade.Spot, context.CancellationToken)));
        }
        else if (ConstructorReader.Of(type) is { } constructor)
        {
            foreach (var violation in ConstructorReader.Scoped(constructor).Select(parameter => PluginRules.Scoped(plugin, parameter)))
            {
                Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, SpotLocator.Find(constructor, violation.Spot, context.CancellationToken)));
            }
        }
    }
}
