using Quickstart;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    // The document at hand is finished and the hooks are drained before the table; a second Ctrl+C ends at once.
    key.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
};

return await Run.Async(args, Console.Out, Console.Error, isTerminal: !Console.IsErrorRedirected, interrupted.Token);
