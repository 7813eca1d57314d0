using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>A parameter of a plugin's constructor that takes a service of one request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The key of its type.</param>
/// <param name="Place">Its place.</param>
internal sealed record ScopedParameterFacts(string Name, string Type, int Place);

/// <summary>Why no host can make a plugin, whatever its services are.</summary>
internal enum ConstructorProblem
{
    None,

    /// <summary>None of its constructors is public.</summary>
    NotPublic,

    /// <summary>Several are marked as the one to be taken.</summary>
    MarkedTwice,
}

/// <summary>Reads the constructor a plugin is made with, by <c>ActivatorUtilities</c>: an instance in the services of the host is not looked for.</summary>
internal static class ConstructorReader
{
    /// <summary>The constructor that is called; null where several could be.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol type)
    {
        var open = type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        return open.Count == 1 ? open[0] : open.Find(IsMarked);
    }

    /// <summary>What is wrong whatever is registered, and the constructor to be looked at.</summary>
    /// <remarks>Which of several unmarked ones is taken depends on the services; a static or abstract class has no instances to begin with.</remarks>
    public static (ConstructorProblem Problem, IMethodSymbol? Constructor) ProblemOf(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.IsAbstract)
        {
            return (ConstructorProblem.None, null);
        }

        var open = type.InstanceConstructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        if (open.Count == 0)
        {
            // The copy constructor of a record is the compiler's own.
            return (ConstructorProblem.NotPublic, type.InstanceConstructors.FirstOrDefault(static constructor => !constructor.IsImplicitlyDeclared));
        }

        var marked = open.FindAll(IsMarked);
        return marked.Count > 1 ? (ConstructorProblem.MarkedTwice, marked[1]) : (ConstructorProblem.None, null);
    }

    private static bool IsMarked(IMethodSymbol constructor) => constructor.GetAttributes().Any(static attribute =>
        attribute.AttributeClass is { Name: "ActivatorUtilitiesConstructorAttribute" } type && Symbols.NamespaceOf(type) == "Microsoft.Extensions.DependencyInjection");

    /// <summary>Its parameters of types that are registered per scope. One with an attribute may come from elsewhere.</summary>
    public static IEnumerable<ScopedParameterFacts> Scoped(IMethodSymbol constructor) => constructor.Parameters
        .Where(static parameter => parameter.GetAttributes().IsEmpty && ScopedTypes.Contains(parameter.Type))
        .Select(static parameter => new ScopedParameterFacts(parameter.Name, TypeNames.Key(parameter.Type), parameter.Ordinal));
}
