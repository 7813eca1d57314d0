using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Takes arguments out of attributes, and attributes out of their lists.</summary>
internal static class ArgumentEdit
{
    /// <summary>Removes an argument with the comma before it, else with the one after it.</summary>
    public static Edit Remove(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        var place = list.Arguments.IndexOf(argument);
        return place > 0 ? Edit.Remove(argument.SyntaxTree, list.Arguments[place - 1].Span.End, argument.Span.End)
            : list.Arguments.Count > 1 ? Edit.Remove(argument.SyntaxTree, argument.SpanStart, list.Arguments[1].SpanStart)
            : Edit.Remove(argument.SyntaxTree, list.SpanStart, list.Span.End);
    }

    /// <summary>Removes an attribute; alone in its brackets, with them and their line.</summary>
    public static Edit Remove(AttributeSyntax attribute, RepairDocument document)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var place = list.Attributes.IndexOf(attribute);
        if (list.Attributes.Count > 1)
        {
            return place > 0
                ? Edit.Remove(attribute.SyntaxTree, list.Attributes[place - 1].Span.End, attribute.Span.End)
                : Edit.Remove(attribute.SyntaxTree, attribute.SpanStart, list.Attributes[1].SpanStart);
        }

        var lines = document.Text.Lines;
        var (first, last) = (lines.GetLineFromPosition(list.SpanStart), lines.GetLineFromPosition(list.Span.End));
        var startsLine = document.IndentationAt(list.SpanStart).Length == list.SpanStart - first.Start;
        var next = list.GetLastToken().GetNextToken();
        return startsLine && last.ToString().Substring(list.Span.End - last.Start).Trim().Length == 0
            ? Edit.Remove(list.SyntaxTree, first.Start, last.EndIncludingLineBreak)
            : Edit.Remove(list.SyntaxTree, list.SpanStart, next.LeadingTrivia.Count == 0 ? next.SpanStart : list.Span.End);
    }
}
