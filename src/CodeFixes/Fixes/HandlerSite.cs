using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>A handler in its document.</summary>
/// <param name="document">The document.</param>
/// <param name="method">Its declaration.</param>
/// <param name="symbol">Its symbol.</param>
/// <param name="facts">What the rules know of it.</param>
internal sealed class HandlerSite(RepairDocument document, MethodDeclarationSyntax method, IMethodSymbol symbol, HandlerFacts facts)
{
    public RepairDocument Document { get; } = document;

    public MethodDeclarationSyntax Method { get; } = method;

    public IMethodSymbol Symbol { get; } = symbol;

    public HandlerFacts Facts { get; } = facts;

    public SyntaxTree Tree => Method.SyntaxTree;

    /// <summary>What the attributes ask of the method, one by one; a wildcard asks several things.</summary>
    public IEnumerable<ExpectedSignature> Expected =>
        Facts.Attributes.SelectMany((attribute, i) => ExpectedSignature.Of(attribute, i, Document.Catalog)).Distinct();

    /// <summary>The facts of an attribute; null where it is none of the handler's.</summary>
    public (HandlerAttributeFacts Facts, int Index)? FactsOf(AttributeSyntax attribute)
    {
        var index = HandlerReader.Attributes(Symbol).FindIndex(data => data.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == Tree && reference.Span == attribute.Span);
        return index < 0 ? null : (Facts.Attributes[index], index);
    }
}
