using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Changes what a function returns that is written where it is registered.</summary>
/// <param name="handler">The function.</param>
internal sealed class LambdaReturns(ExpressionSyntax handler)
{
    private readonly AnonymousFunctionExpressionSyntax? _function = handler as AnonymousFunctionExpressionSyntax;

    /// <summary>Makes it return nothing; what it does besides stays. Null where that cannot be written.</summary>
    public IReadOnlyList<Edit>? ToNothing()
    {
        if (_function is null)
        {
            // A method by its name: whether it returns nothing, the compiler says.
            return [];
        }

        if (_function.ExpressionBody is { } arrow)
        {
            return IsStatement(arrow) || arrow is ThrowExpressionSyntax ? [] : [Edit.Replace(arrow, IsPure(arrow) ? "{ }" : $"{{ _ = {arrow}; }}")];
        }

        var edits = new List<Edit>();
        foreach (var statement in Returns())
        {
            var value = statement.Expression!;
            var isLast = statement.Parent == _function.Block && _function.Block!.Statements.Last() == statement;
            var kept = IsPure(value) ? "" : IsStatement(value) ? value + ";" : $"_ = {value};";
            if (isLast && kept.Length == 0 && !statement.GetLeadingTrivia().Any(IsComment))
            {
                edits.Add(Edit.Remove(statement.SyntaxTree, statement.GetFirstToken().GetPreviousToken().Span.End, statement.Span.End));
            }
            else
            {
                edits.Add(Edit.Replace(statement, Several(statement, kept, isLast && kept.Length > 0 ? "" : "return;")));
            }
        }

        return edits;
    }

    /// <summary>Makes it return the first payload argument in the place of another value. Null where that would lose what the value does.</summary>
    public IReadOnlyList<Edit>? ToPayload(ExpressionSyntax value)
    {
        var parameter = _function switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var single] } => single,
            AnonymousMethodExpressionSyntax { ParameterList.Parameters: [var single] } => single,
            _ => null,
        };
        if (parameter is null || !(IsPure(value) || IsStatement(value)))
        {
            return null;
        }

        var isUnnamed = parameter.Identifier.ValueText == "_";
        var payload = (isUnnamed ? "seen" : parameter.Identifier.Text) + ".Payload[0]";
        var edits = new List<Edit>();
        if (IsPure(value) || value is BaseObjectCreationExpressionSyntax)
        {
            edits.Add(Edit.Replace(value, payload));
        }
        else if (value.Parent is ReturnStatementSyntax statement)
        {
            edits.Add(Edit.Replace(statement, Several(statement, value + ";", $"return {payload};")));
        }
        else
        {
            edits.Add(Edit.Replace(value, $"{{ {value}; return {payload}; }}"));
        }

        if (isUnnamed)
        {
            edits.Add(Edit.Replace(parameter.Identifier, "seen"));
        }

        return edits;
    }

    /// <summary>Makes a function wait for the tasks it returns.</summary>
    public static IEnumerable<Edit> Await(ExpressionSyntax handler, IReadOnlyList<ExpressionSyntax> tasks)
    {
        if (handler is not AnonymousFunctionExpressionSyntax function)
        {
            return [Edit.Replace(handler, $"async seen => await {handler}(seen)")];
        }

        // Where it waits already, a task is what the task gives.
        var begin = function.AsyncKeyword.RawKind == 0 ? [Edit.Insert(function.SyntaxTree, function.SpanStart, "async ")] : Array.Empty<Edit>();
        return begin.Concat(tasks.Select(static task => IsStatement(task) || IsPure(task) ? Edit.Insert(task.SyntaxTree, task.SpanStart, "await ") : Edit.Replace(task, $"await ({task})")));
    }

    private IEnumerable<ReturnStatementSyntax> Returns() => _function!.Block!
        .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Where(static found => found.Expression is not null);

    private static string Several(ReturnStatementSyntax statement, string first, string second)
    {
        var both = first.Length > 0 && second.Length > 0;
        return both && statement.Parent is not (BlockSyntax or SwitchSectionSyntax) ? $"{{ {first} {second} }}" : first + (both ? " " : "") + second;
    }

    private static bool IsStatement(ExpressionSyntax expression) => expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax;

    private static bool IsPure(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or DefaultExpressionSyntax or PredefinedTypeSyntax => true,
        MemberAccessExpressionSyntax access => IsPure(access.Expression),
        ElementAccessExpressionSyntax element => IsPure(element.Expression) && element.ArgumentList.Arguments.All(static argument => IsPure(argument.Expression)),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => IsPure(suppressed.Operand),
        CastExpressionSyntax cast => IsPure(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => IsPure(parenthesized.Expression),
        _ => false,
    };

    private static bool IsComment(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
