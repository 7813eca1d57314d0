using System.Text.Json;
using Grapnel.CompilerServices;
using Grapnel.Json;

namespace Grapnel;

public sealed partial class JsonFields
{
    private ElementNames _names;

    /// <summary>The field of a path; missing where there is none. Allocates nothing for names of usual length.</summary>
    internal FilterField Find(FilterPath path)
    {
        if (_names != ElementNames.Plain || _overlay is not null || !path.IsPlain)
            return FindSlowly(path);
        FilterPath.Name[] names = path.Names;
        if (!_element.TryGetProperty(names[0].Utf8, out JsonElement element))
            return default;
        return names.Length == 1 ? new FilterField(element) : FieldSearch.ByNames(element, names, next: 1);
    }

    /// <summary>All fields as one value, as they are now; missing where what was written cannot be copied.</summary>
    internal FilterField AsField()
    {
        if (_overlay is null)
            return new FilterField(_element);
        try
        {
            return new FilterField(ToJsonObject());
        }
        catch (Exception)
        {
            return default;
        }
    }

    /// <summary>The names of the element are looked at once, on first need; the copies share what is known.</summary>
    private FilterField FindSlowly(FilterPath path)
    {
        if (!OddNames.AreNotIn(_element, ref _names) || _overlay is { HasOddName: true } || !path.IsPlain)
            return FindFlat(path);

        FilterPath.Name[] names = path.Names;
        if (_overlay is not null && _overlay.Find(names[0].Text) is >= 0 and var at)
        {
            ref readonly Overlay.Entry entry = ref _overlay.Entries[at];
            return entry.Place == Overlay.Place.Removed ? default : FieldSearch.Below(entry.Node, path, next: 1);
        }

        return FieldSearch.ByNames(_element, names, next: 0);
    }

    private FilterField FindFlat(FilterPath path)
    {
        DropDuplicates();
        if (_overlay is null)
            return FieldSearch.InElement(_element, path.Utf8, isRoot: true);

        FilterField found = default;
        ReadOnlySpan<Overlay.Entry> entries = _overlay.Entries;
        foreach (JsonProperty field in _element.EnumerateObject())
        {
            int at = CoveringEntry(entries, OffsetOf(field.Value));
            if (at >= 0 && entries[at].Place != Overlay.Place.There)
                continue;
            FilterField here = at >= 0
                ? InEntry(entries[at], path)
                : FieldSearch.InField(JsonContent.NameOf(field), field.Value, null, path.Utf8, isRoot: true);
            if (here.Exists)
                found = here;
        }

        foreach (ref readonly Overlay.Entry entry in entries)
            if (entry.Place == Overlay.Place.AtEnd && InEntry(entry, path) is { Exists: true } here)
                found = here;
        return found;
    }

    private static FilterField InEntry(in Overlay.Entry entry, FilterPath path) =>
        FieldSearch.InField(entry.Name, entry.Node, path.Utf8, isRoot: true);

    private static int CoveringEntry(ReadOnlySpan<Overlay.Entry> entries, int offset)
    {
        for (int at = 0; at < entries.Length; at++)
            if (entries[at].Covers == offset)
                return at;
        return -1;
    }
}
