using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Grapnel.CompilerServices;

/// <summary>Names the generated module of an assembly and its event classes, so that neither is ever searched for.</summary>
/// <param name="module">The generated type that derives from <see cref="PluginModule"/>.</param>
/// <param name="eventClasses">The classes of the assembly that declare events.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrapnelModuleAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type module,
    params Type[] eventClasses) : Attribute
{
    /// <summary>The generated module; it has a public constructor without parameters.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Module { get; } = module;

    /// <summary>The classes that declare events.</summary>
    public IReadOnlyList<Type> EventClasses { get; } = eventClasses;
}
