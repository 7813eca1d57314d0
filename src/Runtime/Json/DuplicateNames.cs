using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Grapnel.Json;

/// <summary>
/// Names that occur twice in one object: the last one counts, as in Kuzzle. Look-ups in an element do so by themselves;
/// before an object is enumerated or becomes a <c>JsonObject</c>, which would throw, the others are dropped here.
/// </summary>
internal static class DuplicateNames
{
    // Above this the table would not fit the stack, and names chosen to collide would cost.
    private const int TableLimit = 128;

    /// <summary>Whether an object names a field twice, itself or, when asked, anything inside it.</summary>
    internal static bool AreIn(JsonElement element, bool deep) => element.ValueKind switch
    {
        JsonValueKind.Object => MayRepeat(element) && Repeats(element) || (deep && AreInFields(element)),
        JsonValueKind.Array when deep => AreInItems(element),
        _ => false,
    };

    /// <summary>The object, without repeated names at its top level.</summary>
    internal static JsonElement DroppedFromTop(JsonElement element) => AreIn(element, deep: false) ? Dropped(element) : element;

    /// <summary>The same content with every name once, all the way down.</summary>
    internal static JsonElement Dropped(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
            WriteOnce(element, writer);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static bool AreInFields(JsonElement element)
    {
        foreach (JsonProperty field in element.EnumerateObject())
            if (AreIn(field.Value, deep: true))
                return true;
        return false;
    }

    private static bool AreInItems(JsonElement element)
    {
        foreach (JsonElement item in element.EnumerateArray())
            if (AreIn(item, deep: true))
                return true;
        return false;
    }

    /// <summary>Cheap and without allocation: false is certain, true only likely.</summary>
    private static bool MayRepeat(JsonElement element)
    {
        int count = element.GetPropertyCount();
        if (count < 2)
            return false;
        if (count > TableLimit)
            return true;

        Span<uint> table = stackalloc uint[2 * TableLimit];
        table = table[..(int)(2 * System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count))];
        table.Clear();
        foreach (JsonProperty field in element.EnumerateObject())
        {
            ReadOnlySpan<byte> name = JsonMarshal.GetRawUtf8PropertyName(field);
            if (name.Contains((byte)'\\'))
                return true;
            uint hash = Hash(name);
            int slot = (int)hash & (table.Length - 1);
            for (; table[slot] != 0; slot = (slot + 1) & (table.Length - 1))
                if (table[slot] == hash)
                    return true;
            table[slot] = hash;
        }

        return false;
    }

    private static bool Repeats(JsonElement element)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty field in element.EnumerateObject())
            if (!names.Add(field.Name))
                return true;
        return false;
    }

    /// <summary>Both ends and the length tell most names apart; never 0, which marks a free slot.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong mixed = (uint)name.Length;
        if (name.Length >= 8)
        {
            mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(name) * 0x9E3779B97F4A7C15;
            mixed ^= BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else
        {
            foreach (byte unit in name)
                mixed = (mixed << 8) ^ (mixed >> 56) ^ unit;
        }

        mixed *= 0xD6E8FEB86659FD93;
        return (uint)(mixed >> 32) | 1;
    }

    private static void WriteOnce(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (JsonProperty field in element.EnumerateObject())
                    fields[field.Name] = field.Value;
                writer.WriteStartObject();
                foreach ((string name, JsonElement value) in fields)
                {
                    writer.WritePropertyName(name);
                    WriteOnce(value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                    WriteOnce(item, writer);
                writer.WriteEndArray();
                break;
            default:
                JsonContent.Write(element, writer);
                break;
        }
    }
}
