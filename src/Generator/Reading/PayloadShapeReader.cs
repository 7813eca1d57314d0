using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Reads the type of a payload, as far as a filter looks into it.</summary>
internal static class PayloadShapeReader
{
    private const string Collections = "System.Collections.Generic";

    public static PayloadShape Read(ITypeSymbol type, PayloadNeeds needs)
    {
        var bare = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        var shape = new PayloadShape(PayloadKind.Opaque, TypeNames.Key(bare), !type.IsValueType || !ReferenceEquals(bare, type)) { IsReference = bare.IsReferenceType };
        return Known(bare, shape) ?? Listed(bare, shape, needs) ?? Structured(bare, shape, needs);
    }

    // Types that are a value to JSON.
    private static PayloadShape? Known(ITypeSymbol type, PayloadShape shape)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return shape with { Kind = PayloadKind.Choice, Names = NamesOf((INamedTypeSymbol)type).ToEquatable() };
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return shape with { Kind = PayloadKind.Text };
            case SpecialType.System_Boolean:
                return shape with { Kind = PayloadKind.Boolean };
            case >= SpecialType.System_SByte and <= SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr:
                return shape with { Kind = PayloadKind.Number };
            case SpecialType.System_Char or SpecialType.System_DateTime:
                return shape with { Kind = PayloadKind.Written };
        }

        if (type is not INamedTypeSymbol { ContainingType: null, Arity: 0 })
        {
            return null;
        }

        return (Symbols.NamespaceOf(type), type.Name) switch
        {
            ("System", "Half" or "Int128" or "UInt128") or ("System.Numerics", "BigInteger") => shape with { Kind = PayloadKind.Number },
            ("System", "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan") => shape with { Kind = PayloadKind.Written },
            ("System", "Uri") => shape with { Kind = PayloadKind.Text, TextMember = "OriginalString" },
            ("System.Text.Json", "JsonElement") or ("System.Text.Json.Nodes", "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue") => shape with { Kind = PayloadKind.Json },
            (KnownNames.Namespace, "JsonFields") => shape with { Kind = PayloadKind.Fields },
            (KnownNames.Namespace, "Document") => shape with { Kind = PayloadKind.Document },
            (KnownNames.Namespace, "Request") => shape with { Kind = PayloadKind.Request },
            _ => null,
        };
    }

    private static PayloadShape? Listed(ITypeSymbol type, PayloadShape shape, PayloadNeeds needs)
    {
        if (type is IArrayTypeSymbol array)
        {
            // Bytes are text to JSON.
            return array.IsSZArray && array.ElementType.SpecialType != SpecialType.System_Byte && IsReadable(array.ElementType) ? List(array.ElementType, false) : shape;
        }

        // A struct that is handed over as an interface is a new object each time.
        var isImmutableArray = type is INamedTypeSymbol { Name: "ImmutableArray", Arity: 1 } && Symbols.NamespaceOf(type) == "System.Collections.Immutable";
        if (type.IsValueType && !isImmutableArray)
        {
            return null;
        }

        if (Find(type, "IReadOnlyDictionary", 2) is { } readOnlyMap)
        {
            return Map(readOnlyMap.TypeArguments, false);
        }

        if (Find(type, "IDictionary", 2) is { } map)
        {
            return Map(map.TypeArguments, true);
        }

        if (Find(type, "IReadOnlyList", 1) is { } readOnlyList)
        {
            return List(readOnlyList.TypeArguments[0], isImmutableArray) with { CanBeNull = shape.CanBeNull || isImmutableArray };
        }

        return Find(type, "IList", 1) is { } list ? List(list.TypeArguments[0], true) : null;

        PayloadShape List(ITypeSymbol item, bool isConverted) => IsReadable(item) ? shape with { Kind = PayloadKind.List, Item = Read(item, needs.Items), IsConverted = isConverted } : shape;

        PayloadShape Map(IReadOnlyList<ITypeSymbol> pair, bool isConverted) =>
            pair[0].SpecialType == SpecialType.System_String && IsReadable(pair[1]) ? shape with { Kind = PayloadKind.Map, Item = Read(pair[1], needs.BelowAll()), IsConverted = isConverted } : shape;
    }

    private static PayloadShape Structured(ITypeSymbol type, PayloadShape shape, PayloadNeeds needs)
    {
        if (type is not INamedTypeSymbol named || type is IDynamicTypeSymbol || type.SpecialType != SpecialType.None
            || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsRefLikeType || IsCollection(named))
        {
            return shape;
        }

        return shape with
        {
            Kind = PayloadKind.Object,
            Members = PayloadMembers.Of(named).Select(member => Read(member, needs)).ToEquatable(),
        };
    }

    private static PayloadMember Read(ISymbol member, PayloadNeeds needs)
    {
        // The names of a tuple's elements are lost where its type is compared.
        var name = member is IFieldSymbol { CorrespondingTupleField: { } element } ? element.Name : member.Name;
        var read = new PayloadMember(member.Name, TypeNames.Escape(name), PayloadMembers.JsonName(member, "JsonPropertyNameAttribute"), null);
        var type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        return needs.Has(read.Name, read.JsonName, read.CamelName) ? read with { Shape = Read(type, needs.Below(read.Name, read.JsonName, read.CamelName)) } : read;
    }

    private static IEnumerable<ChoiceName> NamesOf(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(static field => field.HasConstantValue && PayloadMembers.IsUsable(field))
        .Select(field => new ChoiceName(
            field.Name,
            PayloadMembers.JsonName(field, "JsonStringEnumMemberNameAttribute"),
            TypeNames.Key(type) + "." + TypeNames.Escape(field.Name),
            Convert.ToDecimal(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)));

    // A collection without an index or text as key: JSON has it as a list, C# has no way to ask it but to go through it.
    private static bool IsCollection(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(static found => found.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>The one interface of this name that a type is or implements; null where it is none or several.</summary>
    private static INamedTypeSymbol? Find(ITypeSymbol type, string name, int arity)
    {
        var found = type.AllInterfaces.Concat(type is INamedTypeSymbol own ? new[] { own } : [])
            .Where(candidate => candidate.Arity == arity && candidate.Name == name && candidate.TypeKind == TypeKind.Interface && Symbols.NamespaceOf(candidate) == Collections)
            .Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool IsReadable(ITypeSymbol type) => type is not IDynamicTypeSymbol && !type.IsRefLikeType && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer);
}
