using Grapnel.CompilerServices;
using Grapnel.Dispatch;
using Grapnel.Generator.Rules;
using Grapnel.Registration;

namespace Grapnel;

/// <summary>
/// A declared event. The type of the handle says what is legal on it: pipes and hooks on a <see cref="PipeEvent"/>, hooks alone on
/// a <see cref="HookEvent"/>. Handles are made by the generator from <see cref="EventAttribute">[Event]</see> declarations.
/// </summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
public abstract class EventHandle
{
    private static int s_count;
    private readonly PayloadArgument[] _payload;

    private protected EventHandle(string name, bool isPipeEvent, params PayloadArgument[] payload)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (EventNameShape.Problem(name) is { } problem)
        {
            throw new ArgumentException($"An event {problem}: write it as scope:name.", nameof(name));
        }

        foreach (var argument in payload)
        {
            ArgumentNullException.ThrowIfNull(argument, nameof(payload));
        }

        Name = name;
        IsPipeEvent = isPipeEvent;
        _payload = payload;
        Index = Interlocked.Increment(ref s_count) - 1;
    }

    /// <summary>The name, <c>scope:name</c>.</summary>
    public string Name { get; }

    /// <summary>Whether pipes may stand on the event; hooks always may.</summary>
    public bool IsPipeEvent { get; }

    /// <summary>The types of the payload, in order; empty where the event carries nothing.</summary>
    public IReadOnlyList<Type> PayloadTypes => Array.ConvertAll(_payload, static argument => argument.Type);

    /// <summary>The place of this handle in the route table of every host.</summary>
    internal int Index { get; }

    internal ReadOnlySpan<PayloadArgument> Payload => _payload;

    /// <summary>Makes the typed route of this event; called once per host and handle.</summary>
    internal abstract Route CreateRoute(RouteParts parts);

    /// <summary>Emits with arguments that are checked at run time: the path of string-named events.</summary>
    internal abstract ValueTask<object?> RaiseAsync(EventDispatcher dispatcher, object?[] payload, CancellationToken cancellationToken);

    /// <summary>Throws where an argument is null that is declared as never null.</summary>
    /// <exception cref="ArgumentNullException">Names the argument and the event.</exception>
    internal void RefuseNull(bool isFirstNull, bool isSecondNull, bool isThirdNull)
    {
        ReadOnlySpan<bool> isNull = [isFirstNull, isSecondNull, isThirdNull];
        for (var i = 0; i < _payload.Length; i++)
        {
            if (isNull[i] && !_payload[i].AcceptsNull)
            {
                throw Missing(_payload[i].Type, i + 1);
            }
        }
    }

    private ArgumentNullException Missing(Type payload, int number) =>
        new(nameof(payload), $"Payload argument {number} of '{Name}' ({TypeWords.Short(payload)}) is null, but is declared as never null.");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
