using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Small questions about symbols.</summary>
internal static class Symbols
{
    /// <summary>Whether a type stands directly in the namespace <c>Grapnel</c>.</summary>
    public static bool IsInGrapnel(ITypeSymbol? type) =>
        type is { ContainingType: null, ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether an attribute is one of ours.</summary>
    public static bool Is(AttributeData attribute, string name) => attribute.AttributeClass is { } type && type.Name == name && IsInGrapnel(type);

    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Is(attribute, name))
            {
                return attribute;
            }
        }

        return null;
    }

    public static string NamespaceOf(ITypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    /// <summary>Whether code of the same assembly may use a symbol, its containing types left aside.</summary>
    public static bool IsAtLeastInternal(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>Whether a type can be printed at all: while a name is still being typed, it is empty, and so is the namespace around it.</summary>
    public static bool IsNamed(INamedTypeSymbol type)
    {
        foreach (var current in WithContaining(type))
        {
            if (current.Name.Length == 0)
            {
                return false;
            }
        }

        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.Name.Length == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A type and the types around it, from the inside out.</summary>
    public static IEnumerable<INamedTypeSymbol> WithContaining(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }
}
