using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>One way to repair a violation: what it is called and the characters it changes.</summary>
/// <param name="title">What the light bulb says; it names the result.</param>
/// <param name="key">What is common to all repairs of this kind, for "fix all".</param>
/// <param name="edits">The changes.</param>
internal sealed class Repair(string title, string key, IReadOnlyList<Edit> edits)
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    public IReadOnlyList<Edit> Edits { get; } = edits;

    /// <summary>Whether callers of the method see the change.</summary>
    public IMethodSymbol? Changes { get; init; }
}

/// <summary>A change of some characters of one file.</summary>
/// <param name="tree">The file.</param>
/// <param name="change">The change.</param>
internal sealed class Edit(SyntaxTree tree, TextChange change)
{
    public SyntaxTree Tree { get; } = tree;

    public TextChange Change { get; } = change;

    public static Edit Replace(SyntaxNodeOrToken old, string text) => new(old.SyntaxTree!, new TextChange(old.Span, text));

    public static Edit Insert(SyntaxTree tree, int position, string text) => new(tree, new TextChange(new TextSpan(position, 0), text));

    public static Edit Remove(SyntaxTree tree, int start, int end) => new(tree, new TextChange(TextSpan.FromBounds(start, end), ""));
}
