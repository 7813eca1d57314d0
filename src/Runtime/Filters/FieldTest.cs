using System.Text;
using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>What a condition asks of a field that was found, or was not.</summary>
internal abstract class FieldTest
{
    public abstract bool Matches(in FilterField field);

    /// <summary>The test of a condition.</summary>
    public static FieldTest Of(FieldFilter filter) => filter switch
    {
        Exists => new ExistsTest(),
        EqualTo equals => Equal(equals.Value),
        OneOf one => new OneOfTest(new FilterTexts([.. one.Values.Select(static value => value.String)])),
        Contains contains => Containing(contains.Value),
        InRange range => new RangeTest(range.Lower, range.Upper),
        MatchesRegexp regexp => new RegexpTest(new FilterRegexp(regexp.Pattern.Lowered)),
        Within within => new AreaTest(AreaOf(within.Shape)),
        Includes includes => new PartTest(PartOf(includes.Value)),
        Select select => new SelectTest(select.Index, new SelectedConditions().Build(select.Query)),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter.GetType().Name, "No such condition."),
    };

    private static FieldTest Equal(FilterScalar value) => value.Kind switch
    {
        ScalarKind.String => new TextTest(Encoding.UTF8.GetBytes(value.String)),
        ScalarKind.Number => new NumberTest(value.Number),
        ScalarKind.Boolean => new BooleanTest(value.Boolean),
        _ => new NullTest(),
    };

    private static FieldTest Containing(FilterScalar value) => value.Kind switch
    {
        ScalarKind.String => new ContainsTextTest(Encoding.UTF8.GetBytes(value.String)),
        ScalarKind.Number => new ContainsNumberTest(value.Number),
        ScalarKind.Boolean => new ContainsBooleanTest(value.Boolean),
        _ => new ContainsNullTest(),
    };

    private static FilterArea AreaOf(GeoShape shape) => shape switch
    {
        GeoBox box => FilterArea.Box(box.Top, box.Left, box.Bottom, box.Right),
        GeoRing ring => FilterArea.Ring(ring.Centre.Latitude, ring.Centre.Longitude, ring.From, ring.To),
        GeoPolygon polygon => FilterArea.Polygon([.. polygon.Points.SelectMany(static point => (double[])[point.Latitude, point.Longitude])]),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape.GetType().Name, "No such shape."),
    };

    private static FilterPart PartOf(MatchValue value) => value switch
    {
        MatchObject fields => FilterPart.Fields([.. fields.Members.Select(static member => (member.Name, PartOf(member.Value)))]),
        MatchArray items => FilterPart.Items([.. items.Items.Select(PartOf)]),
        MatchScalar { Scalar: { Kind: ScalarKind.String } text } => FilterPart.Of(text.String),
        MatchScalar { Scalar: { Kind: ScalarKind.Number } number } => FilterPart.Of(number.Number),
        MatchScalar { Scalar: { Kind: ScalarKind.Boolean } boolean } => FilterPart.Of(boolean.Boolean),
        _ => FilterPart.Null,
    };
}
