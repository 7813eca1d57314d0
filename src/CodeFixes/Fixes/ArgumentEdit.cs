using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Takes arguments out of attributes and calls, and attributes out of their lists.</summary>
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

    /// <summary>Removes an argument of a call with the comma before it, else with the one after it. Those behind it that have no name get theirs, since their place changes.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="method">The method that is called.</param>
    public static IEnumerable<Edit> Remove(ArgumentSyntax argument, IMethodSymbol method)
    {
        var arguments = ((ArgumentListSyntax)argument.Parent!).Arguments;
        var place = arguments.IndexOf(argument);
        yield return place > 0 ? Edit.Remove(argument.SyntaxTree, arguments[place - 1].Span.End, argument.Span.End)
            : arguments.Count > 1 ? Edit.Remove(argument.SyntaxTree, argument.SpanStart, arguments[1].SpanStart)
            : Edit.Remove(argument.SyntaxTree, argument.SpanStart, argument.Span.End);
        for (var i = place + 1; i < arguments.Count && i < method.Parameters.Length; i++)
        {
            if (arguments[i].NameColon is null)
            {
                yield return Edit.Insert(argument.SyntaxTree, arguments[i].SpanStart, method.Parameters[i].Name + ": ");
            }
        }
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
