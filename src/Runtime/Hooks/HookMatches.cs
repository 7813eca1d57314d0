using Grapnel.Hooks.Indexing;

namespace Grapnel.Hooks;

/// <summary>Which rows of an item run, and for which documents; made only where not every row runs for everything. Immutable.</summary>
internal sealed class HookMatches
{
    private readonly int[] _rows;
    private readonly int[]?[]? _documents;

    /// <summary>One row, for everything.</summary>
    public HookMatches(int row) => _rows = [row];

    private HookMatches(int[] rows, int[]?[]? documents)
    {
        _rows = rows;
        _documents = documents;
    }

    /// <summary>How many rows run.</summary>
    public int Count => _rows.Length;

    /// <summary>The matches of one target; null where every row runs for everything.</summary>
    /// <param name="target">The target.</param>
    /// <param name="first">The number of its first row among the matches.</param>
    /// <param name="matches">Its matches, sorted; at least one.</param>
    /// <param name="documents">How many documents the payload has.</param>
    public static HookMatches? Of(HookTarget target, int first, ReadOnlySpan<long> matches, int documents)
    {
        var (count, isPartial) = Measure(matches, documents);
        if (!isPartial)
        {
            if (count == target.Hooks.Length)
            {
                return null;
            }

            if (count == 1)
            {
                return target.Single(MatchList.RowOf(matches[0]) - first);
            }
        }

        var rows = new int[count];
        var taken = isPartial ? new int[]?[count] : null;
        for (int place = 0, from = 0, to; from < matches.Length; place++, from = to)
        {
            to = EndOfRow(matches, from);
            rows[place] = MatchList.RowOf(matches[from]) - first;
            if (IsPartial(matches[from..to], documents))
            {
                taken![place] = DocumentsIn(matches[from..to]);
            }
        }

        return new HookMatches(rows, taken);
    }

    /// <summary>A row that runs, counted from 0.</summary>
    public int Row(int place) => _rows[place];

    /// <summary>The documents such a row is called for, by their places in the payload; null for all of them.</summary>
    public int[]? DocumentsOf(int place) => _documents?[place];

    private static (int Rows, bool IsPartial) Measure(ReadOnlySpan<long> matches, int documents)
    {
        var (rows, isPartial) = (0, false);
        for (int from = 0, to; from < matches.Length; rows++, from = to)
        {
            to = EndOfRow(matches, from);
            isPartial |= IsPartial(matches[from..to], documents);
        }

        return (rows, isPartial);
    }

    private static int EndOfRow(ReadOnlySpan<long> matches, int from)
    {
        var to = from + 1;
        while (to < matches.Length && MatchList.RowOf(matches[to]) == MatchList.RowOf(matches[from]))
        {
            to++;
        }

        return to;
    }

    private static bool IsPartial(ReadOnlySpan<long> row, int documents) => MatchList.DocumentOf(row[0]) >= 0 && row.Length != documents;

    private static int[] DocumentsIn(ReadOnlySpan<long> row)
    {
        var documents = new int[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            documents[i] = MatchList.DocumentOf(row[i]);
        }

        return documents;
    }
}
