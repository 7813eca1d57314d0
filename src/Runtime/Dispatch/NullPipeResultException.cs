namespace Grapnel.Dispatch;

/// <summary>A pipe returned null where the payload is never null; the route, which knows the row, names it.</summary>
internal sealed class NullPipeResultException : Exception;
