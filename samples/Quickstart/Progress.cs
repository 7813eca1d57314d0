using System.Diagnostics;

namespace Quickstart;

/// <summary>Tells how far the run is: one line that renews itself on a terminal, else a line now and then.</summary>
internal sealed class Progress(TextWriter errors, bool isTerminal)
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);
    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private long _next = 500;
    private int _width;

    public void Show(Counts counts)
    {
        if (isTerminal ? _sinceShown.Elapsed < Refresh : counts.Read < _next && _sinceShown.Elapsed < Silence)
            return;

        // Doubling: few lines for a long file, some for a short one.
        _next = counts.Read < _next ? _next : _next * 2;
        string text = $"{counts.Read:N0} read: {counts.Stored:N0} stored, {counts.Dropped:N0} dropped, {counts.Aborted:N0} aborted, {counts.Bad:N0} bad lines";
        if (isTerminal)
            errors.Write($"\r{text.PadRight(_width)}");
        else
            errors.WriteLine(text);
        _width = text.Length;
        _sinceShown.Restart();
    }

    /// <summary>Clears the line on a terminal.</summary>
    public void Finish()
    {
        if (isTerminal && _width != 0)
            errors.Write($"\r{new string(' ', _width)}\r");
    }
}
