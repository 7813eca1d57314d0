namespace Grapnel.Generator.Model;

/// <summary>What a filter looks at.</summary>
internal enum FilterSubject
{
    Request,
    Document,
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
}

/// <summary>Something that is read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Read">The expression that reads it, with <c>{0}</c> for its path.</param>
/// <param name="Path">The path of the field; null where the expression needs none.</param>
internal sealed record SourceModel(SourceKind Kind, string Read, string? Path);

/// <summary>The types of values.</summary>
internal enum ValueKind
{
    Null,
    Text,
    Number,
    Boolean,
}

/// <summary>A value to compare with.</summary>
internal sealed record ValueModel(ValueKind Kind, string Text, double Number, bool Boolean);

/// <summary>What is asked of what was read.</summary>
internal enum TestKind
{
    /// <summary>Whether it is there.</summary>
    Exists,

    /// <summary>Whether it is the value.</summary>
    Equals,

    /// <summary>Whether it is one of the texts.</summary>
    OneOf,

    /// <summary>Whether it is an array with the value.</summary>
    Contains,
}

/// <summary>A condition of a filter.</summary>
internal abstract record ConditionModel;

/// <summary>An answer that is known.</summary>
internal sealed record FixedModel(bool Answer) : ConditionModel;

/// <summary>Conditions joined by "or" or by "and".</summary>
internal sealed record JoinedModel(bool IsOr, ImmutableEquatableArray<ConditionModel> Items) : ConditionModel;

/// <summary>Reads something into a local from here on; true as a condition.</summary>
internal sealed record DeclarationModel(int Local, SourceModel Source) : ConditionModel;

/// <summary>A test.</summary>
/// <param name="Source">What is read.</param>
/// <param name="Local">The local that holds it; null where it is read here.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Values">What it is compared with.</param>
/// <param name="IsNegated">Whether the opposite is asked.</param>
internal sealed record TestModel(SourceModel Source, int? Local, TestKind Kind, ImmutableEquatableArray<ValueModel> Values, bool IsNegated) : ConditionModel;

/// <summary>A filter as it is printed.</summary>
/// <param name="Name">The name of its predicate, which follows from <paramref name="Subject"/> and <paramref name="Text"/>.</param>
/// <param name="Subject">What it looks at.</param>
/// <param name="Text">The filter, simplified, on one line.</param>
/// <param name="Locals">What is read before anything is tested.</param>
/// <param name="Condition">The condition.</param>
internal sealed record FilterModel(
    string Name, FilterSubject Subject, string Text, ImmutableEquatableArray<DeclarationModel> Locals, ConditionModel Condition);

/// <summary>A filter of a row.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Filter">What it compiles to.</param>
/// <param name="Key">What of it can be looked up; null where nothing is.</param>
internal sealed record WrittenFilterModel(string Text, FilterModel Filter, KeyModel? Key);

/// <summary>The filters of a row, one at least.</summary>
internal sealed record RowFilterModel(WrittenFilterModel? WithRequest, WrittenFilterModel? WithDocument);

/// <summary>The filters of one assembly.</summary>
/// <param name="HintName">The name of their file.</param>
/// <param name="Module">The name of the assembly's module.</param>
/// <param name="Filters">Each filter once, by name.</param>
internal sealed record FiltersModel(string HintName, string Module, ImmutableEquatableArray<FilterModel> Filters);
