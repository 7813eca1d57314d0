namespace Grapnel.CodeFixes.Completion.Scanning;

/// <summary>What a filter goes on with at some place.</summary>
internal enum FilterStep
{
    Key,
    Colon,
    Value,
    Comma,
}

/// <summary>An object or a list that is open at some place of a filter. The filter itself is the one item of a list around it.</summary>
internal sealed class FilterFrame(FilterFrame? parent, bool isList, string? name)
{
    /// <summary>What is around it; null for the outermost.</summary>
    public FilterFrame? Parent { get; } = parent;

    public bool IsList { get; } = isList;

    /// <summary>The key it is the value of; null in a list.</summary>
    public string? Name { get; } = name;

    /// <summary>The keys of an object, before and behind the caret, without the one that is being typed.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>The texts of an object, by key.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The last key.</summary>
    public string? Key { get; set; }

    /// <summary>What comes next.</summary>
    public FilterStep Step { get; set; } = isList ? FilterStep.Value : FilterStep.Key;
}
