using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>A call that a handler waits for, and that would take a token.</summary>
/// <param name="Method">The name of the method called.</param>
internal sealed record TokenlessCall(string Method);

/// <summary>Finds what a handler without a token waits for though it could be cancelled.</summary>
internal static class TokenlessCalls
{
    public static IEnumerable<Found<TokenlessCall>> Find(HandlerBody body)
    {
        var isAsync = body.Method.IsAsync;
        if (body.Method.ReturnsVoid || body.Method.Parameters.Any(static parameter => IsToken(parameter.Type)) || (!isAsync && !ReturnsTask(body.Method))
            || !body.Nodes.Exists(node => isAsync ? node is AwaitExpressionSyntax : node is InvocationExpressionSyntax))
        {
            yield break;
        }

        var awaited = isAsync
            ? body.Operations.OfType<IAwaitOperation>().Select(static found => (IOperation: (IOperation)found, Value: (IOperation?)found.Operation))
            : body.Operations.OfType<IReturnOperation>().Select(static found => (IOperation: (IOperation)found, Value: found.ReturnedValue));
        foreach (var (operation, value) in awaited)
        {
            if (value is not null && OperationTree.FunctionAround(operation) is null && CallOf(OperationTree.Unconverted(value)) is { } call && TakesToken(call, body) is { } name)
            {
                yield return new Found<TokenlessCall>(new TokenlessCall(name), body.Method.Locations[0]);
            }
        }
    }

    private static bool ReturnsTask(IMethodSymbol method) => method.ReturnType.Name is "Task" or "ValueTask" && Symbols.NamespaceOf(method.ReturnType) == "System.Threading.Tasks";

    private static bool IsToken(ITypeSymbol type) => type.Name == nameof(CancellationToken) && Symbols.NamespaceOf(type) == "System.Threading";

    private static IOperation CallOf(IOperation awaited) => awaited switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask", Instance: { } task } => CallOf(OperationTree.Unconverted(task)),
        IConditionalAccessOperation access => CallOf(access.WhenNotNull),
        _ => awaited,
    };

    // A call whose arguments do not bind, as constants that are yet to be generated, is judged by the methods it may mean.
    private static string? TakesToken(IOperation operation, HandlerBody body)
    {
        if (operation is IInvocationOperation call)
        {
            if (IsStart(call.TargetMethod))
            {
                return null;
            }

            var isLeftOut = call.Arguments.Any(static argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter is { } parameter && IsToken(parameter.Type));
            return isLeftOut || (!call.TargetMethod.Parameters.Any(static parameter => IsToken(parameter.Type)) && HasOverload(call.TargetMethod)) ? call.TargetMethod.Name : null;
        }

        return operation.Syntax is InvocationExpressionSyntax syntax
            && body.SymbolOf(syntax).CandidateSymbols is { IsEmpty: false } candidates
            && candidates.All(static candidate => candidate is IMethodSymbol { Parameters: [.., { IsOptional: true } last] } && IsToken(last.Type))
            && !syntax.ArgumentList.Arguments.Any(argument => body.TypeOf(argument.Expression) is { } type && IsToken(type))
            ? candidates[0].Name
            : null;
    }

    // The token of Task.Run and StartNew only keeps work from beginning: it ends no wait.
    private static bool IsStart(IMethodSymbol method) =>
        (method.ContainingType.Name, method.Name) is ("Task", "Run") or ("TaskFactory", "StartNew") && Symbols.NamespaceOf(method.ContainingType) == "System.Threading.Tasks";

    // The same method with a token at the end.
    private static bool HasOverload(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.ContainingType.GetMembers(definition.Name).OfType<IMethodSymbol>().Any(other =>
            other.DeclaredAccessibility == definition.DeclaredAccessibility
            && other.IsStatic == definition.IsStatic
            && other.Arity == definition.Arity
            && other.Parameters.Length == definition.Parameters.Length + 1
            && IsToken(other.Parameters[other.Parameters.Length - 1].Type)
            && definition.Parameters.Zip(other.Parameters, static (one, another) => TypeNames.Key(one.Type) == TypeNames.Key(another.Type)).All(static same => same));
    }
}
