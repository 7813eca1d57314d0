using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Analyzers;

/// <summary>Takes back what the usual analyzers say wrongly about handlers, plugins and filters.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerSuppressor : DiagnosticSuppressor
{
    private static readonly Regex StrictJson = new(@"^/\*\s*lang(uage)?\s*=\s*json\b.*\bstrict\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        [Suppressions.UnusedParameter, Suppressions.CouldBeStatic, Suppressions.NeverInstantiated, Suppressions.NotValidated, Suppressions.NotStrictJson, Suppressions.ComesBack, Suppressions.IsNoEvent];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (!Reporting.HasRuntime(context.Compilation))
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && Reason(diagnostic, tree, context) is { } reason)
            {
                context.ReportSuppression(Suppression.Create(reason, diagnostic));
            }
        }
    }

    private static SuppressionDescriptor? Reason(Diagnostic diagnostic, SyntaxTree tree, SuppressionAnalysisContext context)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var model = context.GetSemanticModel(tree);
        var (isWrong, reason) = diagnostic.Id switch
        {
            "IDE0060" => (Declared(node, model, context) is IParameterSymbol parameter && IsPayload(parameter), Suppressions.UnusedParameter),
            "CA1822" => (Declared(node, model, context) is IMethodSymbol method && IsHandler(method), Suppressions.CouldBeStatic),
            "CA1812" => (Declared(node, model, context) is INamedTypeSymbol type && Symbols.Find(type, KnownNames.Plugin) is not null, Suppressions.NeverInstantiated),
            "CA1062" => (model.GetSymbolInfo(node, context.CancellationToken).Symbol is IParameterSymbol used && IsNeverNull(used, context), Suppressions.NotValidated),
            "CA1030" => (Declared(node, model, context) is IMethodSymbol called && IsHandler(called), Suppressions.IsNoEvent),
            "CA2007" => (IsOnWorkerThread(node, model, context), Suppressions.ComesBack),
            "JSON001" => (IsFilter(node, model, context), Suppressions.NotStrictJson),
            _ => (false, Suppressions.NotStrictJson),
        };
        return isWrong ? reason : null;
    }

    private static ISymbol? Declared(SyntaxNode node, SemanticModel model, SuppressionAnalysisContext context) => model.GetDeclaredSymbol(node, context.CancellationToken);

    private static bool IsHandler(IMethodSymbol method) => HandlerReader.Attributes(method.PartialDefinitionPart ?? method).Count > 0;

    // Tokens, services and the event's name are there because somebody asked for them.
    private static bool IsPayload(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method && IsHandler(method)
        && Symbols.Find(parameter, KnownNames.FromScope) is null && Symbols.Find(parameter, KnownNames.EventName) is null
        && !(parameter.Type.Name == nameof(CancellationToken) && Symbols.NamespaceOf(parameter.Type) == "System.Threading");

    // What the host hands over beside the payload, it always has: a service that is missing is an error of its own.
    private static bool IsNeverNull(IParameterSymbol parameter, SuppressionAnalysisContext context) =>
        parameter.ContainingSymbol is IMethodSymbol method && IsHandler(method)
        && HandlerReader.Read(method.PartialDefinitionPart ?? method, context.Compilation, context.CancellationToken) is { } handler
        && HandlerRules.Judge(handler, CompilationEvents.Of(context.Compilation).Catalog).Rows is { Count: > 0 } rows
        && (!IsPayload(parameter)
            || rows.All(row => HandlerPayload.Of(row.Attribute, row.Event) is var payload && parameter.Ordinal < payload.Count && !payload[parameter.Ordinal].AcceptsNull));

    // As GRP0028, which asks for the contrary: where a lambda runs is its caller's business, and a static local function has no state of the plugin's.
    private static bool IsOnWorkerThread(SyntaxNode node, SemanticModel model, SuppressionAnalysisContext context)
    {
        for (var around = node.Parent; around is not null and not MemberDeclarationSyntax; around = around.Parent)
        {
            if (around is AnonymousFunctionExpressionSyntax || (around is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.StaticKeyword)))
            {
                return false;
            }
        }

        return model.GetEnclosingSymbol(node.SpanStart, context.CancellationToken) is { ContainingType: { } type } && PluginReader.ReadClass(type) is { Threads: > 0 };
    }

    // What is broken GRP0023 says as well, and better. Whoever asks for strict JSON in a comment gets its check.
    private static bool IsFilter(SyntaxNode node, SemanticModel model, SuppressionAnalysisContext context) =>
        node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: KnownNames.With or KnownNames.WithRequest or KnownNames.WithDocument } argument
        && argument.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
        && model.GetTypeInfo(attribute, context.CancellationToken).Type is { Name: KnownNames.Hook or KnownNames.Pipe } type && Symbols.IsInGrapnel(type)
        && !argument.DescendantTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && StrictJson.IsMatch(trivia.ToString()));
}
