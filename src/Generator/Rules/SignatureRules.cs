using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>What a parameter is given.</summary>
internal enum ArgumentKind
{
    /// <summary>The payload argument of the same place.</summary>
    Payload,

    /// <summary>The caller's token.</summary>
    Token,

    /// <summary>A service.</summary>
    Service,

    /// <summary>The name of the event.</summary>
    EventName,
}

/// <summary>GRP0002, GRP0003, GRP0011: whether a method can be called with what an event carries.</summary>
internal static class SignatureRules
{
    /// <summary>What each parameter is given; violations are added where something does not fit.</summary>
    public static List<ArgumentKind> Bind(HandlerFacts handler, HandlerAttributeFacts attribute, CatalogEvent target, List<Violation> violations)
    {
        var arguments = new List<ArgumentKind>(handler.Parameters.Count);
        for (var i = 0; i < handler.Parameters.Count; i++)
        {
            var problem = BindNext(handler.Parameters[i], i, attribute, target, arguments);
            if (problem is not null)
            {
                violations.Add(Violation.Of(
                    DiagnosticIds.GRP0002PayloadMismatch, new Spot(SpotKind.Parameter, i), handler.Parameters[i].Name, attribute.Noun, handler.Name, problem));
            }
            else if (attribute.Kind == HandlerKind.Hook && arguments[i] == ArgumentKind.Payload && target.Payload[i].Copy == PayloadCopy.NoCopy)
            {
                violations.Add(Violation.Of(
                    DiagnosticIds.GRP0011PayloadNotCopied, new Spot(SpotKind.Parameter, i), handler.Name, target.Payload[i].Type.Short, target.Name));
            }
        }

        CheckReturn(handler, attribute, target, violations);
        return arguments;
    }

    private static string? BindNext(ParameterFacts parameter, int place, HandlerAttributeFacts attribute, CatalogEvent target, List<ArgumentKind> arguments)
    {
        // Every parameter gets a kind, also a wrong one: those after it are judged on their own.
        var inPayload = arguments.TrueForAll(static kind => kind == ArgumentKind.Payload);
        var kind = KindOf(parameter, place, inPayload, target);
        arguments.Add(kind);
        if (parameter.Modifier.Length > 0)
        {
            return $"is '{parameter.Modifier}', but handlers are called with plain values; remove the modifier";
        }

        return kind switch
        {
            ArgumentKind.Service => parameter.CanBeService ? null : $"has type '{parameter.Type.Short}', which no service can have; take a class or an interface",
            ArgumentKind.EventName => EventNameProblem(parameter, attribute, arguments),
            ArgumentKind.Token => arguments.IndexOf(ArgumentKind.Token) < place ? "is a second CancellationToken; take one" : null,
            _ => PayloadProblem(parameter, place, inPayload, target),
        };
    }

    private static ArgumentKind KindOf(ParameterFacts parameter, int place, bool inPayload, CatalogEvent target)
    {
        if (parameter.Mark != ParameterMark.None)
        {
            return parameter.Mark == ParameterMark.FromScope ? ArgumentKind.Service : ArgumentKind.EventName;
        }

        var isPayload = inPayload && place < target.Payload.Count && target.Payload[place].Type.Key == parameter.Type.Key;
        return parameter.IsToken && !isPayload ? ArgumentKind.Token : ArgumentKind.Payload;
    }

    private static string? EventNameProblem(ParameterFacts parameter, HandlerAttributeFacts attribute, List<ArgumentKind> arguments)
    {
        if (attribute.Kind == HandlerKind.Pipe)
        {
            return "is marked [EventName], which only hooks may ask for; remove it";
        }

        if (parameter.Type.Key != "string")
        {
            return $"is marked [EventName] and has type '{parameter.Type.Short}'; make it 'string'";
        }

        return arguments.IndexOf(ArgumentKind.EventName) < arguments.Count - 1 ? "is a second [EventName]; take one" : null;
    }

    private static string? PayloadProblem(ParameterFacts parameter, int place, bool inPayload, CatalogEvent target)
    {
        var type = parameter.Type.Short;
        if (!inPayload)
        {
            return $"has type '{type}' after the payload; put payload arguments first and mark services [FromScope]";
        }

        if (place >= target.Payload.Count)
        {
            return target.Payload.Count == 0
                ? $"has type '{type}', but '{target.Name}' has no payload; remove it or mark it [FromScope]"
                : $"has type '{type}', but '{target.Name}' has only {target.Payload.Count} payload argument{(target.Payload.Count == 1 ? "" : "s")}; remove it or mark it [FromScope]";
        }

        var payload = target.Payload[place];
        return payload.Fits(parameter.Type.Key) ? null : $"has type '{type}', but payload argument {place + 1} of '{target.Name}' is '{payload.Type.Short}'";
    }

    private static void CheckReturn(HandlerFacts handler, HandlerAttributeFacts attribute, CatalogEvent target, List<Violation> violations)
    {
        if (handler.IsAsyncVoid)
        {
            return;
        }

        var first = attribute.Kind == HandlerKind.Pipe && target.Payload.Count > 0 ? target.Payload[0].Type : null;
        var fits = first is null
            ? handler.Return.Shape is ReturnShape.Void or ReturnShape.Task or ReturnShape.ValueTask
            : handler.Return.Type.Key == first.Key || (handler.Return.Shape is ReturnShape.TaskOfValue or ReturnShape.ValueTaskOfValue && handler.Return.Value == first.Key);
        if (!fits)
        {
            violations.Add(Violation.Of(
                DiagnosticIds.GRP0003WrongReturnType,
                new Spot(SpotKind.ReturnType),
                attribute.Kind == HandlerKind.Pipe ? "Pipe" : "Hook",
                handler.Name,
                handler.Return.Type.Short,
                target.Name,
                first is null ? "void, Task or ValueTask" : $"'{first.Short}', or Task or ValueTask of it"));
        }
    }
}
