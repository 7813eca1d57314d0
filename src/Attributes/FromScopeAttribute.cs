using System;

namespace Grapnel;

/// <summary>
/// Asks for a service per call: in a pipe from the scope its dispatcher was resolved in (else one per chain), in a hook from a
/// scope of its own queue item. Constructor parameters of a plugin live as long as the host.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromScopeAttribute : Attribute;
