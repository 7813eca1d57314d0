using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Filters;
using Grapnel.Geo;

namespace Grapnel.Tests.Geo;

/// <summary>Filters of nothing but areas, run as plainly as can be: a leaf is tested by its <see cref="FilterArea"/>.</summary>
internal static class GeoTree
{
    public static bool IsGeo(FilterNode? node) => node switch
    {
        Within => true,
        Not not => IsGeo(not.Item),
        And and => and.Items.All(IsGeo),
        Or or => or.Items.All(IsGeo),
        _ => false,
    };

    public static bool Matches(FilterNode node, JsonFields document) => node switch
    {
        Within within => FilterField.Of(document, new FilterPath(within.Path.Text)).IsIn(ShapeArea.Of(within.Shape)),
        Not not => !Matches(not.Item, document),
        And and => and.Items.All(item => Matches(item, document)),
        Or or => or.Items.Any(item => Matches(item, document)),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    /// <summary>The same document in each form it can have.</summary>
    public static IEnumerable<(string Form, JsonFields Document)> Forms(string json)
    {
        yield return ("parsed", JsonFields.Parse(json));

        var handedOut = JsonFields.Parse(json);
        foreach (var (name, _) in JsonNode.Parse(json)!.AsObject())
            _ = handedOut[name];
        yield return ("handed out", handedOut);

        var written = new JsonFields();
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
            written[name] = Rebuilt(value);
        yield return ("written", written);
    }

    /// <summary>Made of .NET values: nothing in it was ever JSON.</summary>
    public static JsonNode? Rebuilt(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(static field => KeyValuePair.Create(field.Key, Rebuilt(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Rebuilt)]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(text),
        JsonValue value when value.TryGetValue(out bool boolean) => JsonValue.Create(boolean),
        JsonValue value when value.TryGetValue(out int whole) => JsonValue.Create(whole),
        JsonValue value => JsonValue.Create(value.GetValue<double>()),
        _ => null,
    };
}
