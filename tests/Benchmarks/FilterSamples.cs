using System.Text;
using System.Text.Json.Nodes;

namespace Grapnel.Benchmarks;

/// <summary>What filters are measured on: content of 1 KB with thirty fields, most of which no filter names.</summary>
internal static class FilterSamples
{
    public static byte[] Body()
    {
        var body = (JsonObject)JsonNode.Parse(DocumentSamples.Make(kilobytes: 1))!;
        foreach (var unwanted in body.Select(static field => field.Key).Skip(24).ToArray())
        {
            body.Remove(unwanted);
        }

        body.Insert(8, "city", "NYC");
        body.Insert(12, "age", 18);
        body.Insert(16, "tags", new JsonArray("old", "used", 3, "new", "more"));
        body.Insert(18, "location", new JsonObject { ["lat"] = 48.86, ["lon"] = 2.35 });
        body.Insert(20, "address", new JsonObject { ["street"] = new JsonObject { ["number"] = 5, ["name"] = "Broadway" } });
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    public static Document Document() => Grapnel.Document.Parse([.. """{"_id":"d","_source":"""u8, .. Body(), .. "}"u8]);

    public static Request Request() =>
        Grapnel.Request.Parse([.. """{"controller":"document","action":"create","index":"nyc-open-data","collection":"yellow-taxi","body":"""u8, .. Body(), .. "}"u8]);
}
