using System.Runtime.InteropServices;
using System.Text.Json;

namespace Grapnel.Json;

/// <summary>Writes an element with an overlay, without making names or nodes of what the overlay leaves alone.</summary>
internal static class OverlayWriter
{
    internal static void Write(JsonElement element, Overlay overlay, Utf8JsonWriter writer)
    {
        ReadOnlySpan<byte> all = JsonMarshal.GetRawUtf8Value(element);
        int[] covering = overlay.InOrderOfElement();
        int next = 0;
        writer.WriteStartObject();
        foreach (JsonProperty field in element.EnumerateObject())
        {
            if (next < covering.Length && all.Overlaps(JsonMarshal.GetRawUtf8Value(field.Value), out int offset)
                && overlay.Entries[covering[next]].Covers == offset)
            {
                Overlay.Entry entry = overlay.Entries[covering[next++]];
                if (entry.Place == Overlay.Place.There)
                    Write(entry, writer);
                continue;
            }

            writer.WritePropertyName(JsonContent.NameOf(field));
            JsonContent.Write(field.Value, writer);
        }

        foreach (ref readonly Overlay.Entry entry in overlay.Entries)
            if (entry.Place == Overlay.Place.AtEnd)
                Write(entry, writer);
        writer.WriteEndObject();
    }

    private static void Write(in Overlay.Entry entry, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(entry.Name);
        if (entry.Node is null)
            writer.WriteNullValue();
        else
            entry.Node.WriteTo(writer);
    }
}
