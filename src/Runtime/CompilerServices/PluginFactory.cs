using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.CompilerServices;

/// <summary>Makes plugin instances for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PluginFactory
{
    /// <summary>Makes an instance by the rules of <see cref="ActivatorUtilities"/>: constructor parameters come from the host's services.</summary>
    public static object Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>(IServiceProvider services)
        where TPlugin : class => ActivatorUtilities.CreateInstance<TPlugin>(services);
}
