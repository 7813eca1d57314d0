using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Reads where the types of a payload are from: those of two assemblies, or of two versions of one, may have one name.</summary>
internal static class PayloadHomes
{
    /// <summary>For each argument of a handle, the names and versions of the assemblies in its type.</summary>
    public static ImmutableEquatableArray<string> Of(ITypeSymbol handle) => handle is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments }
        ? arguments.Select(static argument => string.Join(", ", In(argument).Distinct())).ToEquatable()
        : ImmutableEquatableArray<string>.Empty;

    private static IEnumerable<string> In(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => In(array.ElementType),
        INamedTypeSymbol named => OfOne(named).Concat(named.TypeArguments.SelectMany(In)),
        _ => [],
    };

    // .NET is there once.
    private static IEnumerable<string> OfOne(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.None && type.ContainingAssembly is { Identity: var home } && home.Name is not ("mscorlib" or "netstandard" or "System") && !home.Name.StartsWith("System.", StringComparison.Ordinal)
            ? [$"{home.Name} {home.Version}"]
            : [];
}
