using Grapnel.Dispatch;
using Grapnel.Filters;
using Grapnel.Generator.Rules;

namespace Grapnel.Registration;

/// <summary>Whether a row may listen to a name that no build has seen: what the build says of attributes, said at run time.</summary>
internal static class ListenedName
{
    /// <summary>What is wrong with it, and what to do; null where nothing is.</summary>
    public static string? Problem(string name, bool isPipe, IReadOnlyCollection<EventHandle> events)
    {
        if (!EventNames.CanBeHeard(name))
        {
            return $"'{EventNameShape.Shown(name)}' is neither an event (scope:name) nor a wildcard (scope:*, scope:before*, scope:after*, scope:error*).";
        }

        var heard = events.Where(handle => EventNames.IsHeardAs(handle.Name, name)).ToList();
        if (heard.Count == 0)
        {
            return name.EndsWith('*')
                ? $"No declared event fits '{name}'; {Hint(name, events.SelectMany(static handle => EventNames.HeardAs(handle.Name).Skip(1)))}"
                : $"No event named '{name}' is declared; {Hint(name, events.Select(static handle => handle.Name))}";
        }

        return !isPipe || heard.Exists(static handle => handle.IsPipeEvent) ? null
            : name.EndsWith('*') ? $"'{name}' fits events for hooks only: listen with a hook."
            : $"'{name}' is an event for hooks only: listen with a hook.";
    }

    private static string Hint(string name, IEnumerable<string> candidates) =>
        Nearest.To(name, candidates.ToHashSet(StringComparer.Ordinal)) is { } nearest ? $"did you mean '{nearest}'?" : "declare it with [Event] and add its module to the host (AddPlugins).";
}
