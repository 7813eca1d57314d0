using System;
using System.Diagnostics.CodeAnalysis;

namespace Grapnel;

/// <summary>
/// Makes a method a hook: it is called in the background, on its own copy of the payload, after the event was emitted.
/// A hook listens; it cannot change what the emitter goes on with. Source: Kuzzle, guide "Event System", section Hooks.
/// </summary>
/// <remarks>
/// The method takes the payload of the event in order (trailing ones may be left out), then, as it likes, a
/// <see cref="System.Threading.CancellationToken"/>, <see cref="FromScopeAttribute">[FromScope]</see> services and an
/// <see cref="EventNameAttribute">[EventName]</see> string. It returns void, <c>Task</c> or <c>ValueTask</c>.
/// One method may listen to several events.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class HookAttribute : Attribute
{
    /// <summary>Listens to an event.</summary>
    /// <param name="event">The name of a declared event, or a wildcard: <c>scope:*</c>, <c>scope:before*</c>, <c>scope:after*</c>, <c>scope:error*</c>.</param>
    public HookAttribute(string @event) => Event = @event;

    /// <summary>The name or wildcard listened to.</summary>
    public string Event { get; }

    /// <summary>A Koncorde filter on the request of the event: where it does not match, the method is not called.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public string? WithRequest { get; set; }

    /// <summary>
    /// A Koncorde filter on the first payload argument, a type of yours: where it does not match, or the payload is null, the method is not called. Its paths name
    /// public members of the type of the method's first parameter, by their <c>[JsonPropertyName]</c>, their C# name or that in camel case.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public string? With { get; set; }

    /// <summary>A Koncorde filter on the documents of a generic document event: the method is called once per matching document.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public string? WithDocument { get; set; }
}
