namespace Grapnel.Hosting;

/// <summary>Disposes an instance of a plugin, in the way it has.</summary>
internal static class PluginDisposal
{
    public static ValueTask Dispose(object? instance)
    {
        switch (instance)
        {
            case IAsyncDisposable asynchronous:
                return asynchronous.DisposeAsync();
            case IDisposable synchronous:
                synchronous.Dispose();
                return default;
            default:
                return default;
        }
    }
}
