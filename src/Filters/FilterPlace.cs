namespace Grapnel.Filters;

/// <summary>Where in a filter an operator stands.</summary>
/// <param name="Keyword">The operator.</param>
/// <param name="Outer">The operator it stands in; null at the root.</param>
/// <param name="Range">The object it is the only member of.</param>
internal sealed record FilterPlace(string Keyword, FilterPlace? Outer, TextRange Range)
{
    /// <summary>Keywords joined by dots. Made only for errors: a path of each operator would not be linear.</summary>
    public string Path => Outer is null ? Keyword : Outer.Path + "." + Keyword;

    public string PathOf(string field) => Path + "." + field;
}
