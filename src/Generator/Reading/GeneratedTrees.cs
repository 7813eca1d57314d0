using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Reading;

/// <summary>Knows the generator's own output, which analyzers see on a build and the generator never does.</summary>
internal static class GeneratedTrees
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Verdicts = new();

    private static readonly object Yes = new();
    private static readonly object No = new();

    public static bool IsOurs(SyntaxTree tree) =>
        ReferenceEquals(Verdicts.GetValue(tree, static found => StartsWithHeader(found) ? Yes : No), Yes);

    /// <summary>Whether a symbol of this compilation stands only in generated code.</summary>
    public static bool IsOurs(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is { Length: > 0 } references && references.All(static reference => IsOurs(reference.SyntaxTree));

    private static bool StartsWithHeader(SyntaxTree tree)
    {
        var text = tree.GetText();
        return text.Length >= KnownNames.Header.Length && text.ToString(new TextSpan(0, KnownNames.Header.Length)) == KnownNames.Header;
    }
}
