using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Why generated code cannot write a type that a user's own code may.</summary>
internal enum TypeObstacle
{
    None,

    /// <summary>Its assembly is referenced by an extern alias alone.</summary>
    Aliased,

    /// <summary>It is obsolete as an error, which only obsolete code may use.</summary>
    Obsolete,
}

/// <summary>Finds types that can be written in one place and not in another.</summary>
internal static class TypeReach
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> AliasedAssemblies = new();

    public static TypeObstacle ObstacleOf(ITypeSymbol type, Compilation compilation) =>
        ObstacleOf(type, AliasedAssemblies.GetValue(compilation, FindAliased));

    /// <summary>Whether an assembly can be named with an extern alias only, so that <c>global::</c> does not reach it.</summary>
    public static bool IsAliased(IAssemblySymbol assembly, Compilation compilation) =>
        AliasedAssemblies.GetValue(compilation, FindAliased).Contains(assembly.Identity.GetDisplayName());

    /// <summary>Whether the use of a symbol is an error by its <c>[Obsolete]</c>.</summary>
    public static bool IsObsoleteError(ISymbol symbol) => ObsoleteOf(symbol) is { ConstructorArguments: [_, { Value: true }, ..] };

    /// <summary>Whether C# allows the code of a method to use what is obsolete.</summary>
    public static bool IsInObsolete(IMethodSymbol method) => ObsoleteOf(method) is not null || Symbols.WithContaining(method.ContainingType).Any(static type => ObsoleteOf(type) is not null);

    private static TypeObstacle ObstacleOf(ITypeSymbol type, HashSet<string> aliased)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return ObstacleOf(array.ElementType, aliased);
            case INamedTypeSymbol { SpecialType: SpecialType.None } named:
                return Symbols.WithContaining(named).Select(current => OfOne(current, aliased))
                    .Concat(named.TypeArguments.Select(argument => ObstacleOf(argument, aliased)))
                    .FirstOrDefault(static obstacle => obstacle != TypeObstacle.None);
            default:
                return TypeObstacle.None;
        }
    }

    private static TypeObstacle OfOne(INamedTypeSymbol type, HashSet<string> aliased)
    {
        if (aliased.Count > 0 && type.ContainingAssembly is { } assembly && aliased.Contains(assembly.Identity.GetDisplayName()))
        {
            return TypeObstacle.Aliased;
        }

        return IsObsoleteError(type.OriginalDefinition) ? TypeObstacle.Obsolete : TypeObstacle.None;
    }

    private static AttributeData? ObsoleteOf(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "ObsoleteAttribute" } type && Symbols.NamespaceOf(type) == "System");

    private static HashSet<string> FindAliased(Compilation compilation) => new(
        compilation.ExternalReferences
            .Where(static reference => reference.Properties.Aliases is { IsDefaultOrEmpty: false } aliases && !aliases.Contains("global"))
            .Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().Select(static assembly => assembly.Identity.GetDisplayName()),
        StringComparer.Ordinal);
}
