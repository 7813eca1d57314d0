namespace Grapnel.Dispatch;

/// <summary>The payload arguments after the first, handed on by reference so that a call needs no more registers than there are.</summary>
internal readonly record struct PipeRest(object? Second, object? Third)
{
    private static readonly PipeRest Nothing;

    public static ref readonly PipeRest None => ref Nothing;
}
