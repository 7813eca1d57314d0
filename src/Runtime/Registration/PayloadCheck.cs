using Grapnel.Dispatch;
using Grapnel.Errors;

namespace Grapnel.Registration;

/// <summary>
/// Whether rows and events agree on the payload. The build has checked what it saw; this checks what met only at run time: wildcards
/// on events of other assemblies, and assemblies built against another version of an event.
/// </summary>
internal static class PayloadCheck
{
    /// <summary>Whether two declarations of one event are the same.</summary>
    public static bool Agree(EventHandle a, EventHandle b) =>
        a.IsPipeEvent == b.IsPipeEvent && a.PayloadTypes.SequenceEqual(b.PayloadTypes);

    /// <summary>An event in words: <c>pipe event (Request)</c>.</summary>
    public static string Describe(EventHandle handle) => Describe(handle, TypeWords.Short);

    /// <summary>Two declarations of one event in words that tell them apart.</summary>
    public static (string First, string Second) DescribeApart(EventHandle first, EventHandle second)
    {
        var words = (Describe(first), Describe(second));
        return words.Item1 != words.Item2 ? words : (Describe(first, TypeWords.Full), Describe(second, TypeWords.Full));
    }

    /// <summary>Throws where a payload is not that of an event emitted by name.</summary>
    /// <exception cref="ArgumentException">Another number of arguments, another type, or a null that is not declared.</exception>
    public static void RefuseOther(EventHandle handle, object?[] payload)
    {
        if (payload.Length != handle.Payload.Length)
        {
            throw new ArgumentException($"'{handle.Name}' is a {Describe(handle)}, but was emitted with {payload.Length} payload argument(s).", nameof(payload));
        }

        for (var i = 0; i < payload.Length; i++)
        {
            if (!handle.Payload[i].Accepts(payload[i]))
            {
                var given = payload[i] is { } value ? TypeWords.Apart(value.GetType(), handle.Payload[i].Type) : "null";
                throw new ArgumentException($"'{handle.Name}' is a {Describe(handle)}, but was emitted with {given} as payload argument {i + 1}.", nameof(payload));
            }
        }
    }

    /// <summary>
    /// Whether an event does not concern a row that listens to it through a wildcard: <c>generic:document:injectMetadata</c> carries no
    /// documents, so a filter on documents leaves it out. Source: Kuzzle, generic document events.
    /// </summary>
    public static bool LeavesOut(PluginRow row, EventHandle handle) =>
        row.IsPerDocument && handle.Name == "generic:document:injectMetadata" && row.Event != handle.Name;

    /// <summary>Throws where a method cannot be called with the payload of an event.</summary>
    /// <exception cref="PluginStartException">The row does not fit.</exception>
    public static void RefuseMisfit(EventHandle handle, PluginEntry plugin, PluginRow row)
    {
        RefuseFilter(handle, plugin, row);
        Type[] payload = row.IsPerDocument ? [typeof(Document), typeof(Request)] : [.. handle.PayloadTypes];
        for (var i = 0; i < row.Payload.Length; i++)
        {
            if (i >= payload.Length || !row.Payload[i].IsAssignableFrom(payload[i]))
            {
                throw new PluginStartException(
                    $"Method {row.Method} of plugin '{plugin.Name}' on '{row.Event}' takes {TypeWords.Apart(row.Payload[i], i < payload.Length ? payload[i] : null)} as payload argument {i + 1}, but {(row.IsPerDocument ? "WithDocument calls it with (Document, Request)" : $"'{handle.Name}' is a {Describe(handle)}")}.",
                    plugin.Name);
            }
        }
    }

    private static void RefuseFilter(EventHandle handle, PluginEntry plugin, PluginRow row)
    {
        if (row.Filter?.MatchesRequest is not null && !RequestArgument.IsIn(handle))
        {
            throw new PluginStartException(
                $"Method {row.Method} of plugin '{plugin.Name}' on '{row.Event}' has a WithRequest filter, but '{handle.Name}' is a {Describe(handle)}, which carries no request: remove the filter, or listen to another event.",
                plugin.Name,
                error: KuzzleErrors.Plugin.Assert.WithRequestUnavailable(plugin.Name, row.Method, handle.Name));
        }

        if (row.IsPerDocument && handle is not GenericDocumentEvent)
        {
            throw new PluginStartException(
                $"Method {row.Method} of plugin '{plugin.Name}' on '{row.Event}' has a WithDocument filter, but '{handle.Name}' is a {Describe(handle)}, not a generic document event: remove the filter, or listen to another event.",
                plugin.Name,
                error: KuzzleErrors.Plugin.Assert.WithDocumentUnavailable(plugin.Name, row.Method, handle.Name));
        }
    }

    /// <summary>Throws where a hook would need a copy of an argument that says not how to copy itself.</summary>
    /// <exception cref="PluginStartException">The argument cannot be copied.</exception>
    public static void RefuseUncopied(EventHandle handle, PluginEntry plugin, PluginRow row)
    {
        for (var i = 0; i < (row.IsNamed ? handle.Payload.Length : row.Payload.Length); i++)
        {
            if (!handle.Payload[i].CanCopy)
            {
                throw new PluginStartException(
                    $"Hook {row.Method} of plugin '{plugin.Name}' takes {TypeWords.Short(handle.Payload[i].Type)} of '{handle.Name}', which is mutable and cannot be copied: implement ISnapshot<{TypeWords.Short(handle.Payload[i].Type)}> or make it immutable.",
                    plugin.Name);
            }
        }
    }

    private static string Describe(EventHandle handle, Func<Type, string> name) =>
        $"{(handle.IsPipeEvent ? "pipe" : "hook")} event ({string.Join(", ", handle.PayloadTypes.Select(name))})";
}
