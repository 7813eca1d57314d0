using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.Vectors;

/// <summary>Content as a pipe leaves it that has written every value: from .NET's strings, numbers and booleans of several types.</summary>
internal static class RebuiltFields
{
    public static Document Of(Document document) => document.Body.Count == 0 ? document : new Document(document.Id, Of(document.Body));

    public static JsonFields Of(JsonFields content) => Of(content.ToJsonObject());

    public static JsonFields Of(JsonObject content)
    {
        var fields = new JsonFields();
        foreach (var (name, value) in content)
        {
            fields[name] = Node(value);
        }

        return fields;
    }

    private static JsonNode? Node(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(static field => KeyValuePair.Create(field.Key, Node(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Node)]),
        JsonValue value => Value(value.GetValue<JsonElement>()),
        _ => null,
    };

    private static JsonValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(value.GetString())!,
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ when value.TryGetInt32(out var number) => JsonValue.Create(number),
        _ when value.TryGetInt64(out var number) => JsonValue.Create(number),
        _ when value.TryGetDouble(out var number) && double.IsFinite(number) => JsonValue.Create(number),
        _ => JsonValue.Create(value)!,
    };
}
