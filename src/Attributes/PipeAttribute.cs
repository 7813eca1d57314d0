using System;
using System.Diagnostics.CodeAnalysis;

namespace Grapnel;

/// <summary>
/// Makes a method a pipe: it is called before the emitter goes on, and what it returns replaces the first payload argument.
/// An exception in it aborts the request. Source: Kuzzle, guide "Event System", section Pipe.
/// </summary>
/// <remarks>
/// The method takes the payload of the event in order (trailing ones may be left out), then, as it likes, a
/// <see cref="System.Threading.CancellationToken"/> and <see cref="FromScopeAttribute">[FromScope]</see> services. It returns the
/// first payload type, or <c>Task</c> or <c>ValueTask</c> of it. One method may stand on several events.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class PipeAttribute : Attribute
{
    /// <summary>Stands on an event.</summary>
    /// <param name="event">The name of a declared event, or a wildcard: <c>scope:*</c>, <c>scope:before*</c>, <c>scope:after*</c>, <c>scope:error*</c>.</param>
    public PipeAttribute(string @event) => Event = @event;

    /// <summary>The name or wildcard the pipe stands on.</summary>
    public string Event { get; }

    /// <summary>
    /// The place among the pipes of one event, lowest first; 0 by default. Equal orders follow the name of the plugin, then declaration.
    /// Pipes on the exact event always run before those on wildcards.
    /// </summary>
    public int Order { get; set; }

    /// <summary>A Koncorde filter on the request of the event: where it does not match, the pipe is skipped.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public string? WithRequest { get; set; }

    /// <summary>
    /// A Koncorde filter on the first payload argument, a type of yours: where it does not match, or the payload is null, the pipe is skipped. Its paths name
    /// public members of the type of the method's first parameter, by their <c>[JsonPropertyName]</c>, their C# name or that in camel case.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public string? With { get; set; }

    /// <summary>A Koncorde filter on the documents of a generic document event: the method is called once per matching document.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public string? WithDocument { get; set; }
}
