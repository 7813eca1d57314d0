using System.Collections.ObjectModel;
using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>Entries of the dictionaries of a payload, as filters read them: null where there is no such key, or no dictionary.</summary>
/// <remarks>Stateless. The dictionary compares keys as it always does.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadMaps
{
    /// <summary>A dictionary that has only the older interface.</summary>
    /// <param name="map">The dictionary.</param>
    /// <returns>Itself where it has the newer one too, as nearly all do.</returns>
    public static IReadOnlyDictionary<string, T>? Of<T>(IDictionary<string, T>? map) =>
        map as IReadOnlyDictionary<string, T> ?? (map is null ? null : new ReadOnlyDictionary<string, T>(map));

    /// <summary>An entry of a reference type.</summary>
    /// <param name="map">The dictionary.</param>
    /// <param name="key">The key.</param>
    public static T? Find<T>(IReadOnlyDictionary<string, T>? map, string key)
        where T : class? => map is not null && map.TryGetValue(key, out var value) ? value : null;

    /// <summary>An entry of a value type.</summary>
    /// <param name="map">The dictionary.</param>
    /// <param name="key">The key.</param>
    public static T? FindValue<T>(IReadOnlyDictionary<string, T>? map, string key)
        where T : struct => map is not null && map.TryGetValue(key, out var value) ? value : null;

    /// <summary>An entry of a value type that may be null.</summary>
    /// <param name="map">The dictionary.</param>
    /// <param name="key">The key.</param>
    public static T? FindNullable<T>(IReadOnlyDictionary<string, T?>? map, string key)
        where T : struct => map is not null && map.TryGetValue(key, out var value) ? value : null;
}
