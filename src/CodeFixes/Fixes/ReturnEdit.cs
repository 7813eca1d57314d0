using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Gives a method another return type and what its paths return with it: the payload at every end of a pipe, nothing in a hook.</summary>
/// <param name="handler">The method.</param>
internal sealed class ReturnEdit(HandlerSite handler)
{
    private readonly MethodDeclarationSyntax _method = handler.Method;
    private readonly ReturnShape _shape = handler.Facts.Return.Shape;
    private readonly List<Edit> _edits = [];

    private bool IsAsync => _method.Modifiers.Any(SyntaxKind.AsyncKeyword);

    /// <summary>Whether it returns a task that says no more than that it is done.</summary>
    private bool IsPlainTask => _shape is ReturnShape.Task or ReturnShape.ValueTask;

    /// <summary>Makes the method return a value: its parameter, wherever it returned nothing.</summary>
    /// <param name="value">The type, as it is written there.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="tasks">Writes the names of tasks.</param>
    public IReadOnlyList<Edit> ToValue(string value, string name, TypeText tasks)
    {
        var needsAsync = IsPlainTask && !IsAsync && !Returns().All(static found => IsCompleted(found));
        _edits.Add(Edit.Replace(_method.ReturnType, (needsAsync ? "async " : "") + ValueType(value, tasks)));
        if (_shape is ReturnShape.Void || IsPlainTask)
        {
            // Where nothing is waited for, the task is made from the value.
            var returned = IsPlainTask && !IsAsync && !needsAsync ? Completed(value, name) : name;
            ReturnEverywhere(returned, waits: needsAsync);
        }

        return _edits;
    }

    /// <summary>Makes the method return nothing, or a task of nothing.</summary>
    public IReadOnlyList<Edit> ToNothing()
    {
        var isTask = _shape is ReturnShape.TaskOfValue or ReturnShape.ValueTaskOfValue;
        _edits.Add(Edit.Replace(_method.ReturnType, isTask ? TaskName() : "void"));
        if (isTask && !IsAsync)
        {
            ReturnCompleted();
        }
        else
        {
            ReturnNothing();
        }

        return _edits;
    }

    private string TaskName()
    {
        var name = _method.ReturnType.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().First(static found => found.Identifier.ValueText is "Task" or "ValueTask");
        return _method.ReturnType.ToString().Substring(0, name.Identifier.Span.End - _method.ReturnType.SpanStart);
    }

    private string ValueType(string value, TypeText tasks) => _shape switch
    {
        ReturnShape.Void when IsAsync => tasks.Of("global::System.Threading.Tasks.ValueTask") + $"<{value}>",
        ReturnShape.Void or ReturnShape.Value => value,
        _ => TaskName() + $"<{value}>",
    };

    // A task of T? is none of T: where it matters the type is said.
    private string Completed(string value, string name) =>
        _shape == ReturnShape.ValueTask ? $"new({name})" : value.EndsWith("?", StringComparison.Ordinal) ? $"{TaskName()}.FromResult<{value}>({name})" : $"{TaskName()}.FromResult({name})";

    // What is returned, or stands behind the arrow.
    private IEnumerable<ExpressionSyntax> Returns() => _method.ExpressionBody is { Expression: var expression }
        ? expression is ThrowExpressionSyntax ? [] : [expression]
        : ReturnStatements().Select(static found => found.Expression).OfType<ExpressionSyntax>();

    private IEnumerable<ReturnStatementSyntax> ReturnStatements() => _method.Body is { } body
        ? body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>()
        : [];

    private static bool IsCompleted(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => true,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } or DefaultExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } => true,
        _ => false,
    };

    private void ReturnEverywhere(string returned, bool waits)
    {
        if (_method.ExpressionBody is { Expression: not ThrowExpressionSyntax } arrow)
        {
            if (IsPlainTask && !IsAsync && IsCompleted(arrow.Expression))
            {
                _edits.Add(Edit.Replace(arrow.Expression, returned));
            }
            else
            {
                ToBlock(arrow, [(waits ? "await " : "") + WrittenOf(arrow) + ";", $"return {returned};"]);
            }
        }
        else if (_method.Body is { } body)
        {
            foreach (var statement in ReturnStatements())
            {
                _edits.Add(statement.Expression is not { } expression || IsCompleted(expression)
                    ? Edit.Replace(statement, $"return {returned};")
                    : Several(statement, [$"await {expression};", $"return {returned};"]));
            }

            if (handler.Document.Model.AnalyzeControlFlow(body) is { Succeeded: true, EndPointIsReachable: true })
            {
                Append(body, $"return {returned};");
            }
        }
    }

    private void ReturnNothing()
    {
        if (_method.ExpressionBody is { Expression: not ThrowExpressionSyntax } arrow)
        {
            if (!IsStatement(arrow.Expression))
            {
                ToBlock(arrow, IsPure(arrow.Expression) ? [] : [$"_ = {WrittenOf(arrow)};"]);
            }

            return;
        }

        foreach (var statement in ReturnStatements().Where(static found => found.Expression is not null))
        {
            var expression = statement.Expression!;
            var isLast = statement.Parent == _method.Body && _method.Body!.Statements.Last() == statement;
            if (isLast && IsPure(expression) && WholeLines(statement) is { } lines)
            {
                _edits.Add(lines);
            }
            else
            {
                string[] kept = IsPure(expression) ? [] : IsStatement(expression) ? [expression + ";"] : [$"_ = {expression};"];
                _edits.Add(Several(statement, isLast && kept.Length > 0 ? kept : [.. kept, "return;"]));
            }
        }
    }

    // A Task<T> is a Task; a ValueTask<T> is no ValueTask, so those that are not waited for stay wrong, and the repair is not offered.
    private void ReturnCompleted()
    {
        foreach (var expression in Returns())
        {
            if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult", Expression: var task }, ArgumentList.Arguments: [var argument] }
                && IsPure(argument.Expression))
            {
                _edits.Add(Edit.Replace(expression, task + ".CompletedTask"));
            }
            else if (expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var value] } && IsPure(value.Expression))
            {
                _edits.Add(Edit.Replace(expression, "default"));
            }
        }
    }

    private static bool IsStatement(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression };

    private static bool IsPure(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or DefaultExpressionSyntax or PredefinedTypeSyntax => true,
        MemberAccessExpressionSyntax access => IsPure(access.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => IsPure(suppressed.Operand),
        ParenthesizedExpressionSyntax parenthesized => IsPure(parenthesized.Expression),
        _ => false,
    };

    private static string WrittenOf(ArrowExpressionClauseSyntax arrow) => arrow.Expression.ToFullString().Trim();

    private void ToBlock(ArrowExpressionClauseSyntax arrow, string[] statements)
    {
        var outer = handler.Document.NewLine + handler.Document.IndentationAt(_method.SpanStart);
        var inner = outer + handler.Document.IndentationUnit(_method);
        var before = arrow.ArrowToken.GetPreviousToken();
        var hasComment = before.TrailingTrivia.Concat(arrow.ArrowToken.LeadingTrivia).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var start = hasComment ? arrow.SpanStart : before.Span.End;
        var text = outer + "{" + string.Concat(statements.Select(statement => inner + statement)) + outer + "}";
        _edits.Add(new Edit(handler.Tree, new TextChange(TextSpan.FromBounds(start, _method.SemicolonToken.Span.End), text)));
    }

    // Several statements in the place of one: in braces where there is place for one only.
    private Edit Several(StatementSyntax statement, string[] statements)
    {
        var line = handler.Document.NewLine + handler.Document.IndentationAt(statement.SpanStart);
        if (statements.Length == 1 || statement.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            return Edit.Replace(statement, string.Join(line, statements));
        }

        return Edit.Replace(statement, "{ " + string.Join(" ", statements) + " }");
    }

    private void Append(BlockSyntax body, string statement)
    {
        var text = handler.Document.Text;
        var line = text.Lines.GetLineFromPosition(body.CloseBraceToken.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, body.CloseBraceToken.SpanStart));
        if (before.Trim().Length == 0)
        {
            var indentation = body.Statements.Count > 0 && handler.Document.IndentationAt(body.Statements[0].SpanStart) is { Length: > 0 } found && found.Length > before.Length
                ? found
                : before + handler.Document.IndentationUnit(_method);
            _edits.Add(Edit.Insert(handler.Tree, line.Start, indentation + statement + handler.Document.NewLine));
        }
        else
        {
            _edits.Add(Edit.Insert(handler.Tree, body.CloseBraceToken.SpanStart, (before.EndsWith(" ", StringComparison.Ordinal) ? "" : " ") + statement + " "));
        }
    }

    // The lines of a statement, where nothing else stands on them and no comment belongs to it.
    private Edit? WholeLines(StatementSyntax statement)
    {
        var lines = handler.Document.Text.Lines;
        var (first, last) = (lines.GetLineFromPosition(statement.SpanStart), lines.GetLineFromPosition(statement.Span.End));
        var isAlone = first.ToString().TrimStart().Length == first.End - statement.SpanStart && last.End == statement.Span.End
            && first.Start >= statement.FullSpan.Start;
        return isAlone ? Edit.Remove(handler.Tree, first.Start, last.EndIncludingLineBreak) : null;
    }
}
