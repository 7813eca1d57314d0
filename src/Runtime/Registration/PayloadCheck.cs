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
    public static string Describe(EventHandle handle) =>
        $"{(handle.IsPipeEvent ? "pipe" : "hook")} event ({string.Join(", ", handle.PayloadTypes.Select(static type => type.Name))})";

    /// <summary>Throws where a method cannot be called with the payload of an event.</summary>
    /// <exception cref="PluginStartException">The row does not fit.</exception>
    public static void RefuseMisfit(EventHandle handle, PluginEntry plugin, PluginRow row)
    {
        var payload = handle.PayloadTypes;
        for (var i = 0; i < row.Payload.Length; i++)
        {
            if (i >= payload.Count || !row.Payload[i].IsAssignableFrom(payload[i]))
            {
                throw new PluginStartException(
                    $"Method {row.Method} of plugin '{plugin.Name}' on '{row.Event}' takes {row.Payload[i].Name} as payload argument {i + 1}, but '{handle.Name}' is a {Describe(handle)}.",
                    plugin.Name);
            }
        }
    }

    /// <summary>Throws where a hook would need a copy of an argument that says not how to copy itself.</summary>
    /// <exception cref="PluginStartException">The argument cannot be copied.</exception>
    public static void RefuseUncopied(EventHandle handle, PluginEntry plugin, PluginRow row)
    {
        for (var i = 0; i < row.Payload.Length; i++)
        {
            if (!handle.Payload[i].CanCopy)
            {
                throw new PluginStartException(
                    $"Hook {row.Method} of plugin '{plugin.Name}' takes {handle.Payload[i].Type.Name} of '{handle.Name}', which is mutable and cannot be copied: implement ISnapshot<{handle.Payload[i].Type.Name}> or make it immutable.",
                    plugin.Name);
            }
        }
    }
}
