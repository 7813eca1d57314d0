namespace Grapnel.Filters;

/// <summary>
/// What a field is at least where a condition matches whose states cannot be said exactly. Where it does not match, nothing is known.
/// </summary>
internal static class FoldingBounds
{
    private static readonly FieldStates AnyArray = FieldStates.ArrayWith();

    /// <summary>The states; null where nothing is known.</summary>
    public static FieldStates? Of(FieldFilter condition) => condition switch
    {
        MatchesRegexp => FieldStates.Text,
        Within => FieldStates.Point,
        Select => AnyArray,
        Includes { Value: MatchObject } => FieldStates.Object,
        Includes { Value: MatchArray array } => FieldStates.ArrayWith([.. array.Items.OfType<MatchScalar>().Select(static item => item.Scalar)]),
        _ => null,
    };
}
