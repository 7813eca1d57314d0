using Grapnel.CodeFixes.Completion.Fields;
using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Completion;

/// <summary>What a filter may look at, by the argument it stands in.</summary>
internal static class FilteredFields
{
    /// <summary>The fields; null where the argument is no filter, or one on a type that nobody knows.</summary>
    public static FieldSource? Of(StringArgument argument, SemanticModel model, CancellationToken cancellationToken) => ArgumentMeanings.Of(argument, model, cancellationToken) switch
    {
        ArgumentMeaning.RequestFilter => new RequestFields(() => ControllerActions.Of(CompilationEvents.Of(model.Compilation).Catalog, Listened(argument, model, cancellationToken))),
        ArgumentMeaning.DocumentFilter => FieldSource.OfDocuments,
        ArgumentMeaning.PayloadFilter when PayloadType(argument, model, cancellationToken) is { } type => new PayloadFields(type),
        _ => null,
    };

    // The parameter says what a filter sees; where it is not written yet, the event does.
    private static ITypeSymbol? PayloadType(StringArgument argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var method = argument.Owner.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration, cancellationToken) : null;
        if (method is IMethodSymbol { Parameters: [{ Type: { TypeKind: not TypeKind.Error } type }, ..] })
        {
            return type;
        }

        return Listened(argument, model, cancellationToken) is { } name && CompilationEvents.Of(model.Compilation).Catalog.Named(name).FirstOrDefault() is { } found
            && model.Compilation.GetTypeByMetadataName(found.EventClass)?.GetMembers(found.Property).FirstOrDefault() is IPropertySymbol { Type: INamedTypeSymbol { TypeArguments: [var payload, ..] } }
            ? payload
            : null;
    }

    // The event is the first argument, of an attribute as of a call.
    private static string? Listened(StringArgument argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var first = argument.Owner switch
        {
            AttributeSyntax { ArgumentList.Arguments: [{ NameEquals: null } name, ..] } => name.Expression,
            InvocationExpressionSyntax { ArgumentList.Arguments: [var name, ..] } => name.Expression,
            _ => null,
        };
        return first is null ? null : model.GetConstantValue(first, cancellationToken).Value as string;
    }
}
