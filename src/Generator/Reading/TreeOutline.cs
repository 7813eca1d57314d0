using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Reading;

/// <summary>The text of one file without bodies and initialisers: what else can change what the generator reads. Made once per tree.</summary>
internal sealed class TreeOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> Known = new();

    private TreeOutline(SyntaxTree tree)
    {
        var walk = new OutlineWalk(tree);
        walk.Visit(tree.GetRoot());
        var hash = walk.Finish();
        if (tree.Options is CSharpParseOptions options)
        {
            hash.Add((ulong)options.LanguageVersion);
            foreach (var symbol in options.PreprocessorSymbolNames)
            {
                hash.Add(symbol);
            }
        }

        (Hash, Capturing, Partials) = (hash, walk.Capturing, walk.Partials);
    }

    public OutlineHash Hash { get; }

    /// <summary>The partial classes whose bodies decide, here or in another file, which parameters of a primary constructor live on.</summary>
    public IReadOnlyList<string> Capturing { get; }

    /// <summary>The bodies that stand in parts of partial classes.</summary>
    public IReadOnlyList<(string Type, OutlineHash Bodies)> Partials { get; }

    public static TreeOutline Of(SyntaxTree tree) => Known.GetValue(tree, static found => new TreeOutline(found));
}
