using System.Text;
using Grapnel;
using Quickstart;

namespace LiveHost;

/// <summary>Writes the earthquakes of Quickstart again and again, some each tick, each time under new ids, so that there is something to see.</summary>
internal sealed class Feed(IEventDispatcher events, Tally tally) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "data", "earthquakes.jsonl"), stoppingToken);
        using var timer = new PeriodicTimer(Tick);
        try
        {
            while (true)
            {
                // A backend of its own per round: it keeps ids, and refuses those it has.
                var backend = new Backend(events, tally);
                for (int at = 0; at < lines.Length;)
                {
                    await timer.WaitForNextTickAsync(stoppingToken);
                    int end = Math.Min(lines.Length, at + Random.Shared.Next(1, 8));
                    for (; at < end; at++)
                        if (DocumentLine.TryRead(Encoding.UTF8.GetBytes(lines[at]), out Document? document, out _))
                            await backend.CreateAsync(document);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }
}
