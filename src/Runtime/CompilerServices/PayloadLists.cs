using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Grapnel.CompilerServices;

/// <summary>What filters ask of the typed lists of a payload. A list that is null has no elements, and null is none.</summary>
/// <remarks>Stateless. A list that is changed by another thread meanwhile throws as it throws. Allocates nothing for lists of usual length.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadLists
{
    private const int OnStack = 256;

    /// <summary>A list that has only the older interface.</summary>
    /// <param name="list">The list.</param>
    /// <returns>Itself where it has the newer one too, as nearly all do.</returns>
    public static IReadOnlyList<T>? Of<T>(IList<T>? list) => list as IReadOnlyList<T> ?? (list is null ? null : new ReadOnlyCollection<T>(list));

    /// <summary>An immutable array; null where it was never set.</summary>
    /// <param name="list">The array.</param>
    public static IReadOnlyList<T>? Of<T>(ImmutableArray<T> list) => ImmutableCollectionsMarshal.AsArray(list);

    /// <inheritdoc cref="Of{T}(ImmutableArray{T})"/>
    public static IReadOnlyList<T>? Of<T>(ImmutableArray<T>? list) => list is { } array ? ImmutableCollectionsMarshal.AsArray(array) : null;

    /// <summary>Whether an element passes a test: the array form of <c>exists</c>.</summary>
    /// <param name="list">The list.</param>
    /// <param name="test">The test.</param>
    public static bool Any<T>(IReadOnlyList<T>? list, Func<T, bool> test)
    {
        for (var i = 0; i < list?.Count; i++)
        {
            if (test(list[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is an element at an index, and not null, that passes a test: <c>select</c>.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">From the start, or if negative from the end.</param>
    /// <param name="test">The test.</param>
    public static bool At<T>(IReadOnlyList<T>? list, int index, Func<T, bool> test)
    {
        if (list is null)
        {
            return false;
        }

        var at = index < 0 ? list.Count + index : index;
        return at >= 0 && at < list.Count && list[at] is { } element && test(element);
    }

    /// <summary>
    /// Whether each test, in order, takes an element of its own: the first that passes it and is not taken yet. What was taken is not given back,
    /// as in Koncorde's <c>match</c>.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="tests">The tests.</param>
    public static bool Includes<T>(IReadOnlyList<T>? list, params ReadOnlySpan<Func<T, bool>> tests)
    {
        if (list is null || list.Count < tests.Length)
        {
            return false;
        }

        Span<bool> taken = list.Count <= OnStack ? stackalloc bool[OnStack] : new bool[list.Count];
        foreach (var test in tests)
        {
            if (!Take(list, test, taken))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Take<T>(IReadOnlyList<T> list, Func<T, bool> test, Span<bool> taken)
    {
        for (var i = 0; i < list.Count && i < taken.Length; i++)
        {
            if (!taken[i] && test(list[i]))
            {
                taken[i] = true;
                return true;
            }
        }

        return false;
    }
}
