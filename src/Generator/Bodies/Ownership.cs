using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Bodies;

/// <summary>What is copied along with a payload, as far as types tell.</summary>
internal static class Ownership
{
    /// <summary>Whether what a payload holds of a type is its own: anything else may be shared on purpose.</summary>
    public static bool Covers(ITypeSymbol? type) =>
        type is IArrayTypeSymbol
        || (type is not null && (Symbols.IsInGrapnel(type) || IsJson(type) || IsCollection(type) || type.AllInterfaces.Any(static found => found.Name == KnownNames.Snapshot && Symbols.IsInGrapnel(found))));

    public static bool IsJson(ITypeSymbol? type) => type is not null && Symbols.NamespaceOf(type) == "System.Text.Json.Nodes";

    /// <summary>Whether a type is one of .NET's collections that can change.</summary>
    public static bool IsCollection(ITypeSymbol type) => Symbols.NamespaceOf(type) is "System.Collections" or "System.Collections.Generic" or "System.Collections.ObjectModel" or "System.Collections.Concurrent";

    /// <summary>Whether a member holds its value by itself, and is not worked out from others.</summary>
    public static bool IsStored(ISymbol member) =>
        member is IFieldSymbol
        || Symbols.IsInGrapnel(member.ContainingType)
        || Symbols.NamespaceOf(member.ContainingType).StartsWith("System", StringComparison.Ordinal)
        || member.OriginalDefinition.ContainingType.GetMembers().Any(found => found is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member.OriginalDefinition));
}
