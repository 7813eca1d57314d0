using System.Globalization;
using System.Text.Json;
using Grapnel.Filters.Text;

namespace Grapnel.Filters.Tests.Geo;

/// <summary>Points, distances and refused filters against the executable form of the specification: random ones, and all the odd ones.</summary>
public class GeoReadingTests
{
    [Fact]
    public void Points_are_read_as_in_Kuzzle()
    {
        var count = 0;
        foreach (var one in Reading("point"))
        {
            var text = one.GetProperty("point").GetRawText();
            var point = PointReader.Read(Value(text), out var issue)?.Point;
            var expected = one.GetProperty("is");

            (issue is null).ShouldBe(point is not null, text);
            (point is null).ShouldBe(expected.ValueKind == JsonValueKind.Null, text);
            if (point is not null)
                (point.Latitude, point.Longitude).ShouldBe((Number(expected[0]), Number(expected[1])), text);
            count++;
        }

        count.ShouldBeGreaterThan(350);
    }

    [Fact]
    public void Distances_are_read_as_in_Kuzzle()
    {
        var count = 0;
        foreach (var one in Reading("distance"))
        {
            var text = one.GetProperty("distance").GetString()!;
            var metres = text.Length == 0 ? null : DistanceText.Read((TextString)Value(JsonSerializer.Serialize(text)), out _);

            metres.ShouldBe(one.GetProperty("metres").ValueKind == JsonValueKind.Null ? null : Number(one.GetProperty("metres")), text);
            if (metres is { } read)
                DistanceText.Read((TextString)Value($"'{DistanceText.Print(read)}'"), out _).ShouldBe(read, text);
            count++;
        }

        count.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void Filters_are_refused_as_in_Kuzzle()
    {
        var count = 0;
        foreach (var one in Reading("filter"))
        {
            var text = one.GetProperty("filter").GetRawText();
            var expected = one.GetProperty("error");
            var parsed = FilterParser.Parse(text);
            if (expected.ValueKind == JsonValueKind.Null)
            {
                parsed.Error.ShouldBeNull(text);
                FilterParser.Parse(parsed.Root!.ToString()).Root.ShouldBe(parsed.Root, text);
            }
            else if (expected.TryGetProperty("text", out var words))
            {
                // Found out later, or a failure of another kind: here it is an error as any other, if there were words.
                parsed.Error.ShouldNotBeNull(text).Text.ShouldBe(words.GetString() ?? parsed.Error!.Text, text);
            }
            else
            {
                var error = parsed.Error.ShouldNotBeNull(text);
                (error.Message, error.Keyword, error.Path).ShouldBe((expected.GetProperty("message").GetString(), expected.GetProperty("keyword").GetString(), expected.GetProperty("path").GetString()), text);
                error.Range.Length.ShouldBeGreaterThan(0, text);
                error.Range.End.ShouldBeLessThan(text.Length, text);
            }

            count++;
        }

        count.ShouldBeGreaterThan(300);
    }

    private static IEnumerable<JsonElement> Reading(string kind)
    {
        using var stream = typeof(GeoReadingTests).Assembly.GetManifestResourceStream("Grapnel.Filters.Tests.Vectors.geo-reading.jsonl")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var root = JsonDocument.Parse(line).RootElement;
            if (root.TryGetProperty(kind, out _))
                yield return root;
        }
    }

    private static TextValue Value(string json) => RelaxedJsonReader.Read(json, strict: false, out _).ShouldNotBeNull(json);

    private static double Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number ? number.GetDouble() : double.Parse(number.GetString()!, CultureInfo.InvariantCulture);
}
