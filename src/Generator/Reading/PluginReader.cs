using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Reads a class with <c>[Plugin]</c>, in one pass over its members.</summary>
internal static class PluginReader
{
    /// <summary>The facts about a class without its handlers; null where it is no plugin.</summary>
    public static PluginFacts? ReadClass(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || !Symbols.IsNamed(type) || Symbols.Find(type, KnownNames.Plugin) is not { } attribute)
        {
            return null;
        }

        var (name, isReadable) = GivenName(attribute);
        return new PluginFacts(
            TypeNames.Metadata(type), type.Name, TypeNames.Key(type), name, isReadable, type.IsStatic, ClassReader.ProblemOf(type), ImmutableEquatableArray<HandlerFacts>.Empty)
        {
            Threads = AttributeReader.Number(attribute, KnownNames.Threads) ?? 0,
        };
    }

    /// <summary>What a type is to a handler declared in it.</summary>
    public static HandlerOwner OwnerOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } or { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false } => HandlerOwner.Base,
        { TypeKind: TypeKind.Class } => HandlerOwner.Concrete,
        _ => HandlerOwner.Other,
    };

    /// <summary>The facts about a class; null where it is no plugin.</summary>
    public static PluginFacts? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (ReadClass(type) is not { } facts)
        {
            return null;
        }

        var handlers = new List<HandlerFacts>();
        foreach (var member in type.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is IMethodSymbol method && HandlerReader.Read(method, compilation, cancellationToken) is { } handler)
            {
                handlers.Add(handler);
            }
        }

        return facts with { Handlers = handlers.ToEquatable() };
    }

    private static (string? Name, bool IsReadable) GivenName(AttributeData attribute) => attribute switch
    {
        { AttributeConstructor: null } => (null, false),
        { ConstructorArguments: [] } => (null, true),
        { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: null or string } argument] } => ((string?)argument.Value, true),
        _ => (null, false),
    };
}
