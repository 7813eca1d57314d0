using System.Text.Json;

namespace Grapnel.Filters.Tests.Support;

/// <summary>What Koncorde 4.7 answered: to a filter it refuses, or to documents.</summary>
internal sealed record Vector(string Name, string Filter, VectorError? Error, IReadOnlyList<(JsonElement Document, bool Match)> Cases);

internal sealed record VectorError(string Message, string? Keyword, string? Path);

internal static class Vectors
{
    /// <summary>Tags of what Koncorde takes and this language refuses, as the specification recommends.</summary>
    private static readonly string[] Refused = ["non-object-filter", "object-value-never-matches"];

    /// <summary>A choice of the vectors, in the repository.</summary>
    public static IReadOnlyList<Vector> Own(string file)
    {
        using var stream = typeof(Vectors).Assembly.GetManifestResourceStream($"Grapnel.Filters.Tests.Vectors.{file}.jsonl")!;
        using var reader = new StreamReader(stream);
        return [.. Read(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries), file)];
    }

    /// <summary>All vectors; skips the test where they are not there.</summary>
    public static IReadOnlyList<Vector> Shared()
    {
        Assert.SkipUnless(Directory.Exists(Repository.SharedVectors), $"There is no '{Repository.SharedVectors}' here.");
        return [.. Directory.GetFiles(Repository.SharedVectors, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(path => Read(File.ReadLines(path), Path.GetFileNameWithoutExtension(path)))];
    }

    private static IEnumerable<Vector> Read(IEnumerable<string> lines, string file)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var root = JsonDocument.Parse(line).RootElement;
            if (root.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(tag => Refused.Contains(tag.GetString())))
                continue;
            VectorError? error = null;
            if (root.TryGetProperty("error", out var refused))
            {
                if (refused.TryGetProperty("name", out var name) && name.GetString() != "KoncordeParseError")
                    continue;
                error = new(refused.GetProperty("message").GetString()!, refused.GetProperty("keyword").GetString(), refused.GetProperty("path").GetString());
            }

            var cases = root.TryGetProperty("cases", out var all) ? all.EnumerateArray().Where(c => !c.TryGetProperty("throws", out _)) : [];
            yield return new Vector(
                $"{file}:{number}",
                root.GetProperty("filter").GetRawText(),
                error,
                [.. cases.Select(c => (c.GetProperty("doc"), (c.TryGetProperty("q", out _) ? c.GetProperty("logical") : c.GetProperty("match")).GetBoolean()))]);
        }
    }
}
