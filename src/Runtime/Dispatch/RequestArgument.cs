namespace Grapnel.Dispatch;

/// <summary>Which payload argument of an event has the request that filters test; found once per route.</summary>
internal readonly record struct RequestArgument
{
    private readonly int _at;

    private RequestArgument(int at) => _at = at;

    /// <summary>Whether an event has one: its payload has a <see cref="Request"/>, or a type that implements <see cref="IHasRequest"/>.</summary>
    public static bool IsIn(EventHandle handle) => IndexIn(handle) >= 0;

    public static RequestArgument In(EventHandle handle) => new(IndexIn(handle));

    /// <summary>The request; null where the argument is null, has none, or the event has no such argument.</summary>
    public Request? Of(object? first, object? second, object? third)
    {
        var argument = _at switch
        {
            0 => first,
            1 => second,
            2 => third,
            _ => null,
        };
        return argument as Request ?? (argument as IHasRequest)?.Request;
    }

    private static int IndexIn(EventHandle handle)
    {
        for (var i = 0; i < handle.Payload.Length; i++)
        {
            if (typeof(IHasRequest).IsAssignableFrom(handle.Payload[i].Type))
            {
                return i;
            }
        }

        return -1;
    }
}
