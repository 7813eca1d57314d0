namespace Grapnel.Generator.Model;

/// <summary>What a filter looks at.</summary>
internal enum FilterSubject
{
    Request,
    Document,
    Payload,
}

/// <summary>A filter as it is printed.</summary>
/// <param name="Name">The name of its predicate, which follows from <paramref name="Subject"/> and <paramref name="Text"/>.</param>
/// <param name="Subject">What it looks at.</param>
/// <param name="Text">The filter, simplified, on one line.</param>
/// <param name="Locals">What is read before anything is tested.</param>
/// <param name="Condition">The condition.</param>
internal sealed record FilterModel(
    string Name, FilterSubject Subject, string Text, ImmutableEquatableArray<DeclarationModel> Locals, ConditionModel Condition)
{
    /// <summary>The type of the payload it looks at, with a <c>?</c> where that may be null; empty for requests and documents.</summary>
    public string PayloadType { get; init; } = "";
}

/// <summary>A filter of a row.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Filter">What it compiles to.</param>
/// <param name="Key">What of it can be looked up; null where nothing is.</param>
internal sealed record WrittenFilterModel(string Text, FilterModel Filter, KeyModel? Key);

/// <summary>The filters of a row, one at least.</summary>
internal sealed record RowFilterModel(WrittenFilterModel? WithRequest, WrittenFilterModel? WithDocument)
{
    /// <summary>The filter on the first payload argument.</summary>
    public WrittenFilterModel? With { get; init; }
}

/// <summary>The filters of one assembly.</summary>
/// <param name="HintName">The name of their file.</param>
/// <param name="Module">The name of the assembly's module.</param>
/// <param name="Filters">Each filter once, by name.</param>
internal sealed record FiltersModel(string HintName, string Module, ImmutableEquatableArray<FilterModel> Filters);
