using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel;

public sealed partial class JsonFields
{
    /// <summary>The number of fields.</summary>
    public int Count
    {
        get
        {
            DropDuplicates();
            int count = _element.GetPropertyCount();
            if (_overlay is not null)
                foreach (ref readonly Overlay.Entry entry in _overlay.Entries)
                    count += (entry.Place == Overlay.Place.AtEnd ? 1 : 0) - (entry.Place != Overlay.Place.There && entry.Covers != Overlay.CoversNothing ? 1 : 0);
            return count;
        }
    }

    /// <summary>The names of the fields, in order: those received, then those added.</summary>
    /// <exception cref="InvalidOperationException">On going on after a field was written or removed.</exception>
    public IEnumerable<string> Names
    {
        get
        {
            foreach ((string name, _, _) in Walk())
                yield return name;
        }
    }

    /// <summary>Hands out the fields as the indexer does, in order: those received, then those added.</summary>
    /// <exception cref="InvalidOperationException">On going on after a field was written or removed.</exception>
    public IEnumerator<KeyValuePair<string, JsonNode?>> GetEnumerator()
    {
        foreach ((string name, JsonElement element, JsonNode? node) in Walk())
            yield return new(name, element.ValueKind == JsonValueKind.Undefined ? JsonNodes.HandOut(node) : HandOut(name, element));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A copy as an object of its own.</summary>
    public JsonObject ToJsonObject()
    {
        if (_overlay is null)
            return (JsonObject)JsonNodes.Over(_element)!;
        var copy = new JsonObject();
        foreach ((string name, JsonElement element, JsonNode? node) in Walk())
            copy.Add(name, element.ValueKind == JsonValueKind.Undefined ? node?.DeepClone() : JsonNodes.Over(element));
        return copy;
    }

    /// <summary>Writes the fields as a JSON object.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_overlay is null)
            JsonContent.Write(_element, writer);
        else
            OverlayWriter.Write(_element, _overlay, writer);
    }

    /// <summary>The fields as JSON text.</summary>
    public string ToJsonString() => _overlay is null ? _element.GetRawText() : JsonContent.TextOf(this, static (fields, writer) => fields.WriteTo(writer));

    /// <inheritdoc cref="ToJsonString"/>
    public override string ToString() => ToJsonString();

    /// <summary>Every field in its current form, nothing handed out.</summary>
    internal IEnumerable<(string Name, JsonElement Element, JsonNode? Node)> Walk()
    {
        DropDuplicates();
        int version = _version;
        int[] covering = _overlay?.InOrderOfElement() ?? [];
        int next = 0;
        foreach (JsonProperty field in _element.EnumerateObject())
        {
            if (next < covering.Length && _overlay!.Entries[covering[next]] is var entry && entry.Covers == OffsetOf(field.Value))
            {
                next++;
                if (entry.Place != Overlay.Place.There)
                    continue;
                yield return (entry.Name, default, entry.Node);
            }
            else
            {
                yield return (field.Name, field.Value, null);
            }

            RequireUnchanged(version);
        }

        for (int at = 0; _overlay is not null && at < _overlay.Entries.Length; at++)
        {
            Overlay.Entry entry = _overlay.Entries[at];
            if (entry.Place != Overlay.Place.AtEnd)
                continue;
            yield return (entry.Name, default, entry.Node);
            RequireUnchanged(version);
        }
    }

    private void RequireUnchanged(int version)
    {
        if (version != _version)
            throw new InvalidOperationException("A field was written or removed while the fields were enumerated.");
    }
}
