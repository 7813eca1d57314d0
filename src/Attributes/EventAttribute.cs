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

    /// <summary>The event to use instead, where this one is deprecated: a handler on it gets a warning that names the other. Null by default: not deprecated.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>
    /// Another spelling that handlers may use for this event, and get a warning with the right one; nothing is emitted under it.
    /// Wildcards of its scope stand for the wildcards of this event's scope. Null by default.
    /// </summary>
    public string? Alias { get; set; }
}
