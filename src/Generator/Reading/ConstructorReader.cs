using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>A parameter of a plugin's constructor that takes a service of one request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The key of its type.</param>
/// <param name="Place">Its place.</param>
internal sealed record ScopedParameterFacts(string Name, string Type, int Place);

/// <summary>Reads the constructor a plugin is made with.</summary>
internal static class ConstructorReader
{
    /// <summary>The constructor that is called; null where several could be.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol type)
    {
        var open = type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        return open.Count == 1 ? open[0] : open.Find(static constructor => constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ActivatorUtilitiesConstructorAttribute"));
    }

    /// <summary>Its parameters of types that are registered per scope. One with an attribute may come from elsewhere.</summary>
    public static IEnumerable<ScopedParameterFacts> Scoped(IMethodSymbol constructor) => constructor.Parameters
        .Where(static parameter => parameter.GetAttributes().IsEmpty && ScopedTypes.Contains(parameter.Type))
        .Select(static parameter => new ScopedParameterFacts(parameter.Name, TypeNames.Key(parameter.Type), parameter.Ordinal));
}
