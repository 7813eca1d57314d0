using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Adds a using where the file has its usings: in their order, else on top, below the header.</summary>
internal static class UsingEdit
{
    /// <param name="document">The document.</param>
    /// <param name="position">Where the using has to reach.</param>
    /// <param name="name">The namespace.</param>
    public static Edit Add(RepairDocument document, int position, string name)
    {
        var usings = UsingsAt(document, position);
        if (usings.Count == 0)
        {
            return Edit.Insert(document.Tree, Top(document), $"using {name};{document.NewLine}{document.NewLine}");
        }

        var after = usings.LastOrDefault(found => Compare(found.Name!.ToString(), name) < 0);
        if (after is null)
        {
            var first = usings[0];
            return Edit.Insert(document.Tree, first.SpanStart, $"using {name};{document.NewLine}{document.IndentationAt(first.SpanStart)}");
        }

        return Edit.Insert(document.Tree, after.Span.End, $"{document.NewLine}{document.IndentationAt(after.SpanStart)}using {name};");
    }

    private static List<UsingDirectiveSyntax> UsingsAt(RepairDocument document, int position)
    {
        var unit = (CompilationUnitSyntax)document.Root;
        var lists = new[] { unit.Usings }.Concat(unit.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseNamespaceDeclarationSyntax>().Where(space => space.FullSpan.Contains(position)).Select(static space => space.Usings));
        return lists
            .Select(static list => list.Where(static found => found is { Alias: null, Name: not null } && found.StaticKeyword.IsKind(SyntaxKind.None) && found.GlobalKeyword.IsKind(SyntaxKind.None)).ToList())
            .FirstOrDefault(static list => list.Count > 0) ?? [];
    }

    private static int Compare(string left, string right) =>
        IsOfSystem(left) == IsOfSystem(right) ? string.Compare(left, right, StringComparison.OrdinalIgnoreCase) : IsOfSystem(left) ? -1 : 1;

    private static bool IsOfSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    // Below directives, and below a comment that an empty line sets apart from what follows.
    private static int Top(RepairDocument document)
    {
        var unit = (CompilationUnitSyntax)document.Root;
        var first = unit.Externs.FirstOrDefault()?.FullSpan.End;
        if (first is not null)
        {
            return first.Value;
        }

        var (top, isComment, ends) = (0, false, 0);
        foreach (var trivia in unit.GetFirstToken(includeZeroWidth: true).LeadingTrivia)
        {
            if (trivia.IsDirective)
            {
                (top, isComment) = (trivia.FullSpan.End, false);
            }
            else if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                ends++;
                top = isComment && ends > 1 ? trivia.FullSpan.End : top;
                continue;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                isComment = true;
            }

            ends = 0;
        }

        return top;
    }
}
