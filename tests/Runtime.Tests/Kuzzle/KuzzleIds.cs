namespace Grapnel.Tests.Kuzzle;

/// <summary>The tests Kuzzle 2.56 has on events, pipes, hooks and plugins, by group: ids run from 01 to the count.</summary>
internal static class KuzzleIds
{
    public static readonly IReadOnlyList<(string Group, int Count)> Groups =
    [
        ("EE", 30), ("PR", 10), ("WF", 3), ("PM", 77), ("PL", 13), ("MF", 3), ("RP", 7), ("CT", 36), ("PC", 1), ("BH", 3), ("BP", 6), ("BG", 6), ("BK", 11),
        ("BE", 2), ("BC", 4), ("BO", 12), ("BI", 26), ("BV", 5), ("B7", 2), ("B8", 2), ("FX", 28), ("FP", 17), ("FA", 3), ("FE", 2), ("FG", 7), ("FR", 21),
        ("FI", 1), ("FM", 1), ("DE", 57), ("KE", 8), ("EV", 13), ("PX", 8), ("AP", 8), ("W1", 3), ("W2", 4), ("W3", 5), ("W4", 2), ("OT", 16),
    ];

    /// <summary>All ids, as EE-01.</summary>
    public static IEnumerable<string> All => Groups.SelectMany(static group => Enumerable.Range(1, group.Count).Select(number => $"{group.Group}-{number:00}"));
}
