using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Says that local functions and lambdas are no handlers: C# lets the attributes stand there, and nobody would ever call them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LocalFunctionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotCallable];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (Reporting.HasRuntime(start.Compilation))
            {
                start.RegisterSyntaxNodeAction(Analyze, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var lists = context.Node is LocalFunctionStatementSyntax local ? local.AttributeLists : ((LambdaExpressionSyntax)context.Node).AttributeLists;
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type is { Name: KnownNames.Hook or KnownNames.Pipe } type && Symbols.IsInGrapnel(type))
                {
                    var violation = context.Node is LocalFunctionStatementSyntax function ? CallableRules.LocalFunction(function.Identifier.ValueText) : CallableRules.Lambda();
                    Reporting.Report(context.ReportDiagnostic, Reporting.Create(violation, attribute.Name.GetLocation()));
                }
            }
        }
    }
}
