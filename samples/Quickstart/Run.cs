using Grapnel;
using Microsoft.Extensions.DependencyInjection;

namespace Quickstart;

/// <summary>The program, with its console handed in so that tests can read it.</summary>
internal static class Run
{
    public const int Done = 0;
    public const int NotAccounted = 1;
    public const int BadArguments = 2;
    public const int NotStarted = 3;
    public const int Interrupted = 130;

    public static string ShippedFile { get; } = Path.Combine(AppContext.BaseDirectory, "data", "earthquakes.jsonl");

    public static async Task<int> Async(string[] args, TextWriter output, TextWriter errors, bool isTerminal, CancellationToken interrupt)
    {
        if (args.Length > 1 || args is [['-', ..]])
        {
            await errors.WriteLineAsync("Usage: Quickstart [file of JSON lines, {\"_id\": \"…\", \"body\": {…}}]. Without a file it reads the earthquakes it ships.");
            return BadArguments;
        }

        string path = args is [var given] ? given : ShippedFile;
        Stream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await errors.WriteLineAsync($"Cannot read '{path}': {error.Message}");
            return BadArguments;
        }

        await using (file)
        {
            try
            {
                return await Async(path, file, output, new Progress(errors, isTerminal), interrupt);
            }
            catch (PluginStartException error)
            {
                await errors.WriteLineAsync(error.Message);
                return NotStarted;
            }
        }
    }

    private static async Task<int> Async(string path, Stream file, TextWriter output, Progress progress, CancellationToken interrupt)
    {
        var tally = new Tally();
        Import import;
        IReadOnlyList<string> plugins;

        // The host makes the plugins from these services. Disposing it waits until the hooks are done, so that the table is complete.
        await using (var host = await PluginHost.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(tally);
                builder.AddPlugins();
            },
            CancellationToken.None))
        {
            plugins = host.Plugins;
            import = new Import(new Backend(host.Events, tally), progress);
            await import.RunAsync(file, interrupt);
        }

        progress.Finish();
        if (import.Counts.Read == 0)
        {
            await output.WriteLineAsync(interrupt.IsCancellationRequested ? $"Interrupted before the first document of '{path}'." : $"There are no documents in '{path}'.");
            return interrupt.IsCancellationRequested ? Interrupted : Done;
        }

        var report = new Report(path, import, tally, plugins);
        report.WriteTo(output);
        if (interrupt.IsCancellationRequested)
        {
            await output.WriteLineAsync("Interrupted: the rest of the file was not read.");
            return Interrupted;
        }

        return report.IsComplete ? Done : NotAccounted;
    }
}
