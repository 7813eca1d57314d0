using Grapnel.Generator.Model;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>A legal handler → the call that is printed.</summary>
internal static class CallLowering
{
    private const string Tasks = "global::System.Threading.Tasks.";

    /// <summary>The types of the payload parameters, as <c>typeof</c> takes them.</summary>
    public static ImmutableEquatableArray<string> PayloadTypes(HandlerFacts handler, BoundHandler row) => handler.Parameters
        .Where((_, i) => row.Arguments[i] == ArgumentKind.Payload).Select(static parameter => parameter.Type.RuntimeDisplay).ToEquatable();

    /// <param name="handler">The method.</param>
    /// <param name="row">What it is given.</param>
    /// <param name="first">What it is given first; null where its type is not known to the call: in hooks that take the payload of the event, and without payload.</param>
    /// <param name="returned">What it may return; null where that is nothing.</param>
    public static CallModel Lower(HandlerFacts handler, BoundHandler row, PayloadFacts? first, PayloadFacts? returned)
    {
        var isValue = returned is not null && handler.Return.Type.Key == returned.Type.Key;
        var value = isValue || (returned is not null && handler.Return.Value == returned.Type.Key) ? returned : null;
        var result = isValue ? CallResult.Value : ResultOf(handler.Return.Shape);
        return new CallModel(
            handler.Identifier,
            handler.IsStatic,
            result,
            value is not null,
            handler.Return.Type.Display != Expected(result, value),
            handler.Parameters.Select((parameter, i) => LowerArgument(parameter, i, row.Arguments[i], first)).ToEquatable());
    }

    private static CallResult ResultOf(ReturnShape shape) => shape switch
    {
        ReturnShape.Void => CallResult.Void,
        ReturnShape.Task or ReturnShape.TaskOfValue => CallResult.Task,
        ReturnShape.ValueTask or ReturnShape.ValueTaskOfValue => CallResult.ValueTask,
        _ => CallResult.Value,
    };

    private static string Expected(CallResult result, PayloadFacts? payload) => result switch
    {
        CallResult.Void => "void",
        CallResult.Value => payload?.Type.Display ?? "",
        CallResult.Task => Tasks + (payload is null ? "Task" : $"Task<{payload.Type.Display}>"),
        _ => Tasks + (payload is null ? "ValueTask" : $"ValueTask<{payload.Type.Display}>"),
    };

    private static ArgumentModel LowerArgument(ParameterFacts parameter, int place, ArgumentKind kind, PayloadFacts? payload) => kind switch
    {
        ArgumentKind.Token => new ArgumentModel(ArgumentSource.Token, "", false, false),
        ArgumentKind.EventName => new ArgumentModel(ArgumentSource.EventName, "", false, false),
        ArgumentKind.Service => new ArgumentModel(ArgumentSource.Service, parameter.Type.Bare, false, false),
        _ when place == 0 && payload is not null => new ArgumentModel(
            ArgumentSource.First, parameter.Type.Display, parameter.Type.Key != payload.Type.Key, parameter.Type.Display != payload.Type.Display),
        _ => new ArgumentModel((ArgumentSource)place, parameter.Type.Display, true, true),
    };
}
