using System.Text.Json;

namespace Grapnel.Filters.Tests.Support;

/// <summary>What a filter means, as directly as it can be said: the measure for everything that makes filters faster or simpler.</summary>
internal static class PlainEvaluator
{
    public static bool Matches(FilterNode node, JsonElement document) => Matches(node, PlainDocument.Flatten(document));

    public static bool Matches(FilterNode node, Dictionary<string, JsonElement> document) => node switch
    {
        Everything => true,
        Nothing => false,
        And and => and.Items.All(item => Matches(item, document)),
        Or or => or.Items.Any(item => Matches(item, document)),
        Not not => !Matches(not.Item, document),
        EqualTo equals => document.TryGetValue(equals.Path.Text, out var value) && Same(equals.Value, value),
        OneOf one => document.TryGetValue(one.Path.Text, out var value) && one.Values.Any(candidate => Same(candidate, value)),
        Exists exists => document.ContainsKey(exists.Path.Text),
        Contains contains => document.TryGetValue(contains.Path.Text, out var value) && value.ValueKind == JsonValueKind.Array
            && value.EnumerateArray().Any(element => Same(contains.Value, element)),
        Positive positive => document.TryGetValue(positive.Path.Text, out var value) && value.ValueKind == JsonValueKind.Number && value.GetDouble() > 0,
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static bool Same(FilterScalar scalar, JsonElement value) => scalar.Kind switch
    {
        ScalarKind.Null => value.ValueKind == JsonValueKind.Null,
        ScalarKind.Boolean => value.ValueKind == (scalar.Boolean ? JsonValueKind.True : JsonValueKind.False),
        ScalarKind.Number => value.ValueKind == JsonValueKind.Number && value.GetDouble() == scalar.Number,
        _ => value.ValueKind == JsonValueKind.String && value.GetString() == scalar.String,
    };
}
