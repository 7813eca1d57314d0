using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>What the generator writes for one plugin class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginDescriptor
{
    /// <summary>The name of the plugin.</summary>
    public abstract string Name { get; }

    /// <summary>The class.</summary>
    public abstract Type Type { get; }

    /// <summary>How many worker threads the plugin asks for in its attribute; 0 for none. The host's options go before it.</summary>
    public virtual int Threads => 0;

    /// <summary>Makes the instance; null for a static class.</summary>
    public abstract object? Create(IServiceProvider services);

    /// <summary>Hands over the rows of the plugin, in the order of declaration.</summary>
    public abstract void Describe(PluginRows rows);

    /// <summary>Calls the hook of one row with the arguments of <paramref name="call"/>.</summary>
    /// <param name="plugin">What <see cref="Create"/> made.</param>
    /// <param name="row">The place among the hook rows handed over, from 0.</param>
    /// <param name="call">The emission.</param>
    public virtual ValueTask RunHook(object? plugin, int row, HookCall call) =>
        throw new ArgumentOutOfRangeException(nameof(row), row, $"Plugin '{Name}' has no such hook.");
}
