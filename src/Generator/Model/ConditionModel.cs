namespace Grapnel.Generator.Model;

/// <summary>A condition of a filter.</summary>
internal abstract record ConditionModel;

/// <summary>An answer that is known.</summary>
internal sealed record FixedModel(bool Answer) : ConditionModel;

/// <summary>Conditions joined by "or" or by "and".</summary>
internal sealed record JoinedModel(bool IsOr, ImmutableEquatableArray<ConditionModel> Items) : ConditionModel;

/// <summary>What reads something.</summary>
/// <param name="Source">What is read.</param>
/// <param name="Local">The local that holds it; null where it is read here.</param>
internal abstract record ReadingModel(SourceModel Source, string? Local) : ConditionModel;

/// <summary>Keeps something in a local from here on; true as a condition.</summary>
/// <param name="Name">The local.</param>
/// <param name="Kept">What of the source is kept.</param>
/// <param name="Index">Which element, counted from the end where negative.</param>
/// <param name="Source">What is read.</param>
/// <param name="Local">The local that holds it; null where it is read here.</param>
internal sealed record DeclarationModel(string Name, KeptPart Kept, int Index, SourceModel Source, string? Local) : ReadingModel(Source, Local);

/// <summary>A test.</summary>
/// <param name="Source">What is read.</param>
/// <param name="Local">The local that holds it; null where it is read here.</param>
/// <param name="Question">What is asked of it.</param>
/// <param name="IsNegated">Whether the opposite is asked.</param>
internal sealed record TestModel(SourceModel Source, string? Local, QuestionModel Question, bool IsNegated) : ReadingModel(Source, Local);

/// <summary>What of a source a local holds.</summary>
internal enum KeptPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The number it is.</summary>
    Number,

    /// <summary>One element of the array it is.</summary>
    Element,
}

/// <summary>What is read to be tested.</summary>
internal enum SourceKind
{
    /// <summary>A field of JSON, or a JSON value.</summary>
    Field,

    /// <summary>A typed value, null where it is missing.</summary>
    Value,

    /// <summary>A list of strings, null where it is missing.</summary>
    Texts,

    /// <summary>A condition by itself.</summary>
    Flag,

    /// <summary>A typed number as a double, null where it is missing.</summary>
    Number,

    /// <summary>A typed value that JSON writes as text, null where it is missing.</summary>
    Written,
}

/// <summary>Something that is read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Read">The expression that reads it, with <c>{0}</c> for its path.</param>
/// <param name="Path">The path of the field; null where the expression needs none.</param>
/// <param name="IsLocal">Whether the expression is a local already.</param>
internal sealed record SourceModel(SourceKind Kind, string Read, string? Path, bool IsLocal = false)
{
    /// <summary>The texts for <c>{1}</c>, <c>{2}</c>, … in the expression.</summary>
    public ImmutableEquatableArray<string> Keys { get; init; } = ImmutableEquatableArray<string>.Empty;
}
