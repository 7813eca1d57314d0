using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>
/// What a handler does. Its syntax costs next to nothing and is looked at first; its operations have to be bound, which only analyzers
/// do, and only where the syntax gives a reason.
/// </summary>
internal sealed class HandlerBody
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private IOperation? _root;
    private List<SyntaxNode>? _nodes;
    private List<IOperation>? _operations;

    private HandlerBody(IMethodSymbol method, MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        (Method, Declaration, _model, _cancellationToken) = (method, declaration, model, cancellationToken);
        var attributes = HandlerReader.Attributes(Handler);
        IsPipe = attributes.Exists(static attribute => Symbols.Is(attribute, KnownNames.Pipe));
        IsHook = attributes.Exists(static attribute => Symbols.Is(attribute, KnownNames.Hook));
    }

    /// <summary>The method, of a partial one the part with the body.</summary>
    public IMethodSymbol Method { get; }

    /// <summary>The method as it is declared, with all its attributes.</summary>
    public IMethodSymbol Handler => Method.PartialDefinitionPart ?? Method;

    public MethodDeclarationSyntax Declaration { get; }

    public bool IsHook { get; }

    public bool IsPipe { get; }

    /// <summary>Everything in the method as it was written, in the order of the source. Walked once, whatever is looked for.</summary>
    public List<SyntaxNode> Nodes => _nodes ??= [.. Declaration.DescendantNodes()];

    /// <summary>The bound body.</summary>
    public IOperation? Root => _root ??= _model.GetOperation(Declaration, _cancellationToken);

    /// <summary>Everything in the bound body, in the order of the source.</summary>
    public List<IOperation> Operations => _operations ??= Root is { } root ? [.. root.DescendantsAndSelf()] : [];

    /// <summary>The body of a handler; null where the code is something else.</summary>
    public static HandlerBody? Of(ISymbol owner, SyntaxNode code, SemanticModel model, CancellationToken cancellationToken)
    {
        if (owner is not IMethodSymbol { MethodKind: MethodKind.Ordinary }
            || code is not MethodDeclarationSyntax declaration
            || (declaration.Body is null && declaration.ExpressionBody is null)
            || (declaration.AttributeLists.Count == 0 && !declaration.Modifiers.Any(static modifier => modifier.ValueText == "partial"))
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } method)
        {
            return null;
        }

        var body = new HandlerBody(method, declaration, model, cancellationToken);
        return body.IsHook || body.IsPipe ? body : null;
    }

    public SymbolInfo SymbolOf(SyntaxNode node) => _model.GetSymbolInfo(node, _cancellationToken);

    public ITypeSymbol? TypeOf(SyntaxNode node) => _model.GetTypeInfo(node, _cancellationToken).Type;

    public string? TextOf(SyntaxNode node) => _model.GetConstantValue(node, _cancellationToken) is { HasValue: true, Value: string text } ? text : null;
}

/// <summary>Something found in a body, and where.</summary>
internal sealed record Found<T>(T Fact, Location Location);
