using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>A value that a registered function returns.</summary>
/// <param name="Type">Its type, as far as the compiler knows it.</param>
/// <param name="IsTask">Whether it is a task that nobody awaits: handed over as the value itself.</param>
/// <param name="Fits">Whether it may be of the type of the payload.</param>
internal sealed record ReturnedValue(TypeFacts Type, bool IsTask, bool Fits);

/// <summary>Reads what a function returns that is registered as a pipe under a name, where only the running host sees whether it is the payload.</summary>
internal static class ReturnedValueReader
{
    /// <summary>The values, and where each is returned.</summary>
    public static IEnumerable<(ReturnedValue Value, ExpressionSyntax At)> Read(ExpressionSyntax handler, CatalogEvent target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (PayloadTypes.Of(target, model.Compilation) is not [var payload, ..])
        {
            yield break;
        }

        foreach (var (type, at) in Returned(handler, model, cancellationToken))
        {
            if (type is not (null or { TypeKind: TypeKind.Error or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Pointer }) && !TypeNames.HasErrors(type))
            {
                yield return (new ReturnedValue(TypeNames.Facts(type), IsTask(type), IsTaskOfObject(type) || PayloadTypes.MayBe(type, payload, model.Compilation)), at);
            }
        }
    }

    private static IEnumerable<(ITypeSymbol? Type, ExpressionSyntax At)> Returned(ExpressionSyntax handler, SemanticModel model, CancellationToken cancellationToken)
    {
        if (handler is not AnonymousFunctionExpressionSyntax function)
        {
            // A method by its name; what a call gives is a function of which only the type is known.
            return handler is SimpleNameSyntax or MemberAccessExpressionSyntax && model.GetSymbolInfo(handler, cancellationToken).Symbol is IMethodSymbol { ReturnsVoid: false } method
                ? [(method.ReturnType, handler)]
                : [];
        }

        var values = function.Block is { } block
            ? block.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(static found => found.Expression)
            : [function.ExpressionBody];
        return values.OfType<ExpressionSyntax>().Select(value => (model.GetTypeInfo(value, cancellationToken).Type, value));
    }

    // Task<object?> has an overload of its own, which awaits it.
    private static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingType: null } task && Symbols.NamespaceOf(task) == "System.Threading.Tasks"
        && !IsTaskOfObject(task);

    private static bool IsTaskOfObject(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task", TypeArguments: [{ SpecialType: SpecialType.System_Object }] };
}
