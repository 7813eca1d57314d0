namespace Grapnel.Generator.Reading;

/// <summary>How a type says that it may be null.</summary>
internal enum NullMark
{
    /// <summary>It does not, or the code is not nullable-aware.</summary>
    None,

    /// <summary><c>T?</c> on a reference type.</summary>
    Reference,

    /// <summary><c>Nullable&lt;T&gt;</c>.</summary>
    Value,
}

/// <summary>A type as it is compared and printed.</summary>
/// <param name="Key">Fully qualified; without nullability, tuple names and <c>dynamic</c>: what two types are compared by.</param>
/// <param name="Display">Fully qualified, with the annotations that were written: what is printed.</param>
/// <param name="NullMark">What the last <c>?</c> of <paramref name="Display"/> is, if it has one.</param>
/// <param name="HasErrors">Whether the type, or a part of it, does not bind.</param>
internal sealed record TypeFacts(string Key, string Display, NullMark NullMark, bool HasErrors)
{
    /// <summary>Without the outermost <c>?</c>.</summary>
    public string Bare => NullMark == NullMark.None ? Display : Display.Substring(0, Display.Length - 1);

    /// <summary>As <c>typeof</c> takes it.</summary>
    public string RuntimeDisplay => NullMark == NullMark.Reference ? Bare : Display;

    /// <summary>As a message says it: without <c>global::</c> and namespaces.</summary>
    public string Short => TypeNames.Shorten(Key);
}
