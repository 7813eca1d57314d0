using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Reading;

/// <summary>Finds the types an event carries again, where facts about them are not enough: for asking the compiler what fits them.</summary>
internal static class PayloadTypes
{
    /// <summary>The types, in order; null where not all of them are to be found.</summary>
    public static IReadOnlyList<ITypeSymbol>? Of(CatalogEvent target, Compilation compilation)
    {
        var property = compilation.GetTypeByMetadataName(target.EventClass)?.GetMembers(target.Property).OfType<IPropertySymbol>().FirstOrDefault();
        var handle = property?.Type as INamedTypeSymbol;
        handle = handle is { Name: KnownNames.GenericDocumentEvent } ? handle.BaseType : handle;

        // The properties of [ControllerEvents] are still to be generated; all of them carry a request.
        IReadOnlyList<ITypeSymbol> types = handle is not null ? [.. handle.TypeArguments]
            : target.Payload.Count == 1 && target.Payload[0].Type.Key == KnownNames.RequestKey && compilation.GetTypeByMetadataName(KnownNames.Request) is { } request ? [request]
            : [];
        return types.Count == target.Payload.Count && !types.Any(TypeNames.HasErrors) ? types : null;
    }

    /// <summary>Whether a value of one static type may be of another type when it is asked for as an object: numbers are not widened then, and operators not called.</summary>
    public static bool MayBe(ITypeSymbol type, ITypeSymbol payload, Compilation compilation)
    {
        // A boxed T? is a boxed T.
        var (given, asked) = (Bare(type), Bare(payload));
        var conversion = ((CSharpCompilation)compilation).ClassifyConversion(given, asked);
        return conversion is { IsUserDefined: false } and ({ IsIdentity: true } or { IsReference: true } or { IsBoxing: true } or { IsUnboxing: true })
            || IsOpen(given)

            // To the runtime an int[] is a uint[], to the compiler it is not.
            || (given is IArrayTypeSymbol { ElementType.IsValueType: true } && asked is IArrayTypeSymbol { ElementType.IsValueType: true });
    }

    // What stands in the place of a parameter, nobody knows here.
    private static bool IsOpen(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Error } => true,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen) || (named.ContainingType is { } outer && IsOpen(outer)),
        _ => false,
    };

    private static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;
}
