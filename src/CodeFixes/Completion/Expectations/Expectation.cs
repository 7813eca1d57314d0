using Grapnel.CodeFixes.Completion.Scanning;

namespace Grapnel.CodeFixes.Completion.Expectations;

/// <summary>What is expected at a place of a filter. By itself: nothing that is known.</summary>
internal class Expectation
{
    public static readonly Expectation Nothing = new();

    protected Expectation()
    {
    }

    /// <summary>What is offered as the key of an object that stands here.</summary>
    public virtual IEnumerable<Suggestion> Keys(FilterCursor cursor) => [];

    /// <summary>What is offered as the value.</summary>
    public virtual IEnumerable<Suggestion> Values(FilterCursor cursor) => [];

    /// <summary>What is expected behind a key of an object that stands here.</summary>
    /// <param name="frame">The object.</param>
    /// <param name="key">The key.</param>
    public virtual Expectation Member(FilterFrame frame, string key) => Nothing;

    /// <summary>What is expected in a list that stands here.</summary>
    public virtual Expectation Item => Nothing;

    /// <summary>What is offered at a cursor, where the filter as a whole is expected to be this.</summary>
    public IReadOnlyList<Suggestion> At(FilterCursor cursor)
    {
        var around = Of(cursor.Frame);
        return cursor.Step == FilterStep.Key ? [.. around.Keys(cursor)]
            : [.. (cursor.Frame.IsList ? around.Item : around.Member(cursor.Frame, cursor.Key ?? "")).Values(cursor)];
    }

    private Expectation Of(FilterFrame frame)
    {
        if (frame.Parent is not { } parent)
        {
            return new ListExpectation(this);
        }

        var around = Of(parent);
        return parent.IsList ? around.Item : frame.Name is { } name ? around.Member(parent, name) : Nothing;
    }
}
