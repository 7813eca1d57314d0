using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0040: whether a payload that is emitted by name is that of the event. The host asks the same, of the objects it is given: an <c>ArgumentException</c> where the event is emitted.</summary>
internal static class EmittedPayloadRules
{
    /// <summary>The event whose payload is written in a call; null where no single one is known.</summary>
    public static CatalogEvent? Emitted(EventCallFacts call, CallMatch match) =>
        call.Emits && match.Name is not null && match.Events.Count > 0 && match.Events[0] is { HasErrors: false, Kind: not EventKind.Unknown } target ? target : null;

    /// <summary>What the event does not take: their number, else each argument by itself.</summary>
    public static IEnumerable<Violation> Check(CatalogEvent target, EmittedPayload payload)
    {
        var (asked, given) = (target.Payload.Count, payload.Count ?? payload.Arguments.Count);
        if (payload.Count is null ? given > asked : given != asked)
        {
            return [Of(target, new Spot(SpotKind.CallPayload), $"is given {Number(payload, given)}", asked == 0 ? "leave the list empty" : "give what it carries, in its order")];
        }

        return payload.Arguments.Select((argument, i) => Check(target, argument, i)).OfType<Violation>();
    }

    private static Violation? Check(CatalogEvent target, EmittedArgument argument, int place)
    {
        var asked = target.Payload[place];
        if (argument.IsNull)
        {
            return asked.AcceptsNull ? null : Of(target, new Spot(SpotKind.CallArgument, place), $"is given null as argument {place + 1}", $"give a '{asked.Type.Short}', or declare that it may be null");
        }

        if (argument.Fits || argument.Type is not { } type)
        {
            return null;
        }

        var (given, wanted) = type.Short != asked.Type.Short ? (type.Short, asked.Type.Short) : (type.Key, asked.Type.Key);
        return Of(target, new Spot(SpotKind.CallArgument, place), $"is given a '{given}' as argument {place + 1}", $"give a '{wanted}'");
    }

    private static Violation Of(CatalogEvent target, Spot spot, string what, string advice) =>
        Violation.Of(DiagnosticIds.GRP0040UnfitPayload, spot, target.Name, Carried(target), what, advice);

    private static string Carried(CatalogEvent target) => target.Payload.Count == 0 ? "nothing" : "(" + string.Join(", ", target.Payload.Select(static argument => argument.Type.Short + (argument.AcceptsNull ? "?" : ""))) + ")";

    private static string Number(EmittedPayload payload, int given) => (payload.Count is null ? "at least " : "") + given switch
    {
        0 => "no argument",
        1 => "1 argument",
        _ => $"{given} arguments",
    };
}
