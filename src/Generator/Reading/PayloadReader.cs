using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Reads what an event carries from the type of its handle.</summary>
internal static class PayloadReader
{
    public static PayloadFacts Read(ITypeSymbol type)
    {
        var facts = TypeNames.Facts(type);
        var (copy, argument) = facts.HasErrors ? (PayloadCopy.NoCopy, facts.Bare) : CopyOf(type, facts);
        return new PayloadFacts(facts, TypeNames.Exact(type), copy, argument, WiderThan(type).ToEquatable());
    }

    private static (PayloadCopy Copy, string Argument) CopyOf(ITypeSymbol type, TypeFacts facts)
    {
        if (Immutability.IsImmutable(type))
        {
            return (PayloadCopy.Immutable, facts.RuntimeDisplay);
        }

        if (CanSnapshot(type))
        {
            return (PayloadCopy.Snapshot, facts.RuntimeDisplay);
        }

        if (type is IArrayTypeSymbol { IsSZArray: true } array)
        {
            var element = TypeNames.Facts(array.ElementType);
            if (Immutability.IsImmutable(array.ElementType))
            {
                return (PayloadCopy.ImmutableArray, element.Display);
            }

            if (CanSnapshot(array.ElementType))
            {
                return (PayloadCopy.SnapshotArray, element.RuntimeDisplay);
            }
        }

        return (IsJson(type) ? PayloadCopy.Json : PayloadCopy.NoCopy, facts.RuntimeDisplay);
    }

    private static bool CanSnapshot(ITypeSymbol type) => type.AllInterfaces.Any(found =>
        found.Name == KnownNames.Snapshot && found.Arity == 1 && Symbols.IsInGrapnel(found)
        && SymbolEqualityComparer.Default.Equals(found.TypeArguments[0], type.WithNullableAnnotation(NullableAnnotation.None)));

    private static bool IsJson(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "JsonNode" && Symbols.NamespaceOf(current) == "System.Text.Json.Nodes")
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> WiderThan(ITypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return TypeNames.Key(current);
        }

        foreach (var found in type.AllInterfaces)
        {
            yield return TypeNames.Key(found);
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            yield return "object";
        }
    }
}
