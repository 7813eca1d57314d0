using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;

namespace Grapnel.Benchmarks;

/// <summary>A 1 KB document that nobody writes: parsed, tested for three fields, copied for a hook that reads one, serialised.</summary>
public class DocumentLife
{
    private readonly byte[] _json = DocumentSamples.Make(kilobytes: 1);

    [Benchmark(Baseline = true, Description = "JsonObject")]
    public int JsonObject()
    {
        var body = (JsonObject)JsonNode.Parse(_json)!;
        var tests = (body["field3"] is JsonValue number && number.TryGetValue(out double value) && value > 1 ? 1 : 0)
            + (body["field13"] is JsonValue text && text.TryGetValue(out string? word) && word.Length > 1 ? 1 : 0)
            + (body.ContainsKey("field29") ? 1 : 0);
        var copy = (JsonObject)body.DeepClone();
        tests += copy["field6"] is JsonValue read && read.TryGetValue(out double other) && other > 1 ? 1 : 0;
        return tests + body.ToJsonString().Length;
    }

    [Benchmark(Description = "JsonFields")]
    public int JsonFields()
    {
        var body = Grapnel.JsonFields.Parse(_json);
        var tests = (body.TryGet("field3", out double value) && value > 1 ? 1 : 0)
            + (body.TryGet("field13", out JsonElement word) && word.ValueKind == JsonValueKind.String && !word.ValueEquals("x"u8) ? 1 : 0)
            + (body.Contains("field29") ? 1 : 0);
        var copy = body.Snapshot();
        tests += copy.TryGet("field6", out double other) && other > 1 ? 1 : 0;
        return tests + body.ToJsonString().Length;
    }
}

/// <summary>A copy for a hook, of a body that was written to, against cloning the body as a JsonObject.</summary>
public class DocumentCopy
{
    private JsonObject _object = null!;
    private JsonFields _fields = null!;

    [Params(1, 10)]
    public int Kilobytes { get; set; }

    [GlobalSetup]
    public void Parse()
    {
        var json = DocumentSamples.Make(Kilobytes);
        _object = (JsonObject)JsonNode.Parse(json)!;
        _object["written"] = 1;
        _fields = JsonFields.Parse(json);
        _fields["written"] = 1;
    }

    [Benchmark(Baseline = true, Description = "JsonObject.DeepClone")]
    public JsonNode DeepClone() => _object.DeepClone();

    [Benchmark(Description = "JsonFields.Snapshot")]
    public JsonFields Snapshot() => _fields.Snapshot();
}
