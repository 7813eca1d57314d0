using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>A document that has violations, with everything that is asked about it; read once for all of them.</summary>
internal sealed class RepairDocument
{
    private readonly Dictionary<string, ImmutableArray<Diagnostic>> _known = new(StringComparer.Ordinal);

    private RepairDocument(Document document, SyntaxNode root, SemanticModel model, SourceText text)
    {
        Document = document;
        Root = root;
        Model = model;
        Text = text;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public SourceText Text { get; }

    public SyntaxTree Tree => Root.SyntaxTree;

    public Compilation Compilation => Model.Compilation;

    /// <summary>The events in sight.</summary>
    public EventCatalog Catalog => CompilationEvents.Of(Compilation).Catalog;

    /// <summary>How lines end here.</summary>
    public string NewLine => Text.Lines[0] is var line && line.EndIncludingLineBreak > line.End ? Text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";

    /// <summary>Reads a document; null where it is no C#.</summary>
    public static async Task<RepairDocument?> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null ? null : new RepairDocument(document, root, model, await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What is wrong in one file before anything is repaired.</summary>
    public async Task<ImmutableArray<Diagnostic>> ProblemsAsync(SyntaxTree tree, bool onBuild, CancellationToken cancellationToken)
    {
        var key = (onBuild ? "build " : "live ") + tree.FilePath;
        if (!_known.TryGetValue(key, out var known))
        {
            known = await RepairCheck.ProblemsAsync(Compilation, tree, onBuild, cancellationToken).ConfigureAwait(false);
            _known[key] = known;
        }

        return known;
    }

    /// <summary>A call that emits or registers, and the events it names, as the rules see them; null where it is another's.</summary>
    public (EventCallFacts Call, CallMatch Match)? Read(EventCallSyntax syntax, CancellationToken cancellationToken)
    {
        var catalog = Catalog;
        return EventCallReader.Read(syntax, () => catalog, Model, cancellationToken) is { } call ? (call, CallNameRules.Resolve(call, catalog, static () => true)) : null;
    }

    /// <summary>The white space a line starts with.</summary>
    public string IndentationAt(int position)
    {
        var line = Text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
    }

    /// <summary>What one level of a node's members is indented by.</summary>
    public string IndentationUnit(SyntaxNode member)
    {
        var inner = IndentationAt(member.SpanStart);
        var outer = member.Parent is null ? "" : IndentationAt(member.Parent.SpanStart);
        return inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : "    ";
    }
}
