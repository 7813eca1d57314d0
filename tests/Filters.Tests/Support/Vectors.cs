using System.Text.Json;
using System.Text.RegularExpressions;

namespace Grapnel.Filters.Tests.Support;

/// <summary>What Koncorde 4.7 answered: to a filter it refuses, or to documents.</summary>
/// <param name="Id">Its name in the vectors.</param>
/// <param name="Filter">The text of the filter.</param>
/// <param name="Error">How it was refused; null where it was taken.</param>
/// <param name="IsQuirk">Whether it was refused, or taken, by a quirk this language does not have.</param>
/// <param name="MayBeRefused">Whether this language refuses it, or may.</param>
/// <param name="Cases">Documents, with the answer of this language; null where either will do.</param>
internal sealed record Vector(string Id, string Filter, VectorError? Error, bool IsQuirk, bool MayBeRefused, IReadOnlyList<(JsonElement Document, bool? Match)> Cases);

/// <param name="Message">The words, with the path.</param>
/// <param name="Keyword">The operator.</param>
/// <param name="Path">Where.</param>
/// <param name="Kind">The class of the error in Koncorde.</param>
internal sealed record VectorError(string Message, string? Keyword, string? Path, string Kind = VectorError.OfFilters)
{
    /// <summary>The class whose words, keywords and paths count.</summary>
    public const string OfFilters = "KoncordeParseError";
}

internal static partial class Vectors
{
    /// <summary>What Koncorde takes and this language refuses, as the specification recommends.</summary>
    private static readonly string[] Refused = ["non-object-filter", "object-value-never-matches", "unit-surprise", "nan-distance"];

    /// <summary>All of them, but those that the documentation of regular expressions names as different.</summary>
    public static IReadOnlyList<Vector> All { get; } = [.. Files().SelectMany(ReadFile).Where(vector => !Different().Contains(vector.Id))];

    private static IEnumerable<string> Files() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Vectors", "koncorde"), "*.jsonl").Order(StringComparer.Ordinal);

    private static HashSet<string> Different()
    {
        var page = Path.Combine(Repository.Root, "docs", "regular-expressions.md");
        return File.Exists(page) ? [.. VectorId().Matches(File.ReadAllText(page)).Select(match => match.Value)] : [];
    }

    private static IEnumerable<Vector> ReadFile(string path)
    {
        // In boxes points on the border are exact. Elsewhere they hang on the last bit of a sine.
        var edgesCount = Path.GetFileNameWithoutExtension(path) == "geoBoundingBox";
        foreach (var line in File.ReadLines(path))
        {
            var root = JsonDocument.Parse(line).RootElement;
            var tags = root.TryGetProperty("tags", out var all) ? all.EnumerateArray().Select(tag => tag.GetString()).ToArray() : [];
            var cases = root.TryGetProperty("cases", out var found) ? found.EnumerateArray() : default(IEnumerable<JsonElement>) ?? [];
            yield return new Vector(
                root.GetProperty("id").GetString()!,
                root.GetProperty("filter").GetRawText(),
                root.TryGetProperty("error", out var error) ? ErrorOf(error) : null,
                root.TryGetProperty("q", out _),
                tags.Any(tag => Refused.Contains(tag)),
                [.. cases.Select(one => (one.GetProperty("doc"), one.TryGetProperty("edge", out _) && !edgesCount ? null : Answer(one)))]);
        }
    }

    private static VectorError ErrorOf(JsonElement error) => new(
        error.GetProperty("message").GetString()!,
        error.GetProperty("keyword").GetString(),
        error.GetProperty("path").GetString(),
        error.GetProperty("name").GetString()!);

    private static bool? Answer(JsonElement one) => one.GetProperty(one.TryGetProperty("q", out _) ? "logical" : "match").GetBoolean();

    [GeneratedRegex("dev-[A-Za-z-]+-[0-9]+")]
    private static partial Regex VectorId();
}
