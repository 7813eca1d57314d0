using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Reading;

/// <summary>The events of one compilation, for analyzers: read when first asked for, from what users wrote, as the generator reads them.</summary>
internal sealed class CompilationEvents
{
    private static readonly ConditionalWeakTable<Compilation, CompilationEvents> Known = new();

    private static readonly string[] Event = ["Event", KnownNames.Event];
    private static readonly string[] Controller = ["ControllerEvents", KnownNames.ControllerEvents];

    private CompilationEvents(Compilation compilation)
    {
        Source = ReadSource(compilation);
        Catalog = EventCatalog.Create(Source, AssemblyReader.Read(compilation, CancellationToken.None));
    }

    /// <summary>What the compilation declares.</summary>
    public SourceEvents Source { get; }

    /// <summary>All events in sight.</summary>
    public EventCatalog Catalog { get; }

    public static CompilationEvents Of(Compilation compilation)
    {
        if (Known.TryGetValue(compilation, out var known))
        {
            return known;
        }

        lock (Known)
        {
            return Known.GetValue(compilation, static found => new CompilationEvents(found));
        }
    }

    private static SourceEvents ReadSource(Compilation compilation)
    {
        var trees = compilation.SyntaxTrees.Where(static tree => !GeneratedTrees.IsOurs(tree)).Select(static tree => (Tree: tree, Scan: DeclarationScan.Of(tree))).ToList();
        var aliases = trees.SelectMany(static tree => tree.Scan.Aliases).ToList();
        var names = new HashSet<string>(Event.Concat(Controller), StringComparer.Ordinal);
        foreach (var (alias, target) in aliases)
        {
            if (names.Contains(target))
            {
                names.UnionWith([alias]);
            }
        }

        var events = new List<EventFacts>();
        var controllers = new List<ControllerFacts>();
        foreach (var (tree, scan) in trees)
        {
            SemanticModel? model = null;
            foreach (var (node, attributes) in scan.Members)
            {
                if (!attributes.Any(name => names.Contains(name) || names.Contains(name + "Attribute")))
                {
                    continue;
                }

                model ??= compilation.GetSemanticModel(tree);
                switch (model.GetDeclaredSymbol(node))
                {
                    case IPropertySymbol property when EventReader.Read(property, CancellationToken.None) is { } declared:
                        events.Add(declared);
                        break;
                    case INamedTypeSymbol type:
                        controllers.AddRange(EventReader.Controllers(type).Where(attribute => IsOn(attribute, node))
                            .Select(attribute => EventReader.ReadController(type, attribute, compilation, CancellationToken.None)));
                        break;
                }
            }
        }

        return new SourceEvents(events.ToEquatable(), controllers.ToEquatable());
    }

    private static bool IsOn(AttributeData attribute, SyntaxNode node) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == node.SyntaxTree && node.Span.Contains(reference.Span);
}
