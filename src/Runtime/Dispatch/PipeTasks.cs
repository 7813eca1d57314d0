namespace Grapnel.Dispatch;

/// <summary>Gives the tasks of pipes without payload the shape of those with one.</summary>
internal static class PipeTasks
{
    public static async ValueTask<T> WithResult<T>(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return default!;
    }
}
