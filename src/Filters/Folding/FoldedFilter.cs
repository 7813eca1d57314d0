namespace Grapnel.Filters;

/// <summary>A part of a filter that gives one answer whatever the document, where it stands.</summary>
/// <param name="Range">The part.</param>
/// <param name="Matches">Which answer.</param>
internal readonly record struct FixedPart(TextRange Range, bool Matches);

/// <summary>A filter, simplified.</summary>
/// <param name="Root">Matches what the filter matches. <see cref="Nothing"/> and <see cref="Everything"/> stand only at the root; negation only on single conditions.</param>
/// <param name="FixedParts">The smallest parts found to be fixed, in the order they are met.</param>
internal sealed record FoldedFilter(FilterNode Root, ValueList<FixedPart> FixedParts)
{
    /// <summary>The part that can never match, for a warning; null where none was found.</summary>
    public TextRange? NeverMatches
    {
        get
        {
            foreach (var part in FixedParts)
            {
                if (!part.Matches)
                {
                    return part.Range;
                }
            }

            return Root is Nothing ? Root.Range : null;
        }
    }

    /// <summary>The part that always matches, for a warning; null where none was found.</summary>
    public TextRange? AlwaysMatches
    {
        get
        {
            foreach (var part in FixedParts)
            {
                if (part.Matches)
                {
                    return part.Range;
                }
            }

            return Root is Everything ? Root.Range : null;
        }
    }
}
