using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Filters;

namespace Grapnel.Tests.Filters;

/// <summary>Koncorde's answers to <c>match</c>, <c>select</c> and <c>range</c>, over documents as they are parsed and as they are built by hand.</summary>
public sealed class LeafVectorTests
{
    [Theory]
    [InlineData("match", 500)]
    [InlineData("select", 350)]
    [InlineData("range", 400)]
    [InlineData("ids", 60)]
    [InlineData("bool", 150)]
    [InlineData("nothing", 3)]
    public void Every_form_of_a_document_gets_Koncordes_answer(string file, int atLeast)
    {
        var cases = 0;
        foreach (var line in File.ReadLines(Repository.PathTo("tests", "Vectors", "koncorde", file + ".jsonl")))
        {
            var vector = JsonDocument.Parse(line).RootElement;
            var filter = vector.GetProperty("filter").GetRawText();
            if (vector.TryGetProperty("error", out _) || UsesOthers(filter))
            {
                continue;
            }

            var root = FilterParser.Parse(filter).Root.ShouldNotBeNull(filter);
            foreach (var one in vector.GetProperty("cases").EnumerateArray())
            {
                var document = one.GetProperty("doc").GetRawText();
                var expected = one.GetProperty(one.TryGetProperty("q", out _) ? "logical" : "match").GetBoolean();
                foreach (var (form, content) in Forms(document))
                {
                    LeafEvaluator.Matches(root, content).ShouldBe(expected, $"{form}: {filter} on {document}");
                    LeafEvaluator.Matches(FilterFolding.Fold(root).Root, content).ShouldBe(expected, $"{form}, folded: {filter} on {document}");
                }

                cases++;
            }
        }

        cases.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    /// <summary>Regular expressions and shapes have tests of their own.</summary>
    private static bool UsesOthers(string filter) =>
        filter.Contains("\"regexp\"", StringComparison.Ordinal) || filter.Contains("\"geo", StringComparison.Ordinal);

    private static IEnumerable<(string Form, JsonFields Content)> Forms(string json)
    {
        yield return ("parsed", JsonFields.Parse(json));

        var element = JsonDocument.Parse(json).RootElement;
        JsonFields built = new(), over = JsonFields.Parse(json), handedOut = JsonFields.Parse(json), lazy = new();
        var isOdd = false;
        foreach (var field in element.EnumerateObject().GroupBy(static field => field.Name).Select(static group => group.Last()))
        {
            built[field.Name] = Clr(field.Value);
            lazy[field.Name] = JsonNode.Parse(field.Value.GetRawText());
            if (isOdd = !isOdd)
            {
                over[field.Name] = Clr(field.Value);
            }

            _ = handedOut[field.Name];
        }

        yield return ("built", built);
        yield return ("over", over);
        yield return ("handed out", handedOut);
        yield return ("lazy", lazy);
    }

    private static JsonNode? Clr(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = new JsonObject();
                foreach (var field in value.EnumerateObject())
                {
                    fields[field.Name] = Clr(field.Value);
                }

                return fields;
            case JsonValueKind.Array:
                return new JsonArray([.. value.EnumerateArray().Select(Clr)]);
            case JsonValueKind.String:
                return JsonValue.Create(value.GetString());
            case JsonValueKind.Number:
                return double.IsFinite(value.GetDouble()) ? JsonValue.Create(value.GetDouble()) : JsonNode.Parse(value.GetRawText());
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(value.GetBoolean());
        }
    }
}
