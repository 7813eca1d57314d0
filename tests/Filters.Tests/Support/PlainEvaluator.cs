using System.Text.Json;
using Grapnel.CompilerServices;
using Grapnel.Filters.Text;
using Grapnel.Geo;

namespace Grapnel.Filters.Tests.Support;

/// <summary>What a filter means, as directly as it can be said: the measure for everything that makes filters faster or simpler.</summary>
internal static class PlainEvaluator
{
    private static readonly Dictionary<string, FilterRegexp> Patterns = new(StringComparer.Ordinal);

    public static bool Matches(FilterNode node, JsonElement document) => Matches(node, PlainDocument.Flatten(document));

    public static bool Matches(FilterNode node, Dictionary<string, JsonElement> document) => node switch
    {
        Everything => true,
        Nothing => false,
        And and => and.Items.All(item => Matches(item, document)),
        Or or => or.Items.Any(item => Matches(item, document)),
        Not not => !Matches(not.Item, document),
        FieldFilter field => document.TryGetValue(field.Path.Text, out var value) && Matches(field, value),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static bool Matches(FieldFilter field, JsonElement value) => field switch
    {
        Exists => true,
        EqualTo equals => Same(equals.Value, value),
        OneOf one => one.Values.Any(candidate => Same(candidate, value)),
        Contains contains => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(element => Same(contains.Value, element)),
        InRange range => value.ValueKind == JsonValueKind.Number && Lies(range, value.GetDouble()),
        Includes includes => Has(includes.Value, value),
        Select select => value.ValueKind == JsonValueKind.Array && Selects(select, value),
        MatchesRegexp regexp => value.ValueKind == JsonValueKind.String && Pattern(regexp.Pattern.Lowered).IsMatch(value.GetString()!),
        Within within => RelaxedJsonReader.Read(value.GetRawText(), strict: true, out _) is { } text && PointReader.Read(text, out _) is { Point: var point }
            && ShapeArea.Of(within.Shape).Covers(point.Latitude, point.Longitude),
        Positive => value.ValueKind == JsonValueKind.Number && value.GetDouble() > 0,
        _ => throw new NotSupportedException(field.GetType().Name),
    };

    private static bool Lies(InRange range, double number) =>
        (range.Lower is not { } lower || number > lower.Value || (lower.IsInclusive && number == lower.Value))
        && (range.Upper is not { } upper || number < upper.Value || (upper.IsInclusive && number == upper.Value));

    private static bool Has(MatchValue wanted, JsonElement value)
    {
        switch (wanted)
        {
            case MatchScalar scalar:
                return Same(scalar.Scalar, value);
            case MatchObject fields:
                return value.ValueKind == JsonValueKind.Object
                    && fields.Members.All(member => value.TryGetProperty(member.Name, out var found) && Has(member.Value, found));
            default:
                if (value.ValueKind != JsonValueKind.Array)
                    return false;
                var left = value.EnumerateArray().ToList();
                return ((MatchArray)wanted).Items.All(item => left.FindIndex(element => Has(item, element)) is >= 0 and var at && Taken(left, at));
        }
    }

    private static bool Taken(List<JsonElement> left, int at)
    {
        left.RemoveAt(at);
        return true;
    }

    private static bool Selects(Select select, JsonElement array)
    {
        var at = select.Index < 0 ? (long)select.Index + array.GetArrayLength() : select.Index;
        return at >= 0 && at < array.GetArrayLength() && Matches(select.Query, PlainDocument.Flatten("value", array[(int)at]));
    }

    private static FilterRegexp Pattern(string lowered)
    {
        lock (Patterns)
        {
            if (!Patterns.TryGetValue(lowered, out var regexp))
                Patterns.Add(lowered, regexp = new FilterRegexp(lowered));
            return regexp;
        }
    }

    private static bool Same(FilterScalar scalar, JsonElement value) => scalar.Kind switch
    {
        ScalarKind.Null => value.ValueKind == JsonValueKind.Null,
        ScalarKind.Boolean => value.ValueKind == (scalar.Boolean ? JsonValueKind.True : JsonValueKind.False),
        ScalarKind.Number => value.ValueKind == JsonValueKind.Number && value.GetDouble() == scalar.Number,
        _ => value.ValueKind == JsonValueKind.String && value.GetString() == scalar.String,
    };
}
