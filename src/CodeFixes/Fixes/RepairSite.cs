using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>A violation in its document: what repairs ask about it.</summary>
/// <param name="document">The document.</param>
/// <param name="diagnostic">The violation.</param>
/// <param name="cancellationToken">Ends the asking.</param>
internal sealed class RepairSite(RepairDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
{
    public RepairDocument Document { get; } = document;

    public Diagnostic Diagnostic { get; } = diagnostic;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public SyntaxTree Tree => Document.Tree;

    public SemanticModel Model => Document.Model;

    /// <summary>What was probably meant; null where nothing is near.</summary>
    public string? DidYouMean => Diagnostic.Properties.TryGetValue(Generator.Analyzers.Reporting.DidYouMean, out var meant) ? meant : null;

    /// <summary>The innermost node that is marked.</summary>
    public SyntaxNode Node => Document.Root.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The attribute that is marked, or a part of it.</summary>
    public AttributeSyntax? Attribute => Node.FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>The method that is marked, or a part of it.</summary>
    public MethodDeclarationSyntax? Method => Node.FirstAncestorOrSelf<MethodDeclarationSyntax>();

    public IMethodSymbol? Symbol => Method is { } method ? (IMethodSymbol?)Model.GetDeclaredSymbol(method, CancellationToken) : null;

    /// <summary>The handler, as the rules see it; null where the place is none.</summary>
    public HandlerSite? Handler => Method is { } method && Symbol is { } symbol && HandlerReader.Read(symbol, Document.Compilation, CancellationToken) is { } facts
        ? new HandlerSite(Document, method, symbol, facts)
        : null;

    /// <summary>The expression of a named argument of the marked attribute.</summary>
    public AttributeArgumentSyntax? Argument(string name) =>
        Attribute?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
}
