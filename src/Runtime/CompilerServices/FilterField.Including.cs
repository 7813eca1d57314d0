using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    private const int BitsPerWord = 64;
    private const int WordsOnStack = 4;

    /// <summary>Whether the field includes an object or array, as <c>match</c> has it.</summary>
    /// <param name="part">What it has to include.</param>
    public bool Includes(FilterPart part) => part.IsIn(this);

    /// <summary>Whether the field is an object that has all of these members.</summary>
    internal bool HasMembers(FilterPartMember[] members)
    {
        if (_written is JsonObject fields)
        {
            try
            {
                return HasMembers(fields, members);
            }
            catch (Exception error) when (error is ArgumentException or InvalidOperationException)
            {
                // A name twice, or half a surrogate pair, in an object nobody has looked into yet. Its text can be read.
            }
        }

        return TryElement(JsonValueKind.Object, out var element) && HasMembers(element, members);
    }

    /// <summary>Whether the field is an array in which each of these, in order, finds an element of its own.</summary>
    internal bool HasItems(FilterPart[] items)
    {
        if (_written is JsonArray written)
        {
            return written.Count >= items.Length && HasItems(default, written, written.Count, items);
        }

        if (!TryElement(JsonValueKind.Array, out var element))
        {
            return false;
        }

        var count = element.GetArrayLength();
        return count >= items.Length && HasItems(element, null, count, items);
    }

    private static bool HasMembers(JsonObject fields, FilterPartMember[] members)
    {
        foreach (var member in members)
        {
            if (!fields.TryGetPropertyValue(member.Name, out var value) || !member.Value.IsIn(new FilterField(value)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasMembers(JsonElement element, FilterPartMember[] members)
    {
        foreach (var member in members)
        {
            if (!element.TryGetProperty(member.Utf8, out var value) || !member.Value.IsIn(new FilterField(value)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasItems(JsonElement element, JsonArray? written, int count, FilterPart[] items)
    {
        var words = (count + BitsPerWord - 1) / BitsPerWord;
        ulong[]? rented = null;
        var taken = words <= WordsOnStack ? stackalloc ulong[WordsOnStack] : rented = ArrayPool<ulong>.Shared.Rent(words);
        taken.Clear();
        var found = 0;
        while (found < items.Length && (written is null ? Take(element, items[found], taken) : Take(written, items[found], taken)))
        {
            found++;
        }

        if (rented is not null)
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }

        return found == items.Length;
    }

    private static bool Take(JsonElement element, FilterPart item, Span<ulong> taken)
    {
        var at = 0;
        foreach (var candidate in element.EnumerateArray())
        {
            if (!IsTaken(taken, at) && item.IsIn(new FilterField(candidate)))
            {
                taken[at / BitsPerWord] |= 1UL << at;
                return true;
            }

            at++;
        }

        return false;
    }

    private static bool Take(JsonArray written, FilterPart item, Span<ulong> taken)
    {
        for (var at = 0; at < written.Count; at++)
        {
            if (!IsTaken(taken, at) && item.IsIn(new FilterField(written[at])))
            {
                taken[at / BitsPerWord] |= 1UL << at;
                return true;
            }
        }

        return false;
    }

    private static bool IsTaken(Span<ulong> taken, int at) => (taken[at / BitsPerWord] >> at & 1) != 0;

    /// <summary>The object or array this is, where it is an element or a written value that will be one.</summary>
    private bool TryElement(JsonValueKind kind, out JsonElement element)
    {
        element = _element;
        return _written switch
        {
            null => _element.ValueKind == kind,
            JsonObject fields when kind == JsonValueKind.Object => WrittenValue.TryAsElement(fields, out element),
            JsonValue value => WrittenValue.KindOf(value) == kind && WrittenValue.TryAsElement(value, out element) && element.ValueKind == kind,
            _ => false,
        };
    }
}
