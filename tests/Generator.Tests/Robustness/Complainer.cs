using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>Says of everything what the usual analyzers say of some of it, so that the suppressors have to look at it, however broken it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class Complainer : DiagnosticAnalyzer
{
    private static readonly string[] Ids = ["IDE0060", "CA1822", "CA1812", "CA1062", "JSON001"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. Ids.Select(static id => new DiagnosticDescriptor(id, "Complaint", "Complaint", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true))];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(Complain);
    }

    private void Complain(SyntaxTreeAnalysisContext context)
    {
        foreach (var token in context.Tree.GetRoot(context.CancellationToken).DescendantTokens())
        {
            if (About(token) is { } rule)
                context.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[rule], token.GetLocation()));
        }
    }

    private static int? About(SyntaxToken token) => token.Parent switch
    {
        ParameterSyntax parameter when parameter.Identifier == token => 0,
        MethodDeclarationSyntax method when method.Identifier == token => 1,
        BaseTypeDeclarationSyntax type when type.Identifier == token => 2,
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax or ArgumentSyntax } => 3,
        LiteralExpressionSyntax when token.IsKind(SyntaxKind.StringLiteralToken) => 4,
        _ => null,
    };
}
