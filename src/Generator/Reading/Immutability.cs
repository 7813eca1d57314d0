using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Whether instances of a type never change, so that hooks may share them with the emitter.</summary>
internal static class Immutability
{
    private static readonly HashSet<string> WellKnown = new(StringComparer.Ordinal)
    {
        "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Guid", "System.Uri", "System.Version", "System.Type",
        "System.Half", "System.Int128", "System.UInt128", "System.Index", "System.Range", "System.DBNull", "System.TimeZoneInfo", "System.OperatingSystem",
        "System.Numerics.BigInteger", "System.Numerics.Complex", "System.Text.Rune", "System.Text.Json.JsonElement", "System.Threading.CancellationToken",
        "System.Net.IPNetwork", "System.Text.RegularExpressions.Regex", "System.Diagnostics.ActivityContext", "System.Diagnostics.ActivityTraceId", "System.Diagnostics.ActivitySpanId",
    };

    private static readonly HashSet<string> WellKnownGeneric = new(StringComparer.Ordinal)
    {
        "System.Nullable", "System.ValueTuple", "System.Tuple", "System.Collections.Generic.KeyValuePair",
    };

    // The keys .NET's own assemblies are signed with. Reference assemblies of theirs show no private state, so only the lists above count.
    private static readonly HashSet<string> PlatformKeys = new(StringComparer.Ordinal)
    {
        "b03f5f7f11d50a3a", "b77a5c561934e089", "7cec85d7bea7798e", "cc7b13ffcd2ddd51", "31bf3856ad364e35", "adb9793829ddae60",
    };

    public static bool IsImmutable(ITypeSymbol type) => IsImmutable(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    private static bool IsImmutable(ITypeSymbol type, HashSet<ITypeSymbol> inProgress)
    {
        if (type is not INamedTypeSymbol named || type.TypeKind is TypeKind.Dynamic or TypeKind.Delegate or TypeKind.Error)
        {
            return false;
        }

        if (named.TypeKind == TypeKind.Enum || IsPrimitive(named.SpecialType) || Symbols.Find(named.OriginalDefinition, KnownNames.Immutable) is not null)
        {
            return true;
        }

        // A plugin is no payload; the outline relies on nobody asking what its primary constructor captures.
        if (named.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == KnownNames.Plugin))
        {
            return false;
        }

        if (WellKnownVerdict(named, inProgress) is { } known)
        {
            return known;
        }

        return named.TypeKind is TypeKind.Class or TypeKind.Struct
            && (!inProgress.Add(named) || (HasVisibleState(named) && HasOnlyImmutableState(named, inProgress)));
    }

    private static bool IsPrimitive(SpecialType type) =>
        type is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_DateTime;

    private static bool? WellKnownVerdict(INamedTypeSymbol type, HashSet<ITypeSymbol> inProgress)
    {
        if (type.ContainingType is null)
        {
            var space = Symbols.NamespaceOf(type);
            if (!type.IsGenericType && WellKnown.Contains(space + "." + type.Name))
            {
                return true;
            }

            if (space is "System.Collections.Immutable" or "System.Collections.Frozen" || WellKnownGeneric.Contains(space + "." + type.Name))
            {
                return type.TypeArguments.All(argument => IsImmutable(argument, inProgress));
            }
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return type.SpecialType == SpecialType.System_Object || IsOfPlatform(type) ? false : null;
    }

    private static bool IsOfPlatform(INamedTypeSymbol type) =>
        type.Locations.All(static location => location.IsInMetadata)
        && type.ContainingAssembly?.Identity.PublicKeyToken is { Length: 8 } token
        && PlatformKeys.Contains(string.Concat(token.Select(static b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));

    // Metadata shows public and protected members only: a class of which nothing is seen can hide anything.
    private static bool HasVisibleState(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Struct || type.Locations.Any(static location => location.IsInSource)
        || type.GetMembers().Any(static member => !member.IsStatic && member is IFieldSymbol or IPropertySymbol);

    private static bool HasOnlyImmutableState(INamedTypeSymbol type, HashSet<ITypeSymbol> inProgress)
    {
        var isStruct = type.TypeKind == TypeKind.Struct;
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            var fromMetadata = current.Locations.All(static location => location.IsInMetadata);
            foreach (var member in current.GetMembers())
            {
                if (!member.IsStatic && !IsImmutableMember(member, isStruct, fromMetadata, inProgress))
                {
                    return false;
                }
            }

            if (current.BaseType is { SpecialType: SpecialType.None } parent && IsOfPlatform(parent))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsImmutableMember(ISymbol member, bool isStruct, bool fromMetadata, HashSet<ITypeSymbol> inProgress) => member switch
    {
        IFieldSymbol field => (isStruct || IsReadOnly(field)) && IsImmutable(field.Type, inProgress),
        IPropertySymbol { IsIndexer: false } property when fromMetadata => (isStruct || IsReadOnly(property)) && IsImmutable(property.Type, inProgress),
        IEventSymbol { IsAbstract: false } => false,
        _ => true,
    };

    private static bool IsReadOnly(IFieldSymbol field) =>
        field.IsReadOnly || (field.AssociatedSymbol is IPropertySymbol property && IsReadOnly(property)) || CapturedParameters.IsReadOnly(field);

    private static bool IsReadOnly(IPropertySymbol property) => property.SetMethod is null or { IsInitOnly: true };
}
