using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>The public properties and fields generated code can read of a type.</summary>
internal static class PayloadMembers
{
    /// <summary>
    /// Those of a type and of what it derives from, each name once unless C# itself could not tell which is meant: then it is there twice.
    /// </summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        var taken = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<ISymbol>();
        foreach (var current in type.TypeKind == TypeKind.Interface ? WithBaseInterfaces(type) : WithBaseClasses(type))
        {
            foreach (var member in current.GetMembers())
            {
                if (!IsSeen(member) || (taken.TryGetValue(member.Name, out var hiding) && IsHidden(hiding, current)))
                {
                    continue;
                }

                // A member that hides another one does so even where it cannot be read: a method, or one that is static or internal.
                taken[member.Name] = current;
                if (!IsValue(member))
                {
                    blocked.Add(member.Name);
                }
                else if (IsUsable(member) && IsReadable(member))
                {
                    found.Add(member);
                }
            }
        }

        return found.Where(member => !blocked.Contains(member.Name));
    }

    /// <summary>What an attribute calls a member in JSON.</summary>
    public static string? JsonName(ISymbol member, string attribute)
    {
        for (var current = member; current is not null; current = (current as IPropertySymbol)?.OverriddenProperty)
        {
            foreach (var found in current.GetAttributes())
            {
                if (found.AttributeClass is { } type && type.Name == attribute && Symbols.NamespaceOf(type) == "System.Text.Json.Serialization"
                    && found.ConstructorArguments is [{ Value: string name }])
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>Whether C# lets code use it without an error that nothing switches off.</summary>
    public static bool IsUsable(ISymbol member) => !member.GetAttributes().Any(static found =>
        (found.AttributeClass?.Name == "ObsoleteAttribute" && found.ConstructorArguments is [_, { Value: true }, ..]) || found.AttributeClass?.Name == "ExperimentalAttribute");

    // What C# finds by its name from elsewhere in the assembly. Internal members of other assemblies are read only where they are open to this one.
    private static bool IsSeen(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && member is IPropertySymbol { IsIndexer: false } or IEventSymbol or INamedTypeSymbol { Arity: 0 } or IMethodSymbol { MethodKind: MethodKind.Ordinary }
            or IFieldSymbol { AssociatedSymbol: null, IsImplicitlyDeclared: false } or IFieldSymbol { ContainingType.IsTupleType: true };

    private static bool IsValue(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol && !member.IsStatic && member.DeclaredAccessibility == Accessibility.Public;

    private static bool IsReadable(ISymbol member)
    {
        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        return !type.IsRefLikeType && !TypeNames.HasErrors(type) && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer)
            && (member is IFieldSymbol || Getter((IPropertySymbol)member) is { DeclaredAccessibility: Accessibility.Public });
    }

    // An override may have the setter only.
    private static IMethodSymbol? Getter(IPropertySymbol property) => property.GetMethod ?? (property.OverriddenProperty is { } overridden ? Getter(overridden) : null);

    private static bool IsHidden(INamedTypeSymbol by, INamedTypeSymbol type) =>
        by.TypeKind != TypeKind.Interface || by.AllInterfaces.Contains(type, SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> WithBaseInterfaces(INamedTypeSymbol type) =>
        new[] { type }.Concat(type.AllInterfaces.OrderByDescending(static found => found.AllInterfaces.Length));

    private static IEnumerable<INamedTypeSymbol> WithBaseClasses(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            yield return current;
        }
    }
}
