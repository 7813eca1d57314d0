using Grapnel.CompilerServices;

namespace Grapnel.Registration.Application;

/// <summary>A pipe the application registered itself.</summary>
internal abstract record ApplicationPipe(PluginRow Row)
{
    /// <summary>Hands over the pipes of one event, which are all of one type.</summary>
    public abstract void Register(ModuleRegistration module, IReadOnlyList<ApplicationPipe> pipes, IReadOnlyList<int> numbers);
}

/// <inheritdoc/>
/// <typeparam name="T">The first payload type, <see cref="ValueTuple"/> where the event carries nothing.</typeparam>
/// <param name="Row">How it is listed.</param>
/// <param name="Run">Calls the handler.</param>
internal sealed record ApplicationPipe<T>(PluginRow Row, Func<ApplicationCall<T>, ValueTask<T>> Run) : ApplicationPipe(Row)
{
    public override void Register(ModuleRegistration module, IReadOnlyList<ApplicationPipe> pipes, IReadOnlyList<int> numbers)
    {
        ApplicationPipe<T>[] typed = [.. pipes.Cast<ApplicationPipe<T>>()];
        module.Pipes<T>(Row.Event, _ => new ApplicationSegment<T>(typed), [.. numbers.Select(static number => (0, number))]);
    }
}

/// <summary>What a registered pipe is called with.</summary>
internal readonly record struct ApplicationCall<T>(T First, object? Second, object? Third, CancellationToken Token);
