using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>
/// A call that may emit an event or register a handler, by its syntax alone: all calls of a compilation are looked at, and nearly none is bound. What it is
/// follows from the receiver and the name of the method, not from the overload: that does not bind where an argument is still to be generated.
/// </summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The name of the method in source.</param>
/// <param name="Receiver">What it is called on.</param>
/// <param name="Kind">What it does.</param>
/// <param name="ReceiverType">The type it has to be called on.</param>
/// <param name="IsPerDocument">Whether a handler is called once per document.</param>
internal sealed record EventCallSyntax(
    InvocationExpressionSyntax Call, SimpleNameSyntax Method, ExpressionSyntax Receiver, EventCallKind Kind, string ReceiverType, bool IsPerDocument)
{
    /// <summary>The event: its name, or its handle.</summary>
    public ExpressionSyntax? Event => Argument(0, "eventName", "event");

    /// <summary>What is emitted under a name.</summary>
    public ExpressionSyntax? Payload => Argument(1, "payload");

    /// <summary>The function that is registered.</summary>
    public ExpressionSyntax? Handler => Argument(1, "handler");

    public ExpressionSyntax? WithRequest => Argument(IsPerDocument ? 3 : 2, KnownNames.WithRequestArgument);

    public ExpressionSyntax? WithDocument => IsPerDocument ? Argument(2, KnownNames.WithDocumentArgument) : null;

    /// <summary>The call; null where it is surely none of these.</summary>
    public static EventCallSyntax? Of(InvocationExpressionSyntax call)
    {
        // Of what is half typed, C# speaks.
        if (call.ArgumentList.Arguments.Count == 0 || call.ContainsDiagnostics)
        {
            return null;
        }

        var (method, receiver) = call.Expression switch
        {
            MemberAccessExpressionSyntax access => (access.Name, access.Expression),
            MemberBindingExpressionSyntax binding => (binding.Name, (ExpressionSyntax?)null),
            _ => (null, null),
        };
        if (method is null || Known(method.Identifier.ValueText) is not var (kind, type, isPerDocument))
        {
            return null;
        }

        return (receiver ?? Conditional(call)) is { } found ? new EventCallSyntax(call, method, found, kind, type, isPerDocument) : null;
    }

    private static (EventCallKind Kind, string Type, bool IsPerDocument)? Known(string method) => method switch
    {
        "EmitAsync" => (EventCallKind.Emit, KnownNames.EventDispatcher, false),
        "PipeAsync" => (EventCallKind.Pipe, KnownNames.EventDispatcher, false),
        "Hook" => (EventCallKind.RegisterHook, KnownNames.GrapnelBuilder, false),
        "Pipe" => (EventCallKind.RegisterPipe, KnownNames.GrapnelBuilder, false),
        "HookEachDocument" => (EventCallKind.RegisterHook, KnownNames.GrapnelBuilder, true),
        "PipeEachDocument" => (EventCallKind.RegisterPipe, KnownNames.GrapnelBuilder, true),
        "Register" => (EventCallKind.RegisterPipe, KnownNames.PipeRegistry, false),
        "RegisterEachDocument" => (EventCallKind.RegisterPipe, KnownNames.PipeRegistry, true),
        _ => null,
    };

    // events?.PipeAsync(…): what stands before the question mark.
    private static ExpressionSyntax? Conditional(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(conditional => conditional.WhenNotNull.Span.Contains(call.Span))?.Expression;

    private ExpressionSyntax? Argument(int place, params string[] names)
    {
        var arguments = Call.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is { } colon ? names.Contains(colon.Name.Identifier.ValueText) : i == place)
            {
                return arguments[i].Expression;
            }
        }

        return null;
    }
}
