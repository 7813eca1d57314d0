namespace Grapnel.Generator.Rules;

/// <summary>
/// The names a handler may listen to beside exact ones: <c>scope:*</c>, <c>scope:before*</c>, <c>scope:after*</c>, <c>scope:error*</c>.
/// Source: Kuzzle, "Wildcard events". The scope is everything before the last colon; the prefix is compared as text.
/// </summary>
internal readonly record struct Wildcard(string Scope, string Prefix)
{
    /// <summary>As it is written.</summary>
    public string Text => Start + "*";

    /// <summary>What every name it fits starts with.</summary>
    public string Start => Scope + ":" + Prefix;

    private static readonly string[] Prefixes = ["", "before", "after", "error"];

    public static bool IsIn(string name) => name.IndexOf('*') >= 0;

    /// <summary>The wildcard a name is; null where it is none that is known.</summary>
    public static Wildcard? Parse(string name)
    {
        var colon = name.LastIndexOf(':');
        if (colon <= 0 || name.IndexOf('*') != name.Length - 1)
        {
            return null;
        }

        var prefix = name.Substring(colon + 1, name.Length - colon - 2);
        return Prefixes.Contains(prefix) ? new Wildcard(name.Substring(0, colon), prefix) : null;
    }

    /// <summary>Everything before the last colon; empty where there is none.</summary>
    public static string ScopeOf(string name) => name.Substring(0, Math.Max(0, name.LastIndexOf(':')));

    /// <summary>Every wildcard an event is heard by.</summary>
    public static IEnumerable<string> Hearing(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon <= 0 ? [] : Prefixes
            .Where(prefix => name.Substring(colon + 1).StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => name.Substring(0, colon) + ":" + prefix + "*");
    }

    public bool Fits(string name)
    {
        var colon = name.LastIndexOf(':');
        return colon == Scope.Length && name.StartsWith(Scope, StringComparison.Ordinal)
            && string.CompareOrdinal(name, colon + 1, Prefix, 0, Prefix.Length) == 0;
    }
}
