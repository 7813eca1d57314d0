using System;

namespace Grapnel;

/// <summary>
/// Marks a class as a plugin: its <see cref="HookAttribute">[Hook]</see> and <see cref="PipeAttribute">[Pipe]</see> methods
/// become rows of the registration table of its assembly, at compile time.
/// </summary>
/// <remarks>A plugin is one instance per host, or one per thread where it has <see cref="Threads"/>. A static class is a plugin too.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute : Attribute
{
    /// <summary>Names the plugin after its class: kebab-case, without the first "Plugin" (<c>FooBarPlugin</c> is <c>foo-bar</c>).</summary>
    public PluginAttribute()
    {
    }

    /// <summary>Names the plugin.</summary>
    /// <param name="name">Lower-case letters, digits and dashes; unique in a host.</param>
    public PluginAttribute(string name) => Name = name;

    /// <summary>The name given, or null where it follows from the class.</summary>
    public string? Name { get; }

    /// <summary>
    /// How many threads of its own the plugin has, each with its own instance, which its hooks run on in turn; 0, the default, for none. The
    /// configuration, <c>Plugins:name:Threads</c>, goes before it. Source: Kuzzle 1.0, <c>plugins.name.threads</c>.
    /// </summary>
    /// <remarks>A plugin with pipes, and a static class, can have none: the host does not start.</remarks>
    public int Threads { get; set; }
}
