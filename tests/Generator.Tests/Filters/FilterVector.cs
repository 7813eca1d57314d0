using System.Text.Json;
using Grapnel.Filters;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>A filter and what it says of some documents, as Koncorde 4.7 answered, or by the clean reading where the specification recommends that.</summary>
internal sealed record FilterVector(string Name, string Filter, IReadOnlyList<(JsonElement Document, bool Match)> Cases)
{
    /// <summary>Tags of what Koncorde takes and this language refuses, as the specification recommends.</summary>
    private static readonly string[] Refused = ["non-object-filter", "object-value-never-matches"];

    private static readonly string Folder = Repository.PathTo("..", "shared", "spec", "koncorde", "dev");

    /// <summary>A choice of the vectors, in the repository.</summary>
    public static IReadOnlyList<FilterVector> Own => [.. Read(Repository.PathTo("tests", "Filters.Tests", "Vectors", "matches.jsonl"))];

    /// <summary>The vectors of some files; skips the test where they are not there.</summary>
    public static IReadOnlyList<FilterVector> Shared(params string[] files)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The vectors are not in this repository; they lie beside it, in 'shared/spec/koncorde/dev'.");
        return [.. files.SelectMany(file => Read(Path.Combine(Folder, file + ".jsonl")))];
    }

    private static IEnumerable<FilterVector> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement.Clone();
            var filter = root.GetProperty("filter").GetRawText();
            var isRefused = root.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(tag => Refused.Contains(tag.GetString()));
            if (isRefused || root.TryGetProperty("error", out _) || FilterParser.Parse(filter).Error is { Text: "is not supported yet" })
                continue;
            var cases = root.GetProperty("cases").EnumerateArray().Where(static found => !found.TryGetProperty("throws", out _));
            yield return new FilterVector(
                $"{Path.GetFileNameWithoutExtension(path)}:{number}",
                filter,
                [.. cases.Select(static found => (found.GetProperty("doc"), (found.TryGetProperty("q", out _) ? found.GetProperty("logical") : found.GetProperty("match")).GetBoolean()))]);
        }
    }
}
