using Grapnel.CompilerServices;

namespace Grapnel.Geo;

/// <summary>Between two parallels and two meridians.</summary>
internal sealed class BoxArea(double top, double left, double bottom, double right) : FilterArea
{
    private readonly bool _goesAround = right - left >= Wgs84.Turn;

    public override bool Covers(double latitude, double longitude)
    {
        if (!(latitude >= bottom && latitude <= top) || double.IsNaN(longitude))
        {
            return false;
        }

        if (_goesAround || (longitude >= left && longitude <= right))
        {
            return true;
        }

        var east = Wgs84.ToEast(left, longitude);
        return left + (east < 0 ? east + Wgs84.Turn : east) <= right;
    }
}
