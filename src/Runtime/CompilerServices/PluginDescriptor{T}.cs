using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Grapnel.CompilerServices;

/// <summary>What the generator writes for one plugin class that has instances.</summary>
/// <typeparam name="TPlugin">The class.</typeparam>
/// <param name="name">The name of the plugin.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginDescriptor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>(string name) : PluginDescriptor
    where TPlugin : class
{
    /// <inheritdoc/>
    public sealed override string Name => name;

    /// <inheritdoc/>
    public sealed override Type Type => typeof(TPlugin);

    /// <inheritdoc/>
    public sealed override object? Create(IServiceProvider services) => PluginFactory.Create<TPlugin>(services);
}
