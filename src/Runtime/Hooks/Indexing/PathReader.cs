namespace Grapnel.Hooks.Indexing;

/// <summary>Reads one path of a request or of a document.</summary>
/// <typeparam name="TSubject"><see cref="Request"/> or <see cref="Document"/>.</typeparam>
/// <param name="isTyped">Whether it leads to a typed member, whose text compares by UTF-16 code unit; JSON compares as UTF-8.</param>
/// <param name="read">Reads it. May throw what the subject's own code throws.</param>
internal sealed class PathReader<TSubject>(bool isTyped, Func<TSubject, FoundValue> read)
{
    public bool IsTyped { get; } = isTyped;

    public FoundValue Read(TSubject subject) => read(subject);
}
