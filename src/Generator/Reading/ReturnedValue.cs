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
        if (FirstPayload(target, model.Compilation) is not { } payload)
        {
            yield break;
        }

        foreach (var (type, at) in Returned(handler, model, cancellationToken))
        {
            if (type is not (null or { TypeKind: TypeKind.Error or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Pointer }) && !TypeNames.HasErrors(type))
            {
                yield return (new ReturnedValue(TypeNames.Facts(type), IsTask(type), MayBe(type, payload, model.Compilation)), at);
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
        && !(task is { Name: "Task", TypeArguments: [{ SpecialType: SpecialType.System_Object }] });

    private static bool MayBe(ITypeSymbol type, ITypeSymbol payload, Compilation compilation)
    {
        if (type is INamedTypeSymbol { Name: "Task", TypeArguments: [{ SpecialType: SpecialType.System_Object }] })
        {
            return true;
        }

        // What a cast would do by itself is not done for what is handed over as an object: numbers are not widened, operators not called.
        var conversion = ((CSharpCompilation)compilation).ClassifyConversion(type, payload);
        return conversion is { IsUserDefined: false } and ({ IsIdentity: true } or { IsReference: true } or { IsBoxing: true } or { IsUnboxing: true } or { IsNullable: true });
    }

    private static ITypeSymbol? FirstPayload(CatalogEvent target, Compilation compilation)
    {
        if (target.Payload.Count == 0)
        {
            return null;
        }

        var property = compilation.GetTypeByMetadataName(target.EventClass)?.GetMembers(target.Property).OfType<IPropertySymbol>().FirstOrDefault();
        var handle = property?.Type as INamedTypeSymbol;
        handle = handle is { Name: KnownNames.GenericDocumentEvent } ? handle.BaseType : handle;
        var payload = handle?.TypeArguments.FirstOrDefault() ?? (target.Payload[0].Type.Key == KnownNames.RequestKey ? compilation.GetTypeByMetadataName(KnownNames.Request) : null);
        return payload is null || TypeNames.HasErrors(payload) ? null : payload;
    }
}
