using System.Text.Json;
using Grapnel.Json;

namespace Grapnel;

/// <summary>Documents as they travel.</summary>
internal static class DocumentWire
{
    private const string Id = "_id";
    private const string Source = "_source";
    private const string Version = "_version";

    /// <summary>The element must have come through <see cref="JsonContent"/>.</summary>
    internal static Document Read(JsonElement element)
    {
        Require.Object(element, "A document");
        element = DuplicateNames.DroppedFromTop(element);
        var document = new Document();
        bool hasExtra = false;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            ReadOnlySpan<byte> name = JsonContent.NameOf(member);
            if (name.SequenceEqual("_id"u8))
                document.Id = Require.Text(member.Value, "The '_id' of a document");
            else if (name.SequenceEqual("_source"u8))
                ReadSource(member.Value, document);
            else if (name.SequenceEqual("_version"u8))
                document.Version = Require.Whole(member.Value, "The '_version' of a document");
            else
                hasExtra = true;
        }

        if (hasExtra)
            document.SetExtra(Rest(element));
        return document;
    }

    internal static void Write(Document document, JsonFields? body, JsonFields? extra, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (document.Id is not null)
            writer.WriteString("_id"u8, document.Id);
        if (body is not null)
        {
            writer.WritePropertyName("_source"u8);
            body.WriteTo(writer);
        }

        if (document.Version is { } version)
            writer.WriteNumber("_version"u8, version);
        if (extra is not null)
            foreach ((string name, JsonElement element, var node) in extra.Walk())
                WriteExtra(name, element, node, writer);
        writer.WriteEndObject();
    }

    private static void ReadSource(JsonElement source, Document document)
    {
        if (Require.Fields(source, "The '_source' of a document") is { } body)
            document.Body = body;
    }

    private static JsonFields Rest(JsonElement element)
    {
        var rest = JsonFields.OverDistinct(element);
        foreach (string name in (ReadOnlySpan<string>)[Id, Source, Version])
            if (element.TryGetProperty(name, out JsonElement value))
                rest.TakeOut(name, value);
        return rest;
    }

    private static void WriteExtra(string name, JsonElement element, System.Text.Json.Nodes.JsonNode? node, Utf8JsonWriter writer)
    {
        // What the document says itself goes before what somebody wrote among the rest.
        if (name is Id or Source or Version)
            return;
        writer.WritePropertyName(name);
        if (element.ValueKind != JsonValueKind.Undefined)
            JsonContent.Write(element, writer);
        else if (node is not null)
            node.WriteTo(writer);
        else
            writer.WriteNullValue();
    }
}
