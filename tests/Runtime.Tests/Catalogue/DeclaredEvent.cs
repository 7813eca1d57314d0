using System.Reflection;

namespace Grapnel.Tests.Catalogue;

/// <summary>A property with [Event], generated ones included, and the handle it holds.</summary>
internal sealed record DeclaredEvent(PropertyInfo Property, EventAttribute Attribute, EventHandle Handle)
{
    /// <summary>Those of the runtime.</summary>
    public static readonly IReadOnlyList<DeclaredEvent> Catalogue = In(typeof(EventHandle).Assembly.GetExportedTypes());

    private static readonly ILookup<string, DeclaredEvent> ByName = Catalogue.ToLookup(static declared => declared.Attribute.Name);

    public Type Class => Property.DeclaringType!;

    public bool CarriesRequest => Handle.PayloadTypes.Any(static type => type.IsAssignableTo(typeof(IHasRequest)));

    /// <summary>The one declaration of a name in the runtime.</summary>
    public static DeclaredEvent Named(string name)
    {
        ByName[name].Count().ShouldBe(1, $"'{name}' must be declared once in the runtime.");
        return ByName[name].Single();
    }

    public static bool Exists(string name) => ByName.Contains(name);

    public static IReadOnlyList<DeclaredEvent> In(params Type[] types) =>
    [
        .. types.SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(static property => (Property: property, Attribute: property.GetCustomAttribute<EventAttribute>()))
            .Where(static found => found.Attribute is not null)
            .Select(static found => new DeclaredEvent(found.Property, found.Attribute!, (EventHandle)found.Property.GetValue(null)!)),
    ];
}
