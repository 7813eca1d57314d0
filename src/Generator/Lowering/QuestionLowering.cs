using Grapnel.Filters;
using Grapnel.Generator.Model;

namespace Grapnel.Generator.Lowering;

/// <summary>A condition on a field → what is asked of it.</summary>
internal static class QuestionLowering
{
    /// <summary>The question; null where the answer is always no.</summary>
    public static QuestionModel? Lower(FieldFilter field, SourceModel source) => field switch
    {
        EqualTo equals => new EqualsModel(Value(equals.Value)),
        OneOf one => new OneOfModel(one.Values.Select(static value => value.String).ToEquatable()),
        Contains contains => new ContainsModel(Value(contains.Value)),
        InRange range => HasNumbers(range) ? new RangeModel(Bound(range.Lower), Bound(range.Upper)) : null,
        MatchesRegexp regexp => new RegexpModel(regexp.Pattern.Lowered, $"/{regexp.Pattern.Value}/{regexp.Pattern.Flags}"),
        Includes includes when source.Kind == SourceKind.Texts => new IncludesTextsModel(RequestIncludes.TextsOf(includes).ToEquatable()),
        Includes includes => new IncludesModel(Part(includes.Value)),
        Within within => new IsInModel(Area(within.Shape)),
        _ => new ExistsModel(),
    };

    public static ValueModel Value(FilterScalar value) => new(
        value.Kind switch
        {
            ScalarKind.String => ValueKind.Text,
            ScalarKind.Number => ValueKind.Number,
            ScalarKind.Boolean => ValueKind.Boolean,
            _ => ValueKind.Null,
        },
        value.String,
        value.Number,
        value.Boolean);

    public static BoundModel? Bound(RangeBound? bound) => bound is null ? null : new BoundModel(bound.Value, bound.IsInclusive);

    /// <summary>C# refuses a pattern that no number fits, as between two neighbours.</summary>
    private static bool HasNumbers(InRange range)
    {
        var least = range.Lower is not { } lower ? double.NegativeInfinity : lower.IsInclusive ? lower.Value : Above(lower.Value);
        var most = range.Upper is not { } upper ? double.PositiveInfinity : upper.IsInclusive ? upper.Value : -Above(-upper.Value);
        return least <= most;
    }

    /// <summary>The next number; NaN above infinity.</summary>
    private static double Above(double value)
    {
        if (value == 0)
        {
            return double.Epsilon;
        }

        // Adding one to the bits of infinity makes it a NaN; minus infinity comes out as the least finite number.
        var bits = BitConverter.DoubleToInt64Bits(value);
        return BitConverter.Int64BitsToDouble(value > 0 ? bits + 1 : bits - 1);
    }

    private static PartModel Part(MatchValue value) => value switch
    {
        MatchObject fields => new ObjectPartModel(fields.Members.Select(static member => new PartMemberModel(member.Name, Part(member.Value))).ToEquatable()),
        MatchArray items => new ArrayPartModel(items.Items.Select(Part).ToEquatable()),
        _ => new ScalarPartModel(Value(((MatchScalar)value).Scalar)),
    };

    private static AreaModel Area(GeoShape shape) => shape switch
    {
        GeoBox box => new AreaModel(AreaKind.Box, new[] { box.Top, box.Left, box.Bottom, box.Right }.ToEquatable()),
        GeoRing ring => new AreaModel(AreaKind.Ring, new[] { ring.Centre.Latitude, ring.Centre.Longitude, ring.From, ring.To }.ToEquatable()),
        _ => new AreaModel(AreaKind.Polygon, ((GeoPolygon)shape).Points.SelectMany(static point => new[] { point.Latitude, point.Longitude }).ToEquatable()),
    };
}
