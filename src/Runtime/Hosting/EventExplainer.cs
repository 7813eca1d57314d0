using Grapnel.Dispatch;
using Grapnel.Filters.Explaining;
using Grapnel.Registration;

namespace Grapnel.Hosting;

/// <summary>Goes through the rows that listen to an event and says of each whether it would be called.</summary>
internal static class EventExplainer
{
    /// <summary>The pipes in the order they run, then the hooks by plugin.</summary>
    /// <exception cref="ArgumentException">A payload argument is not what the event carries.</exception>
    /// <exception cref="InvalidOperationException">A row does not fit the event.</exception>
    public static IReadOnlyList<RowExplanation> Explain(PluginTable table, EventHandle handle, object? first, object? second, object? third)
    {
        RefuseOther(handle, 0, first, nameof(first));
        RefuseOther(handle, 1, second, nameof(second));
        RefuseOther(handle, 2, third, nameof(third));
        var argument = RequestArgument.In(handle);
        try
        {
            var pipes = handle.IsPipeEvent ? table.PipesOf(handle).Select(pipe => Explain(pipe.Plugin, pipe.Row, isPipe: true)) : [];
            var hooks = table.HooksOf(handle).OrderBy(static hook => hook.Plugin.Name, StringComparer.Ordinal).Select(hook => Explain(hook.Plugin, hook.Row, isPipe: false));
            return [.. pipes, .. hooks];
        }
        catch (PluginStartException misfit)
        {
            throw new InvalidOperationException($"Event '{handle.Name}', which the plugin host was not told of when it started, does not fit those who listen to it. {misfit.Message}", misfit);
        }

        RowExplanation Explain(PluginEntry plugin, PluginRow row, bool isPipe)
        {
            var (matches, words) = RowReason.Of(row.Filter, argument, first, second, third);
            return new RowExplanation
            {
                Plugin = plugin.Name,
                Method = row.Method,
                IsPipe = isPipe,
                Event = row.Event,
                WithRequest = row.Filter?.WithRequest,
                WithDocument = row.Filter?.WithDocument,
                With = row.Filter?.With,
                Matches = matches,
                Reason = words,
            };
        }
    }

    private static void RefuseOther(EventHandle handle, int at, object? value, string name)
    {
        if (at < handle.Payload.Length ? !handle.Payload[at].Accepts(value) : value is not null)
        {
            var given = value is null ? "null" : TypeWords.Apart(value.GetType(), at < handle.Payload.Length ? handle.Payload[at].Type : null);
            throw new ArgumentException($"'{handle.Name}' is a {PayloadCheck.Describe(handle)}: {given} is not its payload argument {at + 1}.", name);
        }
    }
}
