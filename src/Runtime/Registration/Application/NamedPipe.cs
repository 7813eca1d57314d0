using Grapnel.CompilerServices;
using Grapnel.Dispatch;

namespace Grapnel.Registration.Application;

/// <summary>A pipe registered under a name. It fits events of every type; what it returns is checked each time.</summary>
/// <param name="Row">How it is listed.</param>
/// <param name="Run">Calls the handler.</param>
internal sealed record NamedPipe(PluginRow Row, Func<EventContext, ValueTask<object?>> Run) : ApplicationPipe(Row)
{
    public override void Register(ModuleRegistration module, IReadOnlyList<ApplicationPipe> pipes, IReadOnlyList<int> numbers) =>
        module.PipeGroups.Add(new NamedPipeGroup(Row.Event, [.. pipes.Cast<NamedPipe>()], [.. numbers.Select(static number => (0, number))]));

    /// <summary>The pipe on one event.</summary>
    public ApplicationPipe<T> On<T>(EventHandle handle) => new(Row, call =>
    {
        var task = Run(EventContext.Of(handle.Name, handle.Payload.Length, call.First, call.Second, call.Third, call.Token));
        return task.IsCompletedSuccessfully ? new ValueTask<T>(Typed<T>(task.Result, handle)) : Await<T>(task, handle);
    });

    private static async ValueTask<T> Await<T>(ValueTask<object?> task, EventHandle handle) => Typed<T>(await task.ConfigureAwait(false), handle);

    private static T Typed<T>(object? result, EventHandle handle) => result switch
    {
        _ when handle.Payload.IsEmpty => default!,
        T typed => typed,
        null when default(T) is null => default!,
        null => throw new NullPipeResultException(),
        Task => throw new InvalidCastException($"It returned a task ({TypeWords.Short(result.GetType())}) on '{handle.Name}': await it, and return what it gives."),
        _ => throw new InvalidCastException($"It returned {TypeWords.Apart(result.GetType(), typeof(T))}, but '{handle.Name}' is a {PayloadCheck.Describe(handle)}: return the first payload argument."),
    };
}
