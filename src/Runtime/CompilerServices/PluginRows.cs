using System.ComponentModel;
using Grapnel.Registration;

namespace Grapnel.CompilerServices;

/// <summary>Takes the rows of one plugin.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginRows
{
    internal List<PluginRow> Hooks { get; } = [];

    internal List<PluginRow> Pipes { get; } = [];

    /// <summary>Adds a hook.</summary>
    /// <param name="eventName">The event or wildcard listened to.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="payload">The types of the payload parameters the method takes.</param>
    public void Hook(string eventName, string method, params ReadOnlySpan<Type> payload) =>
        Hooks.Add(new PluginRow(eventName, method, Order: 0, payload.ToArray()));

    /// <summary>Adds a hook with a filter.</summary>
    /// <param name="eventName">The event or wildcard listened to.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="filter">Which emissions it is called for; with a filter on documents, it is called once per document.</param>
    /// <param name="payload">The types of the payload parameters the method takes; with a filter on documents, the first is <see cref="Document"/>.</param>
    public void Hook(string eventName, string method, RowFilter filter, params ReadOnlySpan<Type> payload) =>
        Hooks.Add(new PluginRow(eventName, method, Order: 0, payload.ToArray(), filter));

    /// <summary>Adds a pipe.</summary>
    /// <param name="eventName">The event or wildcard the pipe stands on.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="order">The place among the pipes of one event.</param>
    /// <param name="payload">The types of the payload parameters the method takes.</param>
    public void Pipe(string eventName, string method, int order, params ReadOnlySpan<Type> payload) =>
        Pipes.Add(new PluginRow(eventName, method, order, payload.ToArray()));

    /// <summary>Adds a pipe with a filter, which the segment tests before it calls the method.</summary>
    /// <param name="eventName">The event or wildcard the pipe stands on.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="order">The place among the pipes of one event.</param>
    /// <param name="filter">Which emissions it is called for; with a filter on documents, it is called once per document.</param>
    /// <param name="payload">The types of the payload parameters the method takes; with a filter on documents, the first is <see cref="Document"/>.</param>
    public void Pipe(string eventName, string method, int order, RowFilter filter, params ReadOnlySpan<Type> payload) =>
        Pipes.Add(new PluginRow(eventName, method, order, payload.ToArray(), filter));
}
