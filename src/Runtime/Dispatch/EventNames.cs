using Grapnel.Generator.Rules;

namespace Grapnel.Dispatch;

/// <summary>What listens to an event of some name. Source: Kuzzle, "Wildcard events"; <c>error*</c> as its documentation announces it.</summary>
internal static class EventNames
{
    private static readonly string[] Prefixes = ["before", "after", "error"];

    /// <summary>Whether a row may listen to a name: that of an event, or a wildcard.</summary>
    public static bool CanBeHeard(string name)
    {
        if (!name.EndsWith('*'))
        {
            return EventNameShape.Problem(name) is null;
        }

        var colon = name.LastIndexOf(':');
        return colon > 0
            && EventNameShape.Problem(name[..^1] + "x") is null
            && (colon == name.Length - 2 || Prefixes.Contains(name[(colon + 1)..^1]));
    }

    /// <summary>Whether an event is heard under a name: its own, or a wildcard that fits it.</summary>
    public static bool IsHeardAs(string name, string heard) =>
        heard.EndsWith('*')
            ? name.LastIndexOf(':') == heard.LastIndexOf(':') && name.AsSpan().StartsWith(heard.AsSpan(0, heard.Length - 1), StringComparison.Ordinal)
            : name == heard;

    /// <summary>The names under which rows hear an event, in the order in which they run: itself, <c>scope:before*</c>, <c>scope:*</c>.</summary>
    public static IEnumerable<string> HeardAs(string name)
    {
        yield return name;
        var colon = name.LastIndexOf(':');
        if (colon < 0)
        {
            yield break;
        }

        var scope = name[..colon];
        foreach (var prefix in Prefixes)
        {
            if (name.AsSpan(colon + 1).StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return $"{scope}:{prefix}*";
            }
        }

        yield return $"{scope}:*";
    }
}
