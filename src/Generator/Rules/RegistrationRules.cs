using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0036: whether what is registered in code fits the events it is registered on. The host refuses the same, when it starts or when the event is emitted.</summary>
internal static class RegistrationRules
{
    /// <summary>The first thing that does not fit; null where nothing is wrong.</summary>
    public static Violation? Check(EventCallFacts call, CallMatch match)
    {
        var isPipe = call.Kind == EventCallKind.RegisterPipe;
        var passesOver = call.IsPerDocument && match.Name is not null && Wildcard.IsIn(match.Name);
        List<CatalogEvent> targets = [.. match.Events.Where(target => !(isPipe && target.Kind == EventKind.Hook) && !(passesOver && FilterRules.IsPassedOver(target)))];
        if (targets.Count == 0 && match.Events.Count > 0 && !passesOver)
        {
            return Of(call, match, SpotKind.CallMethod, "would change a payload, but " + (Wildcard.IsIn(match.Name!) ? "that fits events for hooks only" : "that is an event for hooks only"), "register a hook");
        }

        targets.RemoveAll(static target => target.HasErrors);
        if (call.IsPerDocument && targets.Find(static target => target.Kind != EventKind.GenericDocument) is { } plain)
        {
            return Of(call, match, SpotKind.CallEvent, $"is called per document, but '{NameOf(plain, match)}' is no generic document event", $"use {MethodOf(call)}, or name another event");
        }

        if (call.WithRequest.IsGiven && targets.Find(static target => !target.HasRequest) is { } without)
        {
            return Of(call, match, SpotKind.FilterRequest, $"filters requests, but '{NameOf(without, match)}' carries none", Wildcard.IsIn(match.Name!) ? "name events one by one, or remove the filter" : "remove the filter");
        }

        if (isPipe || call.IsPerDocument || !call.TakesPayload)
        {
            return null;
        }

        // A hook under a name takes all that its events carry, and so does one by a handle, if it takes anything.
        var (carrier, mutable) = targets.SelectMany(static target => target.Payload.Select(argument => (target, argument))).FirstOrDefault(static pair => pair.argument.Copy == PayloadCopy.NoCopy);
        return mutable is null ? null : Of(
            call, match, SpotKind.CallEvent, $"takes '{mutable.Type.Short}' of '{NameOf(carrier, match)}', which can change and cannot be copied",
            $"implement ISnapshot<{mutable.Type.Short}>, make it immutable, or mark it [Immutable]");
    }

    /// <summary>The event whose payload is what a function has to return: pipes on one event, known by its name.</summary>
    public static CatalogEvent? Returning(EventCallFacts call, CallMatch match) =>
        call is { Kind: EventCallKind.RegisterPipe, IsPerDocument: false, Name.Kind: EventNameKind.Constant } && match.Name is { } name && !Wildcard.IsIn(name)
        && match.Events.Count > 0 && match.Events[0] is { Kind: EventKind.Pipe or EventKind.GenericDocument, HasErrors: false, Payload.Count: > 0 } target ? target : null;

    /// <summary>Why a function may not return a value; null where it may.</summary>
    public static Violation? Check(EventCallFacts call, CallMatch match, CatalogEvent target, ReturnedValue value)
    {
        var payload = target.Payload[0].Type.Short;
        return value.IsTask ? Of(call, match, SpotKind.CallReturn, $"returns the task itself, a '{value.Type.Short}'", $"make the function async, await the task and return the '{payload}' it gives")
            : !value.Fits ? Of(call, match, SpotKind.CallReturn, $"returns a '{value.Type.Short}', but the event carries a '{payload}'", "return the first payload argument")
            : null;
    }

    private static Violation Of(EventCallFacts call, CallMatch match, SpotKind spot, string what, string advice) =>
        Violation.Of(DiagnosticIds.GRP0036UnfitRegistration, new Spot(spot), call.Noun, MessageText.Excerpt(match.Name!), what, advice);

    private static string NameOf(CatalogEvent target, CallMatch match) => target.Name.Length > 0 ? target.Name : match.Name!;

    private static string MethodOf(EventCallFacts call) => call.Kind == EventCallKind.RegisterHook ? "Hook" : "Pipe";
}
