using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Reads what an event carries from the type of its handle.</summary>
internal static class PayloadReader
{
    private static readonly ConditionalWeakTable<ITypeSymbol, Traits> Known = new();

    public static PayloadFacts Read(ITypeSymbol type)
    {
        var facts = TypeNames.Facts(type);
        var traits = Known.GetValue(type.WithNullableAnnotation(NullableAnnotation.None), static found => new Traits(CopyOf(found), WiderThan(found).ToEquatable()));
        return new PayloadFacts(facts, TypeNames.Exact(type), traits.Copy, CopyArgument(type, facts, traits.Copy), traits.Wider);
    }

    private static PayloadCopy CopyOf(ITypeSymbol type)
    {
        if (TypeNames.HasErrors(type))
        {
            return PayloadCopy.NoCopy;
        }

        // Who says how to copy himself is copied, however readonly he looks from here.
        if (CanSnapshot(type))
        {
            return PayloadCopy.Snapshot;
        }

        if (Immutability.IsImmutable(type))
        {
            return PayloadCopy.Immutable;
        }

        if (type is IArrayTypeSymbol { IsSZArray: true, ElementType: var element })
        {
            return CanSnapshot(element) ? PayloadCopy.SnapshotArray : Immutability.IsImmutable(element) ? PayloadCopy.ImmutableArray : PayloadCopy.NoCopy;
        }

        return IsJson(type) ? PayloadCopy.Json : PayloadCopy.NoCopy;
    }

    private static string CopyArgument(ITypeSymbol type, TypeFacts facts, PayloadCopy copy) => copy switch
    {
        PayloadCopy.ImmutableArray => TypeNames.Display(((IArrayTypeSymbol)type).ElementType),
        PayloadCopy.SnapshotArray => TypeNames.Facts(((IArrayTypeSymbol)type).ElementType).RuntimeDisplay,
        _ => facts.RuntimeDisplay,
    };

    private static bool CanSnapshot(ITypeSymbol type) => Symbols.Find(type, KnownNames.Immutable) is null && type.AllInterfaces.Any(found =>
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

    /// <summary>What is the same wherever a type is used; walking its members is dear.</summary>
    private sealed class Traits(PayloadCopy copy, ImmutableEquatableArray<string> wider)
    {
        public PayloadCopy Copy { get; } = copy;

        public ImmutableEquatableArray<string> Wider { get; } = wider;
    }
}
