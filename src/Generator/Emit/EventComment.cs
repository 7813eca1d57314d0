using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>What hovering over an event shows.</summary>
internal static class EventComment
{
    /// <summary>For the constant with its name.</summary>
    public static string OfName(EventModel declared) => Summary($"The name of <see cref=\"{declared.Identifier}\"/>, {Noun(declared)} {Carries(declared)}: {Code(declared.Name)}.");

    /// <summary>For a property whose declaration says nothing.</summary>
    public static string Of(EventModel declared) => Summary($"The event {Code(declared.Name)}, {Noun(declared)} {Carries(declared)}. {Use(declared)}");

    /// <summary>For a property that is generated as a whole.</summary>
    public static string Of(EventModel declared, ActionModel action)
    {
        var subject = $"the action {Code(action.Action)} of the controller {Code(action.Controller)}";
        var when = action.Prefix switch
        {
            "before" => $"Fires before {subject} runs, with its <c>Request</c>",
            "after" => $"Fires after {subject} has succeeded, with its <c>Request</c>, which has the result",
            _ => $"Fires when {subject} has failed, with its <c>Request</c>, which has the error",
        };
        return Summary($"{when}: the event {Code(declared.Name)}.");
    }

    /// <summary>Where it is declared: going to the definition of such a property ends in generated code, so the way to the attribute is written there.</summary>
    public static string Declared(string type) => $"/// <remarks>Declared by <c>[ControllerEvents]</c> on <see cref=\"{type}\"/>.</remarks>";

    private static string Noun(EventModel declared) => declared.TakesPipes ? "a pipe event" : "an event for hooks";

    private static string Carries(EventModel declared) => declared.Carries.Count == 0 ? "that carries nothing" : "that carries " + string.Join(", ", declared.Carries.Select(Code));

    private static string Use(EventModel declared) => declared.TakesPipes
        ? "Emit it with <c>PipeAsync</c>; handle it with <c>[Pipe]</c> or <c>[Hook]</c>."
        : "Emit it with <c>EmitAsync</c>; handle it with <c>[Hook]</c>.";

    private static string Code(string text) => $"<c>{Printed.Xml(text)}</c>";

    private static string Summary(string text) => $"/// <summary>{text}</summary>";
}
