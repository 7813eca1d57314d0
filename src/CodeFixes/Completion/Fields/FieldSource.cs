using Grapnel.CodeFixes.Completion.Expectations;
using Grapnel.CodeFixes.Completion.Scanning;

namespace Grapnel.CodeFixes.Completion.Fields;

/// <summary>A field a filter may look at.</summary>
/// <param name="Name">Its name, behind the last dot.</param>
/// <param name="Path">Its path.</param>
/// <param name="Detail">What it is.</param>
internal sealed record FieldCandidate(string Name, string Path, string Detail)
{
    /// <summary>Whether there are fields below it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether those have names that are known.</summary>
    public bool HasNames { get; init; }
}

/// <summary>The fields a filter may look at, as far as they are known before anything runs. By itself: none, since documents have any.</summary>
internal class FieldSource
{
    /// <summary>The fields of documents.</summary>
    public static readonly FieldSource OfDocuments = new();

    /// <summary>The values of what is true or false.</summary>
    protected static readonly IReadOnlyList<Suggestion> Literals = [new(SuggestionKind.Literal, "true", ""), new(SuggestionKind.Literal, "false", "")];

    protected FieldSource()
    {
    }

    /// <summary>What is offered where no quote is open yet.</summary>
    public virtual IEnumerable<FieldCandidate> First => Below("");

    /// <summary>The fields right below a path; of the empty one, the outermost.</summary>
    public virtual IEnumerable<FieldCandidate> Below(string path) => [];

    /// <summary>What a field may be compared with.</summary>
    public virtual IEnumerable<Suggestion> ValuesOf(string path) => [];

    /// <summary>The fields below an element of a list; of the path of one of these, where it is empty the element itself.</summary>
    public virtual IEnumerable<FieldCandidate> BelowElement(string list, string path) => [];

    /// <summary>Whether an operator makes sense on such fields.</summary>
    public virtual bool Allows(string keyword) => true;

    /// <summary>What is offered at a cursor: whole paths, or in quotes what may follow the last dot.</summary>
    public IEnumerable<Suggestion> At(FilterCursor cursor) => cursor.Quote is null
        ? First.Select(static field => new Suggestion(SuggestionKind.Path, field.Path, field.Detail) { IsOpen = field.IsOpen })
        : Below(cursor.PathBefore().Prefix).Select(static field => new Suggestion(SuggestionKind.Path, field.Name, field.Detail) { IsOpen = field.IsOpen });
}
