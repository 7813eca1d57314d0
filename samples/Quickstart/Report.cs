using System.Globalization;
using Quickstart.Plugins;

namespace Quickstart;

/// <summary>The end of a run: what became of the documents, and what each plugin did.</summary>
internal sealed class Report(string path, Import import, Tally tally, IReadOnlyList<string> plugins)
{
    private readonly List<(string Plugin, string What, string Count)> _rows = [];

    /// <summary>Whether every line is accounted for, and the hooks heard of every document stored: some are given up when they take too long to drain.</summary>
    public bool IsComplete => import.Counts.AddUp && StatisticsPlugin.Heard(tally) == import.Counts.Stored;

    public void WriteTo(TextWriter output)
    {
        foreach (string plugin in plugins)
            AddPlugin(plugin);
        AddBackend();

        int first = Math.Max(6, _rows.Max(static row => row.Plugin.Length));
        int second = Math.Max(11, _rows.Max(static row => row.What.Length));
        int third = Math.Max(5, _rows.Max(static row => row.Count.Length));
        string rule = new('-', first + second + third + 4);
        output.WriteLine(path);
        output.WriteLine();
        output.WriteLine($"{"plugin".PadRight(first)}  {"what it did".PadRight(second)}  {"count".PadLeft(third)}");
        output.WriteLine(rule);
        string? above = null;
        foreach (var (plugin, what, count) in _rows)
        {
            output.WriteLine($"{(plugin == above ? "" : plugin).PadRight(first)}  {what.PadRight(second)}  {count.PadLeft(third)}");
            above = plugin;
        }

        output.WriteLine(rule);
        WriteBadLines(output);
        WriteSum(output);
    }

    private void AddPlugin(string plugin)
    {
        int before = _rows.Count;
        foreach (var (what, count) in tally.CountsOf(plugin))
            _rows.Add((plugin, what, Text(count)));
        foreach (var (what, value, label) in tally.RecordsOf(plugin))
            _rows.Add((plugin, $"{what}: {label}", value.ToString("0.0##", CultureInfo.InvariantCulture)));
        if (_rows.Count == before)
            _rows.Add((plugin, "nothing", "0"));
    }

    private void AddBackend()
    {
        foreach (var (name, documents) in import.Backend.Collections)
            _rows.Add((Tally.Backend, $"stored in {name}", Text(documents)));
        if (import.Backend.IdsGiven != 0)
            _rows.Add((Tally.Backend, "gave an id", Text(import.Backend.IdsGiven)));
        foreach (var (what, count) in tally.CountsOf(Tally.Backend))
            _rows.Add((Tally.Backend, what, Text(count)));
    }

    private void WriteBadLines(TextWriter output)
    {
        var counts = import.Counts;
        if (counts.Bad == 0)
            return;
        output.WriteLine("Bad lines, not handed to the backend:");
        foreach (var (line, why) in counts.BadLines)
            output.WriteLine($"  line {line}: {why}");
        if (counts.Bad > counts.BadLines.Count)
            output.WriteLine($"  and {Text(counts.Bad - counts.BadLines.Count)} more");
    }

    private void WriteSum(TextWriter output)
    {
        var counts = import.Counts;
        output.WriteLine(
            $"{Text(counts.Read)} read = {Text(counts.Stored)} stored + {Text(counts.Dropped)} dropped + {Text(counts.Aborted)} aborted + {Text(counts.Bad)} bad lines"
            + (counts.AddUp ? "" : "  WRONG: these do not add up"));
        if (StatisticsPlugin.Heard(tally) is var heard && heard != counts.Stored)
            output.WriteLine($"WRONG: the hooks heard of {Text(heard)} of the {Text(counts.Stored)} documents stored");
    }

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
