namespace Quickstart;

/// <summary>What became of the lines read. Every line that is not blank is counted in exactly one of the four.</summary>
internal sealed class Counts
{
    private const int LinesKept = 20;
    private const int LongestReason = 160;
    private readonly List<(long Line, string Why)> _badLines = [];

    public long Read { get; set; }

    public long Stored { get; private set; }

    public long Dropped { get; private set; }

    public long Aborted { get; private set; }

    public long Bad { get; private set; }

    public bool AddUp => Read == Stored + Dropped + Aborted + Bad;

    /// <summary>The first bad lines, by number, with what is wrong with them.</summary>
    public IReadOnlyList<(long Line, string Why)> BadLines => _badLines;

    public void Add(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Stored: Stored++; break;
            case Outcome.Dropped: Dropped++; break;
            default: Aborted++; break;
        }
    }

    public void AddBad(long line, string why)
    {
        Bad++;
        if (_badLines.Count < LinesKept)
            _badLines.Add((line, Printable(why)));
    }

    /// <summary>The reason may quote the line, which may hold anything.</summary>
    private static string Printable(string why)
    {
        string text = string.Concat(why.Select(static character => char.IsControl(character) ? '?' : character));
        return text.Length <= LongestReason ? text : $"{text[..LongestReason]}…";
    }
}
