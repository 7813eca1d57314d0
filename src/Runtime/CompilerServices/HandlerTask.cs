using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>Tasks that methods of plugins return.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HandlerTask
{
    /// <summary>The task, to be awaited.</summary>
    /// <exception cref="InvalidOperationException">The method returned null where a task was expected.</exception>
    public static Task<T> Of<T>(Task<T>? task) => task ?? throw None();

    /// <inheritdoc cref="Of{T}(Task{T})"/>
    public static Task Of(Task? task) => task ?? throw None();

    internal static InvalidOperationException None() => new("The method returned null where a task was expected.");
}
