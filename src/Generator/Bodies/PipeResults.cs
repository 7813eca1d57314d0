using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>What a pipe returns that is not what it was given.</summary>
/// <param name="TypeKey">The key of the type of a new object; null for null.</param>
/// <param name="IsApart">Whether a new object has nothing of the first parameter in it, as the body does not read that at all.</param>
internal sealed record PipeResult(string? TypeKey, bool IsApart);

/// <summary>Finds null and new objects among the values a pipe returns; what comes from somewhere else may be anything.</summary>
internal static class PipeResults
{
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal) { "Parse", "From" };

    public static IEnumerable<Found<PipeResult>> Find(HandlerBody body)
    {
        if (body.Method.ReturnsVoid || !body.Nodes.Exists(MayMake))
        {
            yield break;
        }

        var isValue = body.Method.IsAsync || !IsTask(body.Method.ReturnType);
        foreach (var returned in body.Operations.OfType<IReturnOperation>().Where(static found => found.ReturnedValue is not null && OperationTree.FunctionAround(found) is null))
        {
            foreach (var (value, isResult) in Values(returned.ReturnedValue!, isValue))
            {
                if (isResult && Result(value, body) is { } result)
                {
                    yield return new Found<PipeResult>(result, value.Syntax.GetLocation());
                }
            }
        }
    }

    private static bool MayMake(SyntaxNode node) =>
        node.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression or SyntaxKind.ObjectCreationExpression or SyntaxKind.ImplicitObjectCreationExpression
        || (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } && Makers.Contains(call.Name.Identifier.ValueText));

    // The values an expression may have, and whether each is what the pipe results in or still a task of it.
    private static IEnumerable<(IOperation Value, bool IsResult)> Values(IOperation operation, bool isValue)
    {
        var value = OperationTree.Unconverted(operation);
        return value switch
        {
            IConditionalOperation choice when choice.WhenFalse is { } other => Values(choice.WhenTrue, isValue).Concat(Values(other, isValue)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Values(arm.Value, isValue)),
            ICoalesceOperation choice => Values(choice.WhenNull, isValue),
            IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType: var type }, Arguments: [var result] } when !isValue && IsTask(type) => Values(result.Value, isValue: true),
            IObjectCreationOperation { Type: { } type, Arguments: [{ Parameter.Name: "result" } result] } when !isValue && IsTask(type) => Values(result.Value, isValue: true),
            IDefaultValueOperation { Type.IsValueType: true } when !isValue => [(value, true)],
            _ => [(value, isValue)],
        };
    }

    private static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask" && Symbols.NamespaceOf(type) == "System.Threading.Tasks";

    private static PipeResult? Result(IOperation value, HandlerBody body)
    {
        if (value is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type: { IsReferenceType: true } or { Name: "ValueTask" } })
        {
            // With an exclamation mark, somebody has thought about it.
            return value.Syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? null : new PipeResult(null, false);
        }

        var first = body.Method.Parameters.FirstOrDefault();
        var made = value is ILocalReferenceOperation local ? OnlyValueOf(local.Local, body) : value;
        return made is IObjectCreationOperation or IInvocationOperation && made.Type is { } type && IsMade(made)
            ? new PipeResult(TypeNames.Key(type), !body.Operations.Exists(found => found is IParameterReferenceOperation used && SymbolEqualityComparer.Default.Equals(used.Parameter, first)))
            : null;
    }

    private static bool IsMade(IOperation made) =>
        made is IObjectCreationOperation
        || (made is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: var type } method } && Makers.Contains(method.Name) && TypeNames.Key(type) == KnownNames.RequestKey);

    // The value a local is declared with, where it never gets another one.
    private static IOperation? OnlyValueOf(ILocalSymbol local, HandlerBody body) =>
        body.Operations.SelectMany(OperationTree.Targets).Any(target => target is ILocalReferenceOperation written && SymbolEqualityComparer.Default.Equals(written.Local, local))
            ? null
            : body.Operations.OfType<IVariableDeclaratorOperation>().FirstOrDefault(declared => SymbolEqualityComparer.Default.Equals(declared.Symbol, local))
                ?.GetVariableInitializer() is { } initializer ? OperationTree.Unconverted(initializer.Value) : null;
}
