using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>Reads a compilation's references. What an assembly declares is found through its one generated attribute and remembered per symbol.</summary>
internal static class AssemblyReader
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, Found> Known = new();

    public static AssemblyFacts Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var name = compilation.AssemblyName ?? "";
        if (compilation.GetTypeByMetadataName(KnownNames.ModuleAttribute)?.ContainingAssembly is not { } runtime || !LanguageFacts.Of(compilation).IsEnough)
        {
            return new AssemblyFacts(name, false, false, ImmutableEquatableArray<ReferencedModule>.Empty);
        }

        var modules = new List<ReferencedModule>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Known.GetValue(assembly, found => Find(found, runtime.Name)) is { Public: { } visible, All: { } all } && !TypeReach.IsAliased(assembly, compilation))
            {
                modules.Add(assembly.GivesAccessTo(compilation.Assembly) ? all : visible);
            }
        }

        return new AssemblyFacts(
            name,
            compilation.GetTypeByMetadataName(KnownNames.PluginModule) is not null,
            compilation.GetTypeByMetadataName(KnownNames.Builder) is not null,
            modules.OrderBy(static module => module.AssemblyName, StringComparer.Ordinal).ToEquatable());
    }

    /// <summary>All events a reference declares, be they for itself alone; null where it has no generated module.</summary>
    public static ReferencedModule? ModuleOf(IAssemblySymbol assembly, string runtime) => Known.GetValue(assembly, found => Find(found, runtime)).All;

    private static Found Find(IAssemblySymbol assembly, string runtime)
    {
        if (assembly.Name != runtime && !Sees(assembly, runtime))
        {
            return Found.Nothing;
        }

        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "GrapnelModuleAttribute" } type && Symbols.NamespaceOf(type) == "Grapnel.CompilerServices"
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol module }, { Kind: TypedConstantKind.Array, IsNull: false } classes])
            {
                var display = TypeNames.Key(module);
                var handles = new Dictionary<ITypeSymbol, (EventKind, ImmutableEquatableArray<PayloadFacts>, ImmutableEquatableArray<string>)>(SymbolEqualityComparer.IncludeNullability);
                var events = classes.Values.Select(static value => value.Value).OfType<INamedTypeSymbol>().SelectMany(found => EventsOf(found, handles)).ToList();
                return new Found(
                    new ReferencedModule(assembly.Name, display, events.Where(static found => found.IsPublic).Select(static found => found.Event).ToEquatable()),
                    new ReferencedModule(assembly.Name, display, events.Select(static found => found.Event).ToEquatable()));
            }
        }

        return Found.Nothing;
    }

    /// <summary>Whether an assembly uses another.</summary>
    public static bool Sees(IAssemblySymbol assembly, string other) => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == other));

    private static IEnumerable<(CatalogEvent Event, bool IsPublic)> EventsOf(
        INamedTypeSymbol type, Dictionary<ITypeSymbol, (EventKind, ImmutableEquatableArray<PayloadFacts>, ImmutableEquatableArray<string>)> handles)
    {
        var key = TypeNames.Metadata(type);
        var isPublic = Symbols.WithContaining(type).All(static current => current.DeclaredAccessibility == Accessibility.Public);
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: true } property && Symbols.IsAtLeastInternal(property)
                && Symbols.Find(property, KnownNames.Event) is { ConstructorArguments: [{ Value: string { Length: > 0 } name }] } attribute)
            {
                // Hundreds of events have one type of handle: it is read once.
                if (!handles.TryGetValue(property.Type, out var handle))
                {
                    var (read, arguments) = EventReader.Handle(property.Type);
                    handles.Add(property.Type, handle = (read, arguments, PayloadHomes.Of(property.Type)));
                }

                var (kind, payload, homes) = handle;
                var declared = new CatalogEvent(name, kind, payload, key, property.Name)
                {
                    Assembly = type.ContainingAssembly.Name,
                    Homes = homes,
                    ReplacedBy = AttributeReader.Text(attribute, KnownNames.ReplacedBy),
                    Alias = AttributeReader.Text(attribute, KnownNames.Alias),
                };
                yield return (declared, isPublic && property.DeclaredAccessibility == Accessibility.Public);
            }
        }
    }

    private sealed class Found(ReferencedModule? visible, ReferencedModule? all)
    {
        public static readonly Found Nothing = new(null, null);

        public ReferencedModule? Public { get; } = visible;

        public ReferencedModule? All { get; } = all;
    }
}
