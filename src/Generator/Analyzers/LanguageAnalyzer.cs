using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says, once, that a project is written in a C# for which nothing can be generated. All other analyzers are silent then.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LanguageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.LanguageTooOld];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (Reporting.SeesRuntime(context.Compilation)
            && LanguageRules.Check(LanguageFacts.Of(context.Compilation), context.Compilation.AssemblyName ?? "") is { } violation)
        {
            Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, Location.None));
        }
    }
}
