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
        var payload = HandlerPayload.Of(attribute, target);
        var arguments = new List<ArgumentKind>(handler.Parameters.Count);
        for (var i = 0; i < handler.Parameters.Count; i++)
        {
            var problem = BindNext(handler.Parameters[i], i, attribute, target, payload, arguments);
            if (problem is not null)
            {
                violations.Add(Violation.Of(
                    DiagnosticIds.GRP0002PayloadMismatch, new Spot(SpotKind.Parameter, i), handler.Parameters[i].Name, attribute.Noun, handler.Name, problem));
            }
            else if (attribute.Kind == HandlerKind.Hook && arguments[i] == ArgumentKind.Payload && payload[i].Copy == PayloadCopy.NoCopy)
            {
                violations.Add(Violation.Of(
                    DiagnosticIds.GRP0011PayloadNotCopied, new Spot(SpotKind.Parameter, i), handler.Name, payload[i].Type.Short, target.Name));
            }
        }

        CheckReturn(handler, attribute, target, payload, violations);
        return arguments;
    }

    private static string? BindNext(
        ParameterFacts parameter, int place, HandlerAttributeFacts attribute, CatalogEvent target, IReadOnlyList<PayloadFacts> payload, List<ArgumentKind> arguments)
    {
        // Every parameter gets a kind, also a wrong one: those after it are judged on their own.
        var inPayload = arguments.TrueForAll(static kind => kind == ArgumentKind.Payload);
        var kind = KindOf(parameter, place, inPayload, payload);
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
            _ => PayloadProblem(parameter, place, inPayload, attribute, target, payload),
        };
    }

    private static ArgumentKind KindOf(ParameterFacts parameter, int place, bool inPayload, IReadOnlyList<PayloadFacts> payload)
    {
        if (parameter.Mark != ParameterMark.None)
        {
            return parameter.Mark == ParameterMark.FromScope ? ArgumentKind.Service : ArgumentKind.EventName;
        }

        var isPayload = inPayload && place < payload.Count && payload[place].Type.Key == parameter.Type.Key;
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

    private static string? PayloadProblem(
        ParameterFacts parameter, int place, bool inPayload, HandlerAttributeFacts attribute, CatalogEvent target, IReadOnlyList<PayloadFacts> payload)
    {
        var type = parameter.Type.Short;
        if (!inPayload)
        {
            return $"has type '{type}' after the payload; put payload arguments first and mark services [FromScope]";
        }

        var isPerDocument = HandlerPayload.IsPerDocument(attribute, target);
        if (place >= payload.Count)
        {
            return target.Payload.Count == 0
                ? $"has type '{type}', but '{target.Name}' has no payload; remove it or mark it [FromScope]"
                : $"has type '{type}', but '{target.Name}' has only {payload.Count} payload argument{(payload.Count == 1 ? "" : "s")}; remove it or mark it [FromScope]";
        }

        if (payload[place].Fits(parameter.Type.Key))
        {
            return null;
        }

        var right = payload[place].Type.Short;
        return isPerDocument && place == 0
            ? $"has type '{type}', but with WithDocument the method is called once per document of '{target.Name}'; make it '{right}'"
            : $"has type '{type}', but payload argument {place + 1} of '{target.Name}' is '{right}'";
    }

    private static void CheckReturn(
        HandlerFacts handler, HandlerAttributeFacts attribute, CatalogEvent target, IReadOnlyList<PayloadFacts> payload, List<Violation> violations)
    {
        if (handler.IsAsyncVoid)
        {
            return;
        }

        var isPipe = attribute.Kind == HandlerKind.Pipe;
        var isPerDocument = HandlerPayload.IsPerDocument(attribute, target);
        var value = payload.Count > 0 && (isPipe || isPerDocument) ? payload[0].Type : null;
        var fits = (value is not null && Returns(handler.Return, value.Key))
            || ((value is null || !isPipe) && handler.Return.Shape is ReturnShape.Void or ReturnShape.Task or ReturnShape.ValueTask);
        if (!fits)
        {
            violations.Add(Violation.Of(
                DiagnosticIds.GRP0003WrongReturnType,
                new Spot(SpotKind.ReturnType),
                isPipe ? "Pipe" : "Hook",
                handler.Name,
                handler.Return.Type.Short,
                target.Name,
                Expected(value, isPipe, isPerDocument)));
        }
    }

    private static bool Returns(ReturnFacts found, string key) =>
        found.Type.Key == key || (found.Shape is ReturnShape.TaskOfValue or ReturnShape.ValueTaskOfValue && found.Value == key);

    private static string Expected(TypeFacts? value, bool isPipe, bool isPerDocument) => (value, isPipe, isPerDocument) switch
    {
        (null, _, _) => "void, Task or ValueTask",
        (_, _, false) => $"'{value.Short}', or Task or ValueTask of it",
        (_, true, true) => $"'{value.Short}?' for each document, or Task or ValueTask of it, since it has WithDocument",
        (_, false, true) => $"void, Task, ValueTask, or '{value.Short}?' for each document, or Task or ValueTask of it, since it has WithDocument",
    };
}
