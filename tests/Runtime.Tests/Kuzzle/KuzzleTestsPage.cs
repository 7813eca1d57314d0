using System.Text.RegularExpressions;

namespace Grapnel.Tests.Kuzzle;

/// <summary>A row of docs/kuzzle-tests.md: ids of Kuzzle's tests, and what we have for them.</summary>
internal sealed record KuzzleRow(IReadOnlyList<string> Ids, string Answer);

/// <summary>The tables of docs/kuzzle-tests.md.</summary>
internal static partial class KuzzleTestsPage
{
    public static string Text { get; } = File.ReadAllText(Repository.PathTo("docs", "kuzzle-tests.md"));

    /// <summary>The rows on Kuzzle's own tests.</summary>
    public static IReadOnlyList<KuzzleRow> Rows { get; } =
        [.. TableRow().Matches(Text).Select(static row => new KuzzleRow([.. IdsIn(row.Groups["ids"].Value)], row.Groups["answer"].Value.Trim()))];

    /// <summary>The last cells of the rows on behaviour that no test of Kuzzle covers.</summary>
    public static IReadOnlyList<string> Behaviours { get; } = [.. BehaviourRow().Matches(Text).Select(static row => row.Groups["answer"].Value.Trim())];

    /// <summary>The tests a cell names: folder, class and method.</summary>
    public static IEnumerable<(string Class, string Method)> TestsIn(string answer) =>
        NamedTest().Matches(answer).Select(static test => (test.Groups["class"].Value, test.Groups["method"].Value));

    /// <summary>The sections of differences-from-kuzzle.md that a cell links to.</summary>
    public static IEnumerable<string> SectionsIn(string answer) => Section().Matches(answer).Select(static link => link.Groups["anchor"].Value);

    private static IEnumerable<string> IdsIn(string cell)
    {
        foreach (var part in cell.Split(','))
        {
            var ends = part.Split(" to ");
            var (group, first) = (ends[0].Trim()[..2], int.Parse(ends[0].Trim()[3..], System.Globalization.CultureInfo.InvariantCulture));
            var last = ends.Length == 1 ? first : int.Parse(ends[1].Trim()[3..], System.Globalization.CultureInfo.InvariantCulture);
            for (var number = first; number <= last; number++)
            {
                yield return $"{group}-{number:00}";
            }
        }
    }

    [GeneratedRegex(@"^\| (?<ids>[A-Z][A-Z0-9]-\d\d[^|]*) \|(?<what>[^|]*)\|(?<answer>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\| §(?<place>[^|]*)\|(?<what>[^|]*)\|(?<answer>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex BehaviourRow();

    [GeneratedRegex(@"`(?<class>[A-Z]\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\]\(differences-from-kuzzle\.md#(?<anchor>[a-z-]+)\)")]
    private static partial Regex Section();
}
