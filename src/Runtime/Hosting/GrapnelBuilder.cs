using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Hosting;
using Grapnel.Registration.Application;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel;

/// <summary>Says what a plugin host consists of. The generated <c>AddPlugins()</c> adds the plugins of an assembly and of those it references.</summary>
/// <remarks>Not thread-safe; used while the host is put together.</remarks>
public sealed partial class GrapnelBuilder
{
    private readonly List<PluginModule> _modules = [];
    private ApplicationModule? _application;
    private bool _hasStarted;

    internal GrapnelBuilder(IServiceCollection services)
    {
        Services = services;
        AddModule(new Generated.Grapnel_Module());
    }

    /// <summary>The services from which plugins are made.</summary>
    public IServiceCollection Services { get; }

    /// <summary>What can be set about the host.</summary>
    public GrapnelOptions Options { get; } = new();

    /// <summary>Which plugins take part; all by default.</summary>
    internal Func<PluginDescriptor, bool> IsWanted { get; set; } = static _ => true;

    /// <summary>Adds the generated module of an assembly; adding one twice is harmless.</summary>
    /// <exception cref="PluginImplementationException">The host has started: plugin.runtime.already_started.</exception>
    public GrapnelBuilder AddModule(PluginModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        RefuseStarted("plugin");
        if (!_modules.Exists(known => known.GetType() == module.GetType()))
        {
            _modules.Add(module);
        }

        return this;
    }

    /// <summary>Sets options.</summary>
    public GrapnelBuilder Configure(Action<GrapnelOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Options);
        return this;
    }

    /// <summary>Reads options from a configuration section, as AddGrapnel does with the one it is given: for hosts without a container of the application's own.</summary>
    /// <param name="configuration">A section with keys of <see cref="GrapnelOptions"/>, usually "Grapnel".</param>
    /// <exception cref="PluginStartException">A key is unknown, or its value cannot be read or is out of its range; the message names the key in full.</exception>
    public GrapnelBuilder Configure(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        OptionsReader.Read(configuration, Options);
        return this;
    }

    /// <summary>From here on the application registers nothing: it would reach no host.</summary>
    internal void Start() => _hasStarted = true;

    /// <summary>The handlers of the application itself.</summary>
    /// <exception cref="PluginImplementationException">The host has started.</exception>
    private ApplicationModule ApplicationFor(string property)
    {
        RefuseStarted(property);
        if (_application is null)
        {
            _modules.Add(_application = new ApplicationModule());
        }

        return _application;
    }

    private void RefuseStarted(string property)
    {
        if (_hasStarted)
        {
            throw KuzzleErrors.Plugin.Runtime.AlreadyStarted(property);
        }
    }
}
