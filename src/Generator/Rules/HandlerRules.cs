using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>A handler attribute that is legal: what it stands on and what the method is given.</summary>
/// <param name="Attribute">What was written.</param>
/// <param name="EventName">The event or wildcard.</param>
/// <param name="Event">The event, or the first of those a wildcard stands for.</param>
/// <param name="Arguments">What each parameter is given.</param>
/// <param name="WithRequest">The filter on requests; null where there is none.</param>
/// <param name="WithDocument">The filter on documents, be it empty: the method is called once per document. Null where there is none.</param>
internal sealed record BoundHandler(
    HandlerAttributeFacts Attribute, string EventName, CatalogEvent Event, IReadOnlyList<ArgumentKind> Arguments, BoundFilter? WithRequest, BoundFilter? WithDocument)
{
    /// <summary>The filter on the first payload argument; null where there is none.</summary>
    public BoundFilter? With { get; init; }
}

/// <summary>What is to be said about a handler, and its rows where none of it is an error.</summary>
internal sealed record HandlerJudgement(IReadOnlyList<Violation> Violations, IReadOnlyList<BoundHandler> Rows);

/// <summary>All rules about one method with <c>[Hook]</c> or <c>[Pipe]</c>.</summary>
internal static class HandlerRules
{
    public static HandlerJudgement Judge(HandlerFacts handler, EventCatalog catalog)
    {
        var violations = new List<Violation>();
        var rows = new List<BoundHandler>();
        CallableRules.Check(handler, violations);
        if (handler.Problem == MethodProblem.NotOrdinary)
        {
            return new HandlerJudgement(violations, rows);
        }

        var matches = handler.Attributes.Select((attribute, i) => EventNameRules.Resolve(attribute.Event, i, catalog)).ToList();
        CheckAsyncVoid(handler, matches[0], violations);
        RepetitionRules.Check(handler, matches, violations);
        for (var i = 0; i < matches.Count; i++)
        {
            FilterRules.CheckNames(handler, i, catalog, violations);
            if (Bind(handler, i, matches[i], violations) is { } row)
            {
                rows.Add(row);
            }
        }

        if (RepetitionRules.IsBoth(handler))
        {
            // What it has to return is known when one of the two is gone.
            violations.RemoveAll(static violation => violation.Id == DiagnosticIds.GRP0003WrongReturnType);
        }

        var isLegal = violations.Count == 0;
        return new HandlerJudgement([.. violations.Concat(matches.SelectMany(static match => match.Warnings)).Distinct()], isLegal ? rows : []);
    }

    private static BoundHandler? Bind(HandlerFacts handler, int index, EventMatch match, List<Violation> violations)
    {
        var attribute = handler.Attributes[index];
        if (match.Violation is not null)
        {
            violations.Add(match.Violation);
        }

        var targets = attribute.Kind == HandlerKind.Pipe ? match.Events.Where(static target => target.Kind != EventKind.Hook).ToList() : match.Events;
        var isReadable = FilterRules.Check(handler, index, match, targets, violations);
        if (match.Name is null)
        {
            return null;
        }

        if (targets.Count == 0)
        {
            var why = Wildcard.IsIn(match.Name) ? "which fits events for hooks only" : "which is an event for hooks only";
            violations.Add(Violation.Of(DiagnosticIds.GRP0005PipeOnHookEvent, new Spot(SpotKind.AttributeEvent, index), handler.Name, match.Name, why));
            return null;
        }

        return isReadable && !handler.HasErrors ? BindFirst(handler, attribute, match.Name, targets, violations) : null;
    }

    // A wildcard is held against every event it fits, and the first that does not fit is named. Events that do not bind themselves say nothing.
    private static BoundHandler? BindFirst(HandlerFacts handler, HandlerAttributeFacts attribute, string name, IReadOnlyList<CatalogEvent> targets, List<Violation> violations)
    {
        var (withRequest, withDocument) = (BoundFilter.OnRequests(attribute.WithRequest), BoundFilter.OnDocuments(attribute.WithDocument));
        BoundHandler? first = null;
        var before = violations.Count;
        var passesOver = attribute.WithDocument.IsGiven && Wildcard.IsIn(name);
        foreach (var target in targets.Where(target => !target.HasErrors && !(passesOver && FilterRules.IsPassedOver(target))))
        {
            if (attribute.WithDocument.IsGiven && target.Kind != EventKind.GenericDocument)
            {
                // GRP0015 has been said; what the method takes depends on the event that was meant.
                return null;
            }

            var arguments = SignatureRules.Bind(handler, attribute, target, violations);
            if (violations.Count > before)
            {
                return null;
            }

            first ??= new BoundHandler(attribute, name, target, arguments, withRequest, withDocument) { With = BoundFilter.OnPayload(attribute.With, attribute.Shape) };
        }

        return first;
    }

    private static void CheckAsyncVoid(HandlerFacts handler, EventMatch match, List<Violation> violations)
    {
        if (!handler.IsAsyncVoid)
        {
            return;
        }

        var attribute = handler.Attributes[0];
        var target = match.Events.FirstOrDefault(static found => !found.HasErrors);
        var payload = attribute.Kind == HandlerKind.Pipe && target is not null ? HandlerPayload.Of(attribute, target) : [];
        violations.Add(Violation.Of(
            DiagnosticIds.GRP0004AsyncVoid,
            new Spot(SpotKind.ReturnType),
            attribute.Kind == HandlerKind.Pipe ? "Pipe" : "Hook",
            handler.Name,
            payload.Count > 0 ? $"ValueTask<{payload[0].Type.Short}>" : "ValueTask"));
    }
}
