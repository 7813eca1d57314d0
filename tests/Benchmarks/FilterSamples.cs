using System.Text;
using System.Text.Json.Nodes;

namespace Grapnel.Benchmarks;

/// <summary>What filters are measured on: content of 1 KB with thirty fields, most of which no filter names.</summary>
internal static class FilterSamples
{
    public static byte[] Body()
    {
        var body = (JsonObject)JsonNode.Parse(DocumentSamples.Make(kilobytes: 1))!;
        foreach (var unwanted in body.Select(static field => field.Key).Skip(25).ToArray())
        {
            body.Remove(unwanted);
        }

        body.Insert(8, "city", "NYC");
        body.Insert(12, "age", 18);
        body.Insert(16, "tags", new JsonArray("old", "used", 3, "new", "more"));
        body.Insert(20, "address", new JsonObject { ["street"] = new JsonObject { ["number"] = 5, ["name"] = "Broadway" } });
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    /// <summary>Fails where a compiled filter and its hand-written twin disagree, since then nothing is measured.</summary>
    public static void RequireAgreement(Document document, Request request)
    {
        (Func<Document, bool>, Func<Document, bool>)[] documents =
        [
            (HandFilters.EqualsText, CompiledFilters.EqualsText), (HandFilters.EqualsNumber, CompiledFilters.EqualsNumber),
            (HandFilters.Exists, CompiledFilters.Exists), (HandFilters.Missing, CompiledFilters.Missing),
            (HandFilters.In, CompiledFilters.In), (HandFilters.Array, CompiledFilters.Array), (HandFilters.And, CompiledFilters.And),
            (HandFilters.Or, CompiledFilters.Or), (HandFilters.Not, CompiledFilters.Not), (HandFilters.Nested, CompiledFilters.Nested),
        ];
        (Func<Request, bool>, Func<Request, bool>)[] requests = [(HandFilters.Typed, CompiledFilters.Typed), (HandFilters.InBody, CompiledFilters.InBody)];
        if (!Array.TrueForAll(documents, pair => pair.Item1(document) && pair.Item2(document)) || !Array.TrueForAll(requests, pair => pair.Item1(request) && pair.Item2(request)))
        {
            throw new InvalidOperationException("A filter does not match its sample.");
        }
    }
}
