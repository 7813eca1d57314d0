using System.Text.Json;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>A filter and what it says of some documents, as Koncorde 4.7 answered, or by the clean reading where the specification recommends that.</summary>
internal sealed record FilterVector(string Name, string Filter, IReadOnlyList<(JsonElement Document, bool Match)> Cases)
{
    public const string Requests = "kuzzle-request";

    /// <summary>Tags of what Koncorde takes and this language refuses, as the specification recommends.</summary>
    private static readonly string[] Refused = ["non-object-filter", "object-value-never-matches", "unit-surprise", "nan-distance"];

    private static readonly string Folder = Repository.PathTo("tests", "Vectors", "koncorde");

    /// <summary>All files of vectors on documents.</summary>
    public static IEnumerable<string> Files =>
        Directory.GetFiles(Folder, "*.jsonl").Select(static path => Path.GetFileNameWithoutExtension(path)!).Except(["errors", Requests]).Order(StringComparer.Ordinal);

    /// <summary>The vectors of a file whose filters are taken.</summary>
    public static IReadOnlyList<FilterVector> Of(string file) => [.. File.ReadLines(Path.Combine(Folder, file + ".jsonl")).Select(Read).OfType<FilterVector>()];

    private static FilterVector? Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement.Clone();
        var name = root.GetProperty("id").GetString()!;
        var filter = root.GetProperty("filter").GetRawText();
        var isRefused = root.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(static tag => Refused.Contains(tag.GetString()));
        if (isRefused || !root.TryGetProperty("cases", out var cases))
            return null;

        // Koncorde itself computes a point on a border one way or the other, unless the border is a box's.
        var isExact = filter.Contains("geoBoundingBox", StringComparison.Ordinal)
            && !filter.Contains("geoPolygon", StringComparison.Ordinal) && !filter.Contains("geoDistance", StringComparison.Ordinal);
        return new FilterVector(name, filter, [.. cases.EnumerateArray().Where(found => isExact || !found.TryGetProperty("edge", out _)).Select(Case)]);
    }

    private static (JsonElement Document, bool Match) Case(JsonElement found) =>
        (found.GetProperty("doc"), (found.TryGetProperty("q", out _) ? found.GetProperty("logical") : found.GetProperty("match")).GetBoolean());
}
