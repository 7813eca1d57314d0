using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Whether generated code can implement a partial property, whatever its declaration is meant for.</summary>
internal static class PropertyShape
{
    /// <summary>The accessors as an implementation has to repeat them; none where C# refuses the property itself, or its type cannot be repeated.</summary>
    public static ImmutableEquatableArray<string> AccessorsOf(IPropertySymbol property, CancellationToken cancellationToken)
    {
        if (!CanBeImplemented(property) || property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
            || accessors.Any(accessor => !IsUsual(accessor, property.IsStatic)) || accessors.Select(static accessor => accessor.Kind()).Distinct().Count() != accessors.Count)
        {
            return ImmutableEquatableArray<string>.Empty;
        }

        return accessors.Select(static accessor => string.Concat(accessor.Modifiers.Select(static modifier => modifier.ValueText + " ")) + accessor.Keyword.ValueText).ToEquatable();
    }

    /// <summary>The type as an implementation has to repeat it.</summary>
    public static string TypeOf(IPropertySymbol property) => property.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    } + TypeNames.Exact(property.Type);

    private static bool CanBeImplemented(IPropertySymbol property) =>
        property is { IsPartialDefinition: true, IsIndexer: false, IsAbstract: false, IsExtern: false, ContainingAssembly: ISourceAssemblySymbol { Compilation: var compilation } }
        && (property.IsStatic || !property.ContainingType.IsStatic)
        && (property.PartialImplementationPart is not { } body || GeneratedTrees.IsOurs(body))
        && !Symbols.WithContaining(property.ContainingType).Any(static type => type.IsFileLocal)
        && !TypeNames.HasErrors(property.Type) && !IsFileLocal(property.Type)
        && TypeReach.ObstacleOf(property.Type, compilation) == TypeObstacle.None;

    // A static property cannot have init: C# says so.
    private static bool IsUsual(AccessorDeclarationSyntax accessor, bool isStatic) =>
        accessor.Kind() is SyntaxKind.GetAccessorDeclaration or SyntaxKind.SetAccessorDeclaration || (!isStatic && accessor.IsKind(SyntaxKind.InitAccessorDeclaration));

    private static bool IsFileLocal(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsFileLocal(array.ElementType),
        IPointerTypeSymbol pointer => IsFileLocal(pointer.PointedAtType),
        INamedTypeSymbol named => Symbols.WithContaining(named).Any(static current => current.IsFileLocal) || named.TypeArguments.Any(IsFileLocal),
        _ => false,
    };
}
