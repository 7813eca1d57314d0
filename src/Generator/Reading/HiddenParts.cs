using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Reading;

/// <summary>Whether broken syntax may hide what a sound file is judged by: a part of its class, or members of its payload. Asked only where something would be said.</summary>
internal static class HiddenParts
{
    private const int MostTypes = 200;

    /// <summary>Whether a part of a partial class may stand where syntax is broken, with attributes on it.</summary>
    public static bool MayBeOf(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellationToken) is TypeDeclarationSyntax declared && declared.Modifiers.Any(SyntaxKind.PartialKeyword))
        && compilation.SyntaxTrees.Any(tree => BrokenCode.SpansIn(tree).Any(span => Names(tree, span, type.Name)));

    /// <summary>Whether a file is broken that declares the payload of a method, or a type that is reached from it.</summary>
    public static bool MayBeOfPayload(IMethodSymbol method, Compilation compilation)
    {
        if (!BrokenCode.IsIn(compilation))
        {
            return false;
        }

        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var left = new Queue<ITypeSymbol>(method.Parameters.Select(static parameter => parameter.Type));
        while (left.Count > 0 && seen.Count < MostTypes)
        {
            var type = left.Dequeue();
            if (!seen.Add(type))
            {
                continue;
            }

            if (type.DeclaringSyntaxReferences.Any(static part => BrokenCode.SpansIn(part.SyntaxTree).Count > 0))
            {
                return true;
            }

            foreach (var next in Reached(type))
            {
                left.Enqueue(next);
            }
        }

        return false;
    }

    // Types of other assemblies reach none of this one but by their arguments.
    private static IEnumerable<ITypeSymbol> Reached(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol { DeclaringSyntaxReferences.Length: 0 } named => named.TypeArguments,
        INamedTypeSymbol named => named.TypeArguments.Concat(named.AllInterfaces).Concat(named.BaseType is { } parent ? [parent] : [])
            .Concat(named.GetMembers().Select(static member => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type).OfType<ITypeSymbol>()),
        _ => [],
    };

    private static bool Names(SyntaxTree tree, TextSpan span, string name) => tree.GetText().ToString(span).IndexOf(name, StringComparison.Ordinal) >= 0;
}
