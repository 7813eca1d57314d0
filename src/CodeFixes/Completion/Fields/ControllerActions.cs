using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.CodeFixes.Completion.Fields;

/// <summary>The controllers and their actions, as the events tell them: an action is what has an event before, after and on error.</summary>
/// <param name="Controllers">The controllers, by name.</param>
/// <param name="Actions">The actions: of the controller whose events are listened to, else of all.</param>
internal sealed record ControllerActions(IReadOnlyList<string> Controllers, IReadOnlyList<string> Actions)
{
    private const string Before = "before";

    /// <summary>Reads them.</summary>
    /// <param name="catalog">The events.</param>
    /// <param name="listened">The event or wildcard that is listened to.</param>
    public static ControllerActions Of(EventCatalog catalog, string? listened)
    {
        var all = catalog.Events.Select(found => (Controller: Wildcard.ScopeOf(found.Name), Action: ActionOf(found, catalog))).Where(static pair => pair.Action is not null).ToList();
        var scope = Wildcard.ScopeOf(listened ?? "");
        var own = all.Where(pair => pair.Controller == scope).ToList();
        return new ControllerActions(Names(all.Select(static pair => pair.Controller)), Names((own.Count > 0 ? own : all).Select(static pair => pair.Action!)));
    }

    private static string? ActionOf(CatalogEvent found, EventCatalog catalog)
    {
        var start = found.Name.LastIndexOf(':') + 1;
        if (string.CompareOrdinal(found.Name, start, Before, 0, Before.Length) != 0 || found.Name.Length == start + Before.Length)
        {
            return null;
        }

        var (scope, action) = (found.Name.Substring(0, start), found.Name.Substring(start + Before.Length));
        return catalog.Named(scope + "after" + action).Any() && catalog.Named(scope + "error" + action).Any() ? char.ToLowerInvariant(action[0]) + action.Substring(1) : null;
    }

    private static List<string> Names(IEnumerable<string> names) => [.. names.Distinct().OrderBy(static name => name, StringComparer.Ordinal)];
}
