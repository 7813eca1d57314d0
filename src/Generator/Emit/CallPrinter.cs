using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints the call of a handler.</summary>
internal static class CallPrinter
{
    /// <param name="call">The call.</param>
    /// <param name="target">The instance or the type.</param>
    /// <param name="first">The first payload argument.</param>
    public static string Print(CallModel call, string target, string first) =>
        $"{target}.{call.Method}({string.Join(", ", call.Arguments.Select(argument => Print(argument, first)))}){(call.IsForgiven ? "!" : "")}";

    /// <summary>Prints one argument.</summary>
    public static string Print(ArgumentModel argument, string first) => argument.Source switch
    {
        ArgumentSource.Token => "call.Token",
        ArgumentSource.EventName => "call.EventName",
        ArgumentSource.Service => $"call.Service<{argument.Type}>()",
        ArgumentSource.Second => Print(argument, "call.Second", argument.IsCast),
        ArgumentSource.Third => Print(argument, "call.Third", argument.IsCast),
        _ => Print(argument, first, argument.IsCast),
    };

    private static string Print(ArgumentModel argument, string value, bool isCast) =>
        (isCast ? $"({argument.Type})" : "") + value + (argument.IsForgiven ? "!" : "");
}
