using System.Text.Json;
using Grapnel.Filters;

namespace Grapnel.Tests.Geo;

/// <summary>What Koncorde answered to geo filters: the same here, for documents in every form.</summary>
public sealed class GeoVectorTests
{
    /// <summary>Tags of what Koncorde takes and this language refuses, as the specification recommends.</summary>
    private static readonly string[] Refused = ["unit-surprise", "nan-distance"];

    [Theory]
    [InlineData("geoBoundingBox", 500)]
    [InlineData("geoDistance", 800)]
    [InlineData("geoDistanceRange", 400)]
    [InlineData("geoPolygon", 600)]
    [InlineData("mixed-geo", 20)]
    [InlineData("not", 100)]
    public void Documents_match_as_in_Kuzzle(string file, int fewest)
    {
        var cases = 0;
        foreach (var line in File.ReadLines(Repository.PathTo("tests", "Vectors", "koncorde", $"{file}.jsonl")))
        {
            using var vector = JsonDocument.Parse(line);
            var root = vector.RootElement;
            if (root.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(static tag => Refused.Contains(tag.GetString())))
                continue;
            var parsed = FilterParser.Parse(root.GetProperty("filter").GetRawText());
            if (!GeoTree.IsGeo(parsed.Root) || !root.TryGetProperty("cases", out var all))
                continue;
            foreach (var one in all.EnumerateArray())
            {
                var document = one.GetProperty("doc").GetRawText();
                var expected = (one.TryGetProperty("q", out _) ? one.GetProperty("logical") : one.GetProperty("match")).GetBoolean();
                foreach (var (form, fields) in GeoTree.Forms(document))
                    GeoTree.Matches(parsed.Root!, fields).ShouldBe(expected, $"{root.GetProperty("id")} {parsed.Root} on {form} {document}");
                cases++;
            }
        }

        cases.ShouldBeGreaterThan(fewest);
    }

    /// <summary>Also where Koncorde finds out only later, or fails in another way.</summary>
    [Fact]
    public void Refused_filters_are_refused_in_the_same_words()
    {
        var errors = 0;
        foreach (var file in (string[])["errors", "geoBoundingBox", "geoDistance"])
        {
            foreach (var line in File.ReadLines(Repository.PathTo("tests", "Vectors", "koncorde", $"{file}.jsonl")))
            {
                using var vector = JsonDocument.Parse(line);
                var filter = vector.RootElement.GetProperty("filter");
                if (!vector.RootElement.TryGetProperty("error", out var expected) || filter.ValueKind != JsonValueKind.Object || !filter.EnumerateObject().First().Name.StartsWith("geo", StringComparison.Ordinal))
                    continue;
                var error = FilterParser.Parse(filter.GetRawText()).Error.ShouldNotBeNull(line);
                switch (expected.GetProperty("name").GetString())
                {
                    case "KoncordeParseError":
                        (error.Message, error.Keyword, error.Path).ShouldBe((expected.GetProperty("message").GetString(), expected.GetProperty("keyword").GetString(), expected.GetProperty("path").GetString()), line);
                        break;
                    case "Error":
                        error.Text.ShouldBe(expected.GetProperty("message").GetString(), line);
                        break;
                }

                error.Range.Length.ShouldBeGreaterThan(0);
                errors++;
            }
        }

        errors.ShouldBeGreaterThan(60);
    }
}
