using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0020 and GRP0021: whether assemblies that declare one event agree about it, as the host's start judges it.</summary>
internal static class ConflictRules
{
    /// <summary>Of events of one name, the first and the first that disagrees with it; null where all agree. Events that do not bind say nothing.</summary>
    public static (CatalogEvent First, CatalogEvent Second)? Find(IReadOnlyList<CatalogEvent> events)
    {
        if (events.Count < 2)
        {
            return null;
        }

        var judged = events.Where(static found => !found.HasErrors).ToList();
        return judged.Find(other => other.Assembly != judged[0].Assembly && !Agree(judged[0], other)) is { } second ? (judged[0], second) : null;
    }

    /// <summary>The assembly that disagrees with an event of this compilation; null where none does.</summary>
    public static Violation? Check(CatalogEvent declared, Spot spot, EventCatalog catalog) =>
        !declared.HasErrors && catalog.Named(declared.Name).FirstOrDefault(other => !other.IsSource && !other.HasErrors && !Agree(declared, other)) is { } second
            ? Violation(DiagnosticIds.GRP0020EventsDiffer, spot, declared, second)
            : null;

    /// <summary>The events about which references disagree, those left aside that this compilation declares too.</summary>
    public static IEnumerable<(CatalogEvent First, CatalogEvent Second)> OfReferences(EventCatalog catalog)
    {
        var same = new List<CatalogEvent>();
        for (var i = 0; i < catalog.Events.Count; i++)
        {
            same.Add(catalog.Events[i]);
            if (i + 1 < catalog.Events.Count && catalog.Events[i + 1].Name == same[0].Name)
            {
                continue;
            }

            if (!same[0].IsSource && Find(same) is { } pair)
            {
                yield return pair;
            }

            same.Clear();
        }
    }

    public static Violation Violation(string id, Spot spot, CatalogEvent first, CatalogEvent second)
    {
        var (one, other) = (Describe(first, static (key, _) => TypeNames.Shorten(key)), Describe(second, static (key, _) => TypeNames.Shorten(key)));
        if (one == other)
        {
            (one, other) = (Describe(first, static (key, _) => Qualified(key)), Describe(second, static (key, _) => Qualified(key)));
        }

        if (one == other)
        {
            (one, other) = (Describe(first, OfHome), Describe(second, OfHome));
        }

        return Rules.Violation.Of(id, spot, first.Name, one, Place(first), other, Place(second), first.IsSource ? "take over the other declaration or choose another name" : "use versions of the two assemblies that agree");
    }

    // Types of one name are one type where they are from one assembly.
    private static bool Agree(CatalogEvent a, CatalogEvent b) =>
        (a.Kind == EventKind.Hook) == (b.Kind == EventKind.Hook) && a.Payload.Select(static argument => argument.Type.Key).SequenceEqual(b.Payload.Select(static argument => argument.Type.Key))
        && (a.IsSource || b.IsSource || a.Homes.SequenceEqual(b.Homes));

    private static string Describe(CatalogEvent found, Func<string, string, string> print) =>
        $"{(found.Kind == EventKind.Hook ? "hook" : "pipe")} event ({string.Join(", ", found.Payload.Select((argument, at) => print(argument.Type.Key, at < found.Homes.Count ? found.Homes[at] : "")))})";

    private static string Qualified(string key) => key.Replace("global::", "");

    private static string OfHome(string key, string home) => home.Length == 0 ? Qualified(key) : $"{Qualified(key)} of {home}";

    private static string Place(CatalogEvent found) =>
        $"'{found.EventClass.Replace('+', '.')}.{found.Property}' {(found.IsSource ? "here" : $"of assembly '{found.Assembly}'")}";
}
