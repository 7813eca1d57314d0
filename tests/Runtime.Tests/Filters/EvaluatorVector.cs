using System.Text.Json;

namespace Grapnel.Tests.Filters;

/// <summary>What Koncorde answered to a filter, or what its specification recommends where Koncorde has a quirk. See tests/Vectors/koncorde.</summary>
/// <param name="Name">File and line.</param>
/// <param name="Filter">The text.</param>
/// <param name="IsRefused">Whether this language has no such filter.</param>
/// <param name="Cases">Documents with the answer, as their text.</param>
internal sealed record EvaluatorVector(string Name, string Filter, bool IsRefused, IReadOnlyList<EvaluatorCase> Cases)
{
    /// <summary>Tags of what Koncorde takes and this language refuses, as the specification recommends.</summary>
    private static readonly string[] RefusedTags = ["non-object-filter", "object-value-never-matches", "unit-surprise", "nan-distance"];

    /// <summary>Distances that surprise, but are what Koncorde makes of a text: the specification keeps them.</summary>
    private static readonly string[] KeptDistances = ["100 Mm", "1,000 m", "1_000m", "100 pm"];

    /// <summary>Quirks for which Koncorde refuses what is a filter.</summary>
    private static readonly string[] TakenQuirks = ["geo-restandardize", "negated-select-or-nothing"];

    public static string[] Files { get; } = [.. Directory.GetFiles(Folder, "*.jsonl").Select(static path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static string Folder => Repository.PathTo("tests", "Vectors", "koncorde");

    public static IReadOnlyList<EvaluatorVector> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file + ".jsonl")).Select((line, i) => Read(line, $"{file}:{i + 1}"))];

    private static EvaluatorVector Read(string line, string name)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var (tags, quirks) = (Texts(root, "tags"), Texts(root, "q"));
        var isError = root.TryGetProperty("error", out _) && !tags.Contains("max-conditions") && !quirks.Intersect(TakenQuirks).Any();

        // A border of a box is exact.
        var isExact = root.GetProperty("op").GetString() == "geoBoundingBox";
        var cases = root.TryGetProperty("cases", out var all) ? all.EnumerateArray() : [];
        return new EvaluatorVector(
            name,
            root.GetProperty("filter").GetRawText(),
            isError || (tags.Intersect(RefusedTags).Any() && !KeptDistances.Any(text => line.Contains($"\"{text}\"", StringComparison.Ordinal))),
            [
                .. cases.Select(found => new EvaluatorCase(
                    found.GetProperty("doc").GetRawText(),
                    (found.TryGetProperty("logical", out var logical) ? logical : found.GetProperty("match")).GetBoolean(),
                    !isExact && found.TryGetProperty("edge", out _))),
            ]);
    }

    private static string[] Texts(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(static text => text.GetString()!)] : [];
}

/// <summary>A document and the answer.</summary>
/// <param name="Document">Its content as JSON text.</param>
/// <param name="Match">Whether it matches.</param>
/// <param name="IsEither">Whether the other answer is right too: it is within a billionth of a degree of a border.</param>
internal sealed record EvaluatorCase(string Document, bool Match, bool IsEither);
