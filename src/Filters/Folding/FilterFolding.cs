namespace Grapnel.Filters;

/// <summary>
/// Simplifies filters: finds what always or never matches, merges conditions on one field, drops what follows from the rest, moves negations to the
/// single conditions. Never changes what a filter matches. May be called from several threads.
/// </summary>
internal static class FilterFolding
{
    /// <summary>One pass finds nearly all; each further one what the one before has laid open.</summary>
    private const int MostPasses = 4;

    public static FoldedFilter Fold(FilterNode filter)
    {
        var fixedParts = new List<FixedPart>();
        var root = FoldingPass.Run(filter, fixedParts);
        for (var pass = 1; pass < MostPasses; pass++)
        {
            var next = FoldingPass.Run(root, null);
            if (next.Equals(root))
            {
                break;
            }

            root = next;
        }

        return new FoldedFilter(root with { Range = filter.Range }, new ValueList<FixedPart>(fixedParts));
    }
}
