using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.Filters;

/// <summary>The forms in which the content of a document can be.</summary>
internal static class EvaluatorForms
{
    /// <summary>The content as a pipe leaves it that has written every value: from .NET's strings, numbers and booleans of several types.</summary>
    public static JsonFields Rebuilt(JsonFields content)
    {
        var fields = new JsonFields();
        foreach (var (name, value) in content.ToJsonObject())
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
