using Grapnel.CompilerServices;
using Grapnel.Registration;
using Grapnel.Registration.Application;

namespace Grapnel.Dispatch;

/// <summary>Rows of one segment that run one after the other with nothing between them.</summary>
/// <param name="Segment">The code.</param>
/// <param name="From">The first row.</param>
/// <param name="To">The row after the last.</param>
/// <param name="Rows">The rows from <paramref name="From"/> on.</param>
internal readonly record struct PipePart<T>(PipeSegment<T> Segment, int From, int To, PlacedPipe[] Rows)
{
    public PlacedPipe this[int row] => Rows[row - From];

    /// <summary>Joins neighbouring rows of one segment.</summary>
    public static PipePart<T>[] Join(EventHandle handle, IReadOnlyList<PlacedPipe> pipes)
    {
        var parts = new List<PipePart<T>>();
        for (var i = 0; i < pipes.Count;)
        {
            var first = pipes[i];
            var rows = new List<PlacedPipe> { first };
            while (++i < pipes.Count && pipes[i].Group == first.Group && pipes[i].Index == first.Index + rows.Count)
            {
                rows.Add(pipes[i]);
            }

            var segment = first.Group switch
            {
                PipeGroup<T> group => first.Module.Segment(group),
                NamedPipeGroup group => group.Segment<T>(handle),
                _ => throw new PluginStartException(
                    $"Pipe {first.Row.Method} of plugin '{first.Plugin.Name}' on '{first.Row.Event}' returns {TypeWords.Apart(first.Group.PayloadType, typeof(T))}, but '{handle.Name}' is a {PayloadCheck.Describe(handle)}.",
                    first.Plugin.Name),
            };
            parts.Add(new PipePart<T>(segment, first.Index, first.Index + rows.Count, [.. rows]));
        }

        return [.. parts];
    }
}
