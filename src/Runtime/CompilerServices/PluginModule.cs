using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>What the generator writes for one assembly: its events, its plugins and the segments that call its pipes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginModule
{
    /// <summary>The newest contract between generated code and runtime that this runtime fulfils.</summary>
    public const int NewestContract = 1;

    /// <summary>The contract the module was generated for.</summary>
    public abstract int Contract { get; }

    /// <summary>The name of the assembly the module stands for.</summary>
    public abstract string AssemblyName { get; }

    /// <summary>Hands everything over, in the order of declaration.</summary>
    public abstract void Register(ModuleRegistration module);
}
