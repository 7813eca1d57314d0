using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>A payload that is emitted by name, as far as it can be read where it is written.</summary>
/// <param name="Count">How many arguments it has; null where that is known to the running program alone.</param>
/// <param name="Arguments">Those whose place is known.</param>
internal sealed record EmittedPayload(int? Count, IReadOnlyList<EmittedArgument> Arguments);

/// <summary>One argument of it.</summary>
/// <param name="Type">Its static type; null where nothing is known of it.</param>
/// <param name="IsNull">Whether it is a constant null.</param>
/// <param name="Fits">Whether it may be of the type the event carries there.</param>
internal sealed record EmittedArgument(TypeFacts? Type, bool IsNull, bool Fits);

/// <summary>Reads payloads that are written as a list, <c>[order, request]</c> or <c>new object?[] { … }</c>, in the call itself.</summary>
internal static class EmittedPayloadReader
{
    /// <summary>What is written; null where the list is made elsewhere, or C# itself has something to say about it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="target">The event it emits.</param>
    /// <param name="model">The model of the call's file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static EmittedPayload? Read(EventCallSyntax call, CatalogEvent target, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.Payload is not { } written || Elements(written) is not { } elements || !IsOurs(call, model, cancellationToken))
        {
            return null;
        }

        var types = PayloadTypes.Of(target, model.Compilation);
        var arguments = new List<EmittedArgument>();
        foreach (var element in elements.TakeWhile(static element => element is not null))
        {
            var asked = types is not null && arguments.Count < types.Count ? types[arguments.Count] : null;
            if (ReadArgument(element!, asked, model, cancellationToken) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        return new EmittedPayload(arguments.Count == elements.Count ? elements.Count : null, arguments);
    }

    /// <summary>The elements of a list as it is written, null for those that stand for several; null where it is none.</summary>
    public static IReadOnlyList<ExpressionSyntax?>? Elements(ExpressionSyntax written) => written switch
    {
        ParenthesizedExpressionSyntax parenthesized => Elements(parenthesized.Expression),
        CollectionExpressionSyntax collection => [.. collection.Elements.Select(static element => (element as ExpressionElementSyntax)?.Expression)],
        ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Rank: 1 }], Initializer: { } initializer } => [.. initializer.Expressions],
        ImplicitArrayCreationExpressionSyntax { Commas.Count: 0, Initializer: var initializer } => [.. initializer.Expressions],
        _ => null,
    };

    // An extension method of somebody else has that name, too. Where an argument is still to be generated, nothing binds.
    private static bool IsOurs(EventCallSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call.Call, cancellationToken).Symbol is not { } method || (method.ContainingType.Name == KnownNames.EventDispatcher && Symbols.IsInGrapnel(method.ContainingType));

    private static EmittedArgument? ReadArgument(ExpressionSyntax written, ITypeSymbol? asked, SemanticModel model, CancellationToken cancellationToken)
    {
        if (IsNull(written, model, cancellationToken))
        {
            return new EmittedArgument(null, true, false);
        }

        var found = model.GetTypeInfo(written, cancellationToken);
        if (found.Type is null or { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter })
        {
            return new EmittedArgument(null, false, true);
        }

        // In an array of another type than object, it is converted on its way.
        var conversion = model.GetConversion(written, cancellationToken);
        var type = conversion is { IsUserDefined: true } or { IsNumeric: true } or { IsNullable: true } && found.ConvertedType is { } converted ? converted : found.Type;
        return TypeNames.HasErrors(type) ? null : new EmittedArgument(TypeNames.Facts(type), false, asked is null || PayloadTypes.MayBe(type, asked, model.Compilation));
    }

    private static bool IsNull(ExpressionSyntax written, SemanticModel model, CancellationToken cancellationToken) => written switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsNull(parenthesized.Expression, model, cancellationToken),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => IsNull(suppressed.Operand, model, cancellationToken),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } => true,
        CastExpressionSyntax cast => IsNull(cast.Expression, model, cancellationToken) && model.GetConstantValue(written, cancellationToken) is { HasValue: true, Value: null },
        _ => false,
    };
}
