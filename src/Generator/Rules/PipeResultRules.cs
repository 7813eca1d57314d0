using Grapnel.Generator.Bodies;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0030: a pipe that returns null where null ends the chain, or an object that has nothing to do with the one it was given.</summary>
internal static class PipeResultRules
{
    public static Violation? Check(PipeResult result, HandlerFacts handler, IReadOnlyList<BoundHandler> rows)
    {
        foreach (var row in rows.Where(static row => row.Event.Payload.Count > 0 && !HandlerPayload.IsPerDocument(row.Attribute, row.Event)))
        {
            var payload = row.Event.Payload[0];
            if (result.TypeKey is null ? !payload.AcceptsNull : IsOther(result, payload))
            {
                return Violation.Of(
                    DiagnosticIds.GRP0030OtherResult, new Spot(SpotKind.InBody), handler.Name, What(result, row, payload), Advice(result, handler, payload));
            }
        }

        return null;
    }

    // A request is known by more than what is in it: its id, its user, its connection. Of other types, one made from what was given is that, changed.
    private static bool IsOther(PipeResult result, PayloadFacts payload) =>
        result.TypeKey == payload.Type.Key
        && (payload.Type.Key == KnownNames.RequestKey || (result.IsApart && payload.Copy is PayloadCopy.Snapshot or PayloadCopy.NoCopy));

    private static string What(PipeResult result, BoundHandler row, PayloadFacts payload) =>
        result.TypeKey is null ? $"null, which '{row.Event.Name}' does not accept: it ends the chain with an error that does not say why"
        : payload.Type.Key == KnownNames.RequestKey ? "another Request, so the id, the user and the connection of the one of the event are lost to those after it"
        : $"a new '{payload.Type.Short}' that has nothing of the one of the event, which is lost to those after it";

    private static string Advice(PipeResult result, HandlerFacts handler, PayloadFacts payload)
    {
        var taken = handler.Parameters.Count > 0 && handler.Parameters[0] is { Mark: ParameterMark.None } first && first.Type.Key == payload.Type.Key ? first.Name : null;
        if (taken?.All(static c => c == '_') == true)
        {
            return result.TypeKey is null ? "give the parameter a name and return it, or throw what says why" : "give the parameter a name, change it and return it";
        }

        var given = taken is null ? "what was given" : $"'{taken}'";
        return result.TypeKey is null ? $"return {given}, or throw what says why" : $"change {given} and return it";
    }
}
