using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Reads calls that emit events or register handlers in code. The answer is the same with and without what the generator adds.</summary>
internal static class EventCallReader
{
    // What a builder returns itself, so that calls are chained; the first is generated, and does not bind before.
    private static readonly string[] Fluent = ["AddPlugins", "AddModule", "AddPluginsFrom", "Configure", "Hook", "Pipe", "HookEachDocument", "PipeEachDocument"];

    /// <summary>The facts about a call; null where it is another's method of that name.</summary>
    /// <param name="call">The call.</param>
    /// <param name="catalog">All events in sight; asked for only where the call is ours, since it is read anew after each edit.</param>
    /// <param name="model">The model of the call's file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static EventCallFacts? Read(EventCallSyntax call, Func<EventCatalog> catalog, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.Event is not { IsMissing: false } written || !IsCalledOn(call.Receiver, call.ReceiverType, model, cancellationToken))
        {
            return null;
        }

        var name = NameOf(written, model, cancellationToken);
        return new EventCallFacts(
            call.Kind,
            call.IsPerDocument,
            name,
            name is null ? HandleOf(written, catalog(), model, cancellationToken) : null,
            name?.Text ?? written.ToString(),
            FilterOf(call.WithRequest, model, cancellationToken),
            FilterOf(call.WithDocument, model, cancellationToken))
        {
            TakesPayload = call.Kind != EventCallKind.RegisterHook || name is not null || IsOfPayload(call, model, cancellationToken),
        };
    }

    // The overloads of functions that take nothing are those without type arguments. What does not bind is not judged.
    private static bool IsOfPayload(EventCallSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call.Method, cancellationToken).Symbol is IMethodSymbol { Arity: > 0 };

    private static bool IsCalledOn(ExpressionSyntax receiver, string type, SemanticModel model, CancellationToken cancellationToken)
    {
        // Rather than ask for the type of a long chain, which the compiler would build anew for each of its calls, go to where it begins.
        while (type == KnownNames.GrapnelBuilder && receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && Fluent.Contains(access.Name.Identifier.ValueText))
        {
            receiver = access.Expression;
        }

        return model.GetTypeInfo(receiver, cancellationToken).Type is { } found && found.Name == type && Symbols.IsInGrapnel(found);
    }

    private static EventNameFacts? NameOf(ExpressionSyntax written, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = EventNameReader.Read(written, model, cancellationToken);
        return name.Kind != EventNameKind.Unreadable || model.GetTypeInfo(written, cancellationToken).Type?.SpecialType == SpecialType.System_String ? name : null;
    }

    // A property of this compilation is looked up as it was declared: that of [ControllerEvents] is generated.
    private static CatalogEvent? HandleOf(ExpressionSyntax written, EventCatalog catalog, SemanticModel model, CancellationToken cancellationToken)
    {
        if (written is MemberAccessExpressionSyntax access
            && model.GetSymbolInfo(access.Expression, cancellationToken).Symbol is INamedTypeSymbol type
            && catalog.Member(TypeNames.Metadata(type), access.Name.Identifier.ValueText) is { } declared)
        {
            return declared;
        }

        if (model.GetTypeInfo(written, cancellationToken).Type is not { } handleType || EventReader.Handle(handleType) is not { Kind: not EventKind.Unknown } handle)
        {
            return null;
        }

        var property = model.GetSymbolInfo(written, cancellationToken).Symbol as IPropertySymbol;
        var name = property is not null && Symbols.Find(property.PartialDefinitionPart ?? property, KnownNames.Event) is { ConstructorArguments: [{ Value: string text }, ..] } ? text : "";
        return new CatalogEvent(name, handle.Kind, handle.Payload, "", "") { Assembly = property?.ContainingAssembly.Name ?? "" };
    }

    private static FilterFacts FilterOf(ExpressionSyntax? written, SemanticModel model, CancellationToken cancellationToken)
    {
        if (written is null)
        {
            return FilterFacts.None;
        }

        if (EventNameReader.GeneratedNames(written, model.Compilation, cancellationToken).Count > 0)
        {
            return FilterFacts.Unreadable;
        }

        var constant = model.GetConstantValue(written, cancellationToken);
        return !constant.HasValue ? FilterFacts.Unreadable
            : constant.Value is string text ? new FilterFacts(text, true)
            : FilterFacts.None;
    }
}
