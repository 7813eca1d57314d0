using System;

namespace Grapnel;

/// <summary>
/// Marks a class as a plugin: its <see cref="HookAttribute">[Hook]</see> and <see cref="PipeAttribute">[Pipe]</see> methods
/// become rows of the registration table of its assembly, at compile time.
/// </summary>
/// <remarks>A plugin is one instance per host. A static class is a plugin too.</remarks>
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
}
