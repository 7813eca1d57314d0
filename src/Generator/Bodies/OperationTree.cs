using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>Ways through operations.</summary>
internal static class OperationTree
{
    /// <summary>The lambda or local function around an operation; null where that is the method.</summary>
    public static IOperation? FunctionAround(IOperation operation) =>
        Around(operation).FirstOrDefault(static found => found is IAnonymousFunctionOperation or ILocalFunctionOperation);

    /// <summary>What stands around an operation, from the inside out.</summary>
    public static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            yield return current;
        }
    }

    /// <summary>What a conversion between references, or a cast, is made from.</summary>
    public static IOperation Unconverted(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Unconverted(conversion.Operand),
        IParenthesizedOperation parenthesized => Unconverted(parenthesized.Operand),
        _ => operation,
    };

    /// <summary>Whether anything is done with the value of an expression.</summary>
    public static bool IsUsed(IOperation operation)
    {
        var value = operation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation || (value.Parent is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, value)))
        {
            value = value.Parent;
        }

        return value.Parent is not (IExpressionStatementOperation or IAssignmentOperation { Target: IDiscardOperation });
    }

    /// <summary>What an assignment of any kind writes to, or an argument may.</summary>
    public static IEnumerable<IOperation> Targets(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => Split(assignment.Target),
        IIncrementOrDecrementOperation step => [step.Target],
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => [argument.Value],
        _ => [],
    };

    private static IEnumerable<IOperation> Split(IOperation target) => target is ITupleOperation tuple ? tuple.Elements.SelectMany(Split) : [target];
}
