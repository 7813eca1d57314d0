using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Finds, by syntax alone and once per tree, the declarations of one file that may carry one of our attributes.</summary>
internal sealed class DeclarationScan
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclarationScan> Scans = new();

    private DeclarationScan(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is UsingDirectiveSyntax { Alias: { } alias, NamespaceOrType: NameSyntax target })
            {
                Aliases.Add((alias.Name.Identifier.ValueText, Simple(target)));
            }
            else if (node is PropertyDeclarationSyntax or TypeDeclarationSyntax && node is MemberDeclarationSyntax { AttributeLists.Count: > 0 } member)
            {
                Members.Add((member, [.. member.AttributeLists.SelectMany(static list => list.Attributes).Select(static attribute => Simple(attribute.Name))]));
            }
        }
    }

    /// <summary>The names given by using directives, and the last part of what they stand for.</summary>
    public List<(string Alias, string Target)> Aliases { get; } = [];

    /// <summary>Properties and types with attributes, and the last part of each attribute's name.</summary>
    public List<(MemberDeclarationSyntax Node, string[] Attributes)> Members { get; } = [];

    public static DeclarationScan Of(SyntaxTree tree) => Scans.GetValue(tree, static found => new DeclarationScan(found));

    /// <summary>The last part of a name.</summary>
    public static string Simple(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
