using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>The pipes one assembly has on one event, as code: rows called one after the other, each given what the one before returned.</summary>
/// <typeparam name="T">The first payload type, <see cref="ValueTuple"/> where the event carries nothing.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PipeSegment<T>
{
    /// <summary>Runs rows <paramref name="from"/> up to but not including <paramref name="to"/>.</summary>
    /// <remarks>A row is: note it in <see cref="PipeCall{T}.Row"/>, call the method, ask <see cref="PipeCall{T}.Leave"/> whether to return; the last row returns what <see cref="PipeCall{T}.End"/> says.</remarks>
    public abstract T Run(T payload, int from, int to, ref PipeCall<T> call);
}
