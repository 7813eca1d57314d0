using System;

namespace Grapnel;

/// <summary>
/// Declares one event on a static partial property whose type is a handle (<c>PipeEvent</c>, <c>HookEvent</c>,
/// <c>GenericDocumentEvent</c>). The generator writes the body and a constant with the name beside it:
/// <c>OrderPaid</c> gets <c>OrderPaidName</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class EventAttribute : Attribute
{
    /// <summary>Declares the event.</summary>
    /// <param name="name">The name, <c>scope:name</c>, without <c>*</c>; the scope ends at the last colon.</param>
    public EventAttribute(string name) => Name = name;

    /// <summary>The name of the event.</summary>
    public string Name { get; }
}
