using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>A handler attribute that is legal: what it stands on and what the method is given.</summary>
/// <param name="Attribute">What was written.</param>
/// <param name="EventName">The event or wildcard.</param>
/// <param name="Event">The event, or the first of those a wildcard stands for.</param>
/// <param name="Arguments">What each parameter is given.</param>
internal sealed record BoundHandler(HandlerAttributeFacts Attribute, string EventName, CatalogEvent Event, IReadOnlyList<ArgumentKind> Arguments);

/// <summary>What is wrong with a handler, and its rows where nothing is.</summary>
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

        CheckAsyncVoid(handler, catalog, violations);
        for (var i = 0; i < handler.Attributes.Count; i++)
        {
            if (Bind(handler, i, catalog, violations) is { } row)
            {
                rows.Add(row);
            }
        }

        return new HandlerJudgement([.. violations.Distinct()], violations.Count == 0 ? rows : []);
    }

    private static BoundHandler? Bind(HandlerFacts handler, int index, EventCatalog catalog, List<Violation> violations)
    {
        var attribute = handler.Attributes[index];
        var isReadable = FilterRules.Check(handler, index, violations);
        var match = EventNameRules.Resolve(attribute.Event, index, catalog);
        if (match.Violation is not null)
        {
            violations.Add(match.Violation);
        }

        if (match.Name is null)
        {
            return null;
        }

        var targets = attribute.Kind == HandlerKind.Pipe ? match.Events.Where(static target => target.Kind != EventKind.Hook).ToList() : match.Events;
        if (targets.Count == 0)
        {
            var why = Wildcard.IsIn(match.Name) ? "which fits events for hooks only" : "which is an event for hooks only";
            violations.Add(Violation.Of(DiagnosticIds.GRP0005PipeOnHookEvent, new Spot(SpotKind.AttributeEvent, index), handler.Name, match.Name, why));
            return null;
        }

        if (!isReadable || handler.HasErrors)
        {
            return null;
        }

        return BindFirst(handler, attribute, match.Name, targets, violations);
    }

    // A wildcard is held against every event it fits, and the first that does not fit is named. Events that do not bind themselves say nothing.
    private static BoundHandler? BindFirst(HandlerFacts handler, HandlerAttributeFacts attribute, string name, IReadOnlyList<CatalogEvent> targets, List<Violation> violations)
    {
        BoundHandler? first = null;
        var before = violations.Count;
        foreach (var target in targets.Where(static target => !target.HasErrors))
        {
            var arguments = SignatureRules.Bind(handler, attribute, target, violations);
            if (violations.Count > before)
            {
                return null;
            }

            first ??= new BoundHandler(attribute, name, target, arguments);
        }

        return first;
    }

    private static void CheckAsyncVoid(HandlerFacts handler, EventCatalog catalog, List<Violation> violations)
    {
        if (!handler.IsAsyncVoid)
        {
            return;
        }

        var attribute = handler.Attributes[0];
        var target = EventNameRules.Resolve(attribute.Event, 0, catalog).Events.FirstOrDefault(static found => !found.HasErrors);
        var isTyped = attribute.Kind == HandlerKind.Pipe && target is { Payload.Count: > 0 };
        violations.Add(Violation.Of(
            DiagnosticIds.GRP0004AsyncVoid,
            new Spot(SpotKind.ReturnType),
            attribute.Kind == HandlerKind.Pipe ? "Pipe" : "Hook",
            handler.Name,
            isTyped ? $"Task<{target!.Payload[0].Type.Short}>" : "Task"));
    }
}
