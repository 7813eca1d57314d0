using Grapnel.Generator;
using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Completion;

/// <summary>What a text stands for.</summary>
internal enum ArgumentMeaning
{
    /// <summary>Nothing of ours.</summary>
    None,

    /// <summary>An event or wildcard to hook on.</summary>
    HookedName,

    /// <summary>An event or wildcard to stand on with a pipe.</summary>
    PipedName,

    /// <summary>An event to emit by its name, whose hooks run.</summary>
    EmittedHookEvent,

    /// <summary>An event to emit by its name, whose pipes run.</summary>
    EmittedPipeEvent,

    /// <summary>Any event by its full name.</summary>
    DeclaredName,

    /// <summary>A filter on requests.</summary>
    RequestFilter,

    /// <summary>A filter on documents.</summary>
    DocumentFilter,

    /// <summary>A filter on the type of a handler's first parameter.</summary>
    PayloadFilter,
}

/// <summary>Says what a string argument stands for: by its name first, and then by what that binds to.</summary>
internal static class ArgumentMeanings
{
    private const string EventName = "eventName";

    public static ArgumentMeaning Of(StringArgument argument, SemanticModel model, CancellationToken cancellationToken) => argument.Owner switch
    {
        AttributeSyntax attribute => OfAttribute(argument) is var meaning and not ArgumentMeaning.None && IsOurs(attribute, argument.OwnerName, model, cancellationToken)
            ? meaning
            : ArgumentMeaning.None,
        InvocationExpressionSyntax call => OfCall(argument, call, model, cancellationToken),
        _ => ArgumentMeaning.None,
    };

    private static ArgumentMeaning OfAttribute(StringArgument argument) => (argument.OwnerName, argument.Name) switch
    {
        ("Event", KnownNames.ReplacedBy) => ArgumentMeaning.DeclaredName,
        ("Event", _) => ArgumentMeaning.None,
        (_, KnownNames.WithRequest) => ArgumentMeaning.RequestFilter,
        (_, KnownNames.WithDocument) => ArgumentMeaning.DocumentFilter,
        (_, KnownNames.With) => ArgumentMeaning.PayloadFilter,
        ("Hook", "event") => ArgumentMeaning.HookedName,
        ("Pipe", "event") => ArgumentMeaning.PipedName,
        ("Hook", null) when argument.Index == 0 => ArgumentMeaning.HookedName,
        ("Pipe", null) when argument.Index == 0 => ArgumentMeaning.PipedName,
        _ => ArgumentMeaning.None,
    };

    private static bool IsOurs(AttributeSyntax attribute, string name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(attribute, cancellationToken).Type is { } type && type.Name == name + "Attribute" && Symbols.IsInGrapnel(type);

    // A call that is half typed binds to nothing, so every method of the name is looked at.
    private static ArgumentMeaning OfCall(StringArgument argument, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(call, cancellationToken);
        var methods = info.Symbol is { } bound ? [bound] : model.GetMemberGroup(call.Expression, cancellationToken).Concat(info.CandidateSymbols);
        return methods.OfType<IMethodSymbol>().Where(static method => Symbols.IsInGrapnel(method.ContainingType))
            .Select(method => OfParameter(method, ParameterOf(argument, method)))
            .FirstOrDefault(static meaning => meaning != ArgumentMeaning.None);
    }

    private static IParameterSymbol? ParameterOf(StringArgument argument, IMethodSymbol method) =>
        argument.Name is { } name ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
            : argument.Index < method.Parameters.Length ? method.Parameters[argument.Index]
            : null;

    private static ArgumentMeaning OfParameter(IMethodSymbol method, IParameterSymbol? parameter) => (method.ContainingType.Name, method.Name, parameter?.Name) switch
    {
        _ when parameter?.Type.SpecialType != SpecialType.System_String => ArgumentMeaning.None,
        (_, "PipeAsync", EventName) => ArgumentMeaning.EmittedPipeEvent,
        (_, "EmitAsync", EventName) => ArgumentMeaning.EmittedHookEvent,
        (_, "Hook", EventName) => ArgumentMeaning.HookedName,
        (_, "Pipe" or "Register", EventName) => ArgumentMeaning.PipedName,
        (_, _, "withRequest") or ("RequestFilter", _, "text") => ArgumentMeaning.RequestFilter,
        (_, _, "withDocument") or ("DocumentFilter", _, "text") => ArgumentMeaning.DocumentFilter,
        _ => ArgumentMeaning.None,
    };
}
