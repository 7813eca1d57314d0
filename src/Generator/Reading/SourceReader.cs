using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Everything the generator reads of a compilation.</summary>
/// <param name="Assembly">The compilation and its references.</param>
/// <param name="Events">The events it declares.</param>
/// <param name="Plugins">The plugins it declares.</param>
internal sealed record CompilationFacts(AssemblyFacts Assembly, SourceEvents Events, ImmutableEquatableArray<PluginFacts> Plugins);

/// <summary>Reads what users wrote: finds declarations by syntax, then binds those, and nothing else, in the order of the files.</summary>
internal static class SourceReader
{
    private const int FewCandidates = 32;

    /// <summary>Everything, for the generator.</summary>
    public static CompilationFacts Read(CompilationOutline outline, CancellationToken cancellationToken)
    {
        var compilation = outline.Compilation;
        var assembly = AssemblyReader.Read(compilation, cancellationToken);
        return assembly.HasRuntime
            ? new CompilationFacts(assembly, ReadEvents(compilation, cancellationToken), ReadPlugins(compilation, cancellationToken))
            : new CompilationFacts(assembly, SourceEvents.None, ImmutableEquatableArray<PluginFacts>.Empty);
    }

    /// <summary>The events that a compilation declares; all that analyzers need of it.</summary>
    public static SourceEvents ReadEvents(Compilation compilation, CancellationToken cancellationToken)
    {
        var events = new List<EventFacts>();
        var controllers = new List<ControllerFacts>();
        foreach (var node in Find(compilation, cancellationToken, KnownNames.Event, KnownNames.ControllerEvents))
        {
            var symbol = SymbolOf(node, compilation, cancellationToken);
            if (symbol is IPropertySymbol property && EventReader.Read(property, cancellationToken) is { } declared)
            {
                events.Add(declared);
            }
            else if (symbol is INamedTypeSymbol type)
            {
                controllers.AddRange(EventReader.Controllers(type).Where(attribute => IsOn(attribute, node))
                    .Select(attribute => EventReader.ReadController(type, attribute, compilation, cancellationToken)));
            }
        }

        return new SourceEvents(events.ToEquatable(), controllers.ToEquatable());
    }

    // Nearly all the time goes into binding attributes and signatures, one class apart from the next: a large project is read on all cores.
    private static ImmutableEquatableArray<PluginFacts> ReadPlugins(Compilation compilation, CancellationToken cancellationToken)
    {
        var candidates = Find(compilation, cancellationToken, KnownNames.Plugin).ToList();
        var plugins = new PluginFacts?[candidates.Count];
        if (candidates.Count < FewCandidates)
        {
            for (var i = 0; i < plugins.Length; i++)
            {
                plugins[i] = ReadPlugin(candidates[i], compilation, cancellationToken);
            }
        }
        else
        {
            var options = new ParallelOptions { CancellationToken = cancellationToken };
            Parallel.For(0, plugins.Length, options, i => plugins[i] = ReadPlugin(candidates[i], compilation, cancellationToken));
        }

        return plugins.Where(static plugin => plugin is not null).Select(static plugin => plugin!).ToEquatable();
    }

    // The attribute twice on one class is an error of C#'s: one of the two counts.
    private static PluginFacts? ReadPlugin(MemberDeclarationSyntax node, Compilation compilation, CancellationToken cancellationToken) =>
        SymbolOf(node, compilation, cancellationToken) is INamedTypeSymbol type && Symbols.Find(type, KnownNames.Plugin) is { } attribute && IsOn(attribute, node) ? PluginReader.Read(type, compilation, cancellationToken) : null;

    private static IEnumerable<MemberDeclarationSyntax> Find(Compilation compilation, CancellationToken cancellationToken, params string[] attributes)
    {
        var scans = compilation.SyntaxTrees.Where(static tree => !GeneratedTrees.IsOurs(tree)).Select(DeclarationScan.Of).ToList();
        var names = Names(scans.SelectMany(static scan => scan.Aliases), attributes);
        foreach (var (node, found) in scans.SelectMany(static scan => scan.Members))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Array.Exists(found, names.Contains))
            {
                yield return node;
            }
        }
    }

    private static ISymbol? SymbolOf(MemberDeclarationSyntax node, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken);

    // The names an attribute may be written by: with and without its suffix, and what using directives of any file call it.
    private static HashSet<string> Names(IEnumerable<(string Alias, string Target)> aliases, string[] attributes)
    {
        var names = new HashSet<string>(attributes.Concat(attributes.Select(static name => name.Substring(0, name.Length - "Attribute".Length))), StringComparer.Ordinal);
        foreach (var (alias, target) in aliases)
        {
            if (names.Contains(target))
            {
                names.Add(alias);
                names.Add(alias.EndsWith("Attribute", StringComparison.Ordinal) ? alias.Substring(0, alias.Length - "Attribute".Length) : alias);
            }
        }

        return names;
    }

    private static bool IsOn(AttributeData attribute, SyntaxNode node) =>
        attribute.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == node.SyntaxTree && node.Span.Contains(reference.Span);
}
