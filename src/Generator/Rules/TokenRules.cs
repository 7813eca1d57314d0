using Grapnel.Generator.Bodies;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0033: a handler that waits for what could be cancelled, and has nothing to cancel it with.</summary>
internal static class TokenRules
{
    public static Violation Check(TokenlessCall call, HandlerFacts handler) => Violation.Of(
        DiagnosticIds.GRP0033NoToken,
        new Spot(SpotKind.MethodName),
        handler.Attributes[0].Kind == HandlerKind.Pipe ? "Pipe" : "Hook",
        handler.Name,
        call.Method,
        handler.Attributes[0].Kind == HandlerKind.Pipe ? "the caller" : "a stop");
}
