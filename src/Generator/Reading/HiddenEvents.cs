using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>
/// Whether broken syntax may hide declarations of events: while it does, nobody can say that an event is not declared. Looked for as words, since what a
/// lost quote or brace has swallowed is no syntax any more; a file that has no such words hides nothing.
/// </summary>
internal static class HiddenEvents
{
    private const string Suffix = "Attribute";

    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Known = new();

    private static readonly string[] Attributes =
    [
        KnownNames.Event, KnownNames.ControllerEvents,
        KnownNames.Event.Substring(0, KnownNames.Event.Length - Suffix.Length), KnownNames.ControllerEvents.Substring(0, KnownNames.ControllerEvents.Length - Suffix.Length),
    ];

    private static readonly string[] Properties = [.. new[] { KnownNames.PipeEvent, KnownNames.HookEvent, KnownNames.GenericDocumentEvent }.Select(static type => BrokenWords.Partial + type)];

    /// <summary>Whether files of a compilation, or of a project beside it that it refers to, may hide events.</summary>
    public static bool MayBeIn(Compilation compilation)
    {
        var words = compilation.SyntaxTrees.Where(static tree => !GeneratedTrees.IsOurs(tree)).Select(WordsOf).Where(static found => found.Count > 0).ToList();
        return (words.Count > 0 && Names(compilation).Any(name => words.Exists(found => found.Contains(name))))
            || compilation.ExternalReferences.OfType<CompilationReference>().Any(static reference => MayBeIn(reference.Compilation));
    }

    private static HashSet<string> WordsOf(SyntaxTree tree) =>
        BrokenCode.SpansIn(tree) is { Count: > 0 } spans ? Known.GetValue(tree, found => BrokenWords.Read(found.GetText(), spans)) : [];

    private static IEnumerable<string> Names(Compilation compilation) => Attributes.Concat(Properties).Concat(compilation.SyntaxTrees
        .SelectMany(static tree => DeclarationScan.Of(tree).Aliases).Where(static pair => Attributes.Contains(pair.Target))
        .SelectMany(static pair => new[] { pair.Alias, pair.Alias.EndsWith(Suffix, StringComparison.Ordinal) ? pair.Alias.Substring(0, pair.Alias.Length - Suffix.Length) : pair.Alias }));
}
