using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>A change of what a parameter holds that the method itself does not look at afterwards.</summary>
/// <param name="Parameter">The place of the parameter.</param>
/// <param name="Text">What is changed, as it was written.</param>
internal sealed record PayloadChange(int Parameter, string Text);

/// <summary>
/// Finds changes of parameters: assignments to members and elements, calls that are known to change their object. What the method reads
/// again, or may have put somewhere, is left out: a copy of one's own is a good place to work in.
/// </summary>
internal static class PayloadChanges
{
    public static IEnumerable<Found<PayloadChange>> Find(HandlerBody body)
    {
        if (!body.Nodes.Exists(MayChange))
        {
            yield break;
        }

        var paths = new PayloadPaths(body);
        var accesses = body.Operations.Select(operation => Access(operation, paths)).Where(static found => found is not null).Select(static found => found!).ToList();
        foreach (var change in accesses.Where(static access => !access.IsReading))
        {
            if (!accesses.Exists(access => access.IsReading && change.MayBeSeenBy(access)))
            {
                var node = Written(change);
                yield return new Found<PayloadChange>(new PayloadChange(change.Path.Parameter, node.ToString()), node.GetLocation());
            }
        }
    }

    private static bool MayChange(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left is not IdentifierNameSyntax,
        PrefixUnaryExpressionSyntax prefix => prefix.Operand is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax,
        PostfixUnaryExpressionSyntax postfix => postfix.Operand is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax,
        ArgumentSyntax argument => argument.RefKindKeyword.ValueText is "ref" or "out",
        InvocationExpressionSyntax call => Mutators.MayBe(call),
        _ => false,
    };

    private static PayloadAccess? Access(IOperation operation, PayloadPaths paths)
    {
        if (paths.Of(operation) is not { } path || IsOnTheWay(operation, paths) || IsNaming(operation, paths))
        {
            return null;
        }

        if (operation.Parent is IInvocationOperation call && ReferenceEquals(call.Instance, operation) && Mutators.ChangedBy(call) is { } step)
        {
            return new PayloadAccess(path.To(step), operation, call, IsStored: false);
        }

        if (operation.Parent is IArgumentOperation { Parent: IInvocationOperation array, Parameter.Ordinal: 0 } && Mutators.ChangesFirst(array))
        {
            return new PayloadAccess(path.To(AccessPath.AnyElement), operation, array, IsStored: false);
        }

        var change = path.IsWhole ? null : OperationTree.Around(operation).TakeWhile(static around => around is ITupleOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation)
            .FirstOrDefault(around => OperationTree.Targets(around).Contains(operation));
        if (change is IArgumentOperation { Parameter.RefKind: RefKind.Ref })
        {
            // The method called sees what is there, and may keep it.
            return new PayloadAccess(path, operation, Change: null, IsStored: true);
        }

        return new PayloadAccess(path, operation, change, change is null && IsStored(operation));
    }

    // Whether an expression is only a step to a longer one, which counts.
    private static bool IsOnTheWay(IOperation operation, PayloadPaths paths) => operation.Parent switch
    {
        IConditionalAccessOperation => paths.Of(operation.Parent) is not null || ReferenceEquals(((IConditionalAccessOperation)operation.Parent).Operation, operation),
        IMemberReferenceOperation member => ReferenceEquals(member.Instance, operation) && paths.Of(member) is not null,
        IArrayElementReferenceOperation element => ReferenceEquals(element.ArrayReference, operation) && paths.Of(element) is not null,
        IInvocationOperation call => ReferenceEquals(call.Instance, operation) && paths.Of(call) is not null,
        IArgumentOperation { Parent: IInvocationOperation { Instance: null } call, Parameter.Ordinal: 0 } => paths.Of(call) is not null,
        IConversionOperation or IParenthesizedOperation => paths.Of(operation.Parent) is not null,
        _ => false,
    };

    // A local that stands for it is followed itself.
    private static bool IsNaming(IOperation operation, PayloadPaths paths) =>
        operation.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } && paths.Knows(declarator.Symbol);

    private static bool IsStored(IOperation operation)
    {
        var value = operation;
        while (value.Parent is IConversionOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IParenthesizedOperation or ITupleOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IAssignmentOperation assignment => ReferenceEquals(assignment.Value, value) && assignment.Target is not IDiscardOperation,
            IVariableInitializerOperation or IReturnOperation or IArrayInitializerOperation or ICollectionExpressionOperation or ISpreadOperation => true,

            // What is called may keep what it is given, and what is asked of a type of the user's may keep the object itself.
            IArgumentOperation or IMethodReferenceOperation => true,
            IInvocationOperation call => ReferenceEquals(call.Instance, value) && !IsKnown(call.TargetMethod.ContainingType),
            _ => false,
        };
    }

    private static bool IsKnown(INamedTypeSymbol type) => Symbols.IsInGrapnel(type) || Symbols.NamespaceOf(type).StartsWith("System", StringComparison.Ordinal);

    // What is assigned to, or the whole call.
    private static SyntaxNode Written(PayloadAccess change)
    {
        var node = change.Change is IInvocationOperation call ? call.Syntax : change.Operation.Syntax;
        while (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)
        {
            node = access;
        }

        return node;
    }
}
