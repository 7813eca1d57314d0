using Grapnel.Filters;

namespace Grapnel.Hooks.Indexing;

/// <summary>A field that a row can be looked up by.</summary>
/// <param name="OnRequest">Whether it is one of the request; else of each document.</param>
/// <param name="Field">The field with its values.</param>
/// <param name="Key">The key it is part of.</param>
internal sealed record KeyOption(bool OnRequest, KeyField Field, FilterKey Key)
{
    /// <summary>Whether what is found by it fulfils the whole filter.</summary>
    public bool IsWhole => Key is { IsWhole: true, Fields.Count: 1 };

    /// <summary>What one table is made for.</summary>
    public (bool OnRequest, string Path) Table => (OnRequest, Field.Path.Text);
}
