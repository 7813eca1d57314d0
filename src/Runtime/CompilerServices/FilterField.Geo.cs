using System.Text.Json;
using Grapnel.Geo;

namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>Whether the field is a point, in any of Koncorde's notations, that lies in an area.</summary>
    /// <param name="area">The area.</param>
    public bool IsIn(FilterArea area)
    {
        double latitude, longitude;
        return (_element.ValueKind != JsonValueKind.Undefined
                ? ElementPoint.TryRead(_element, out latitude, out longitude)
                : WrittenPoint.TryRead(_written, out latitude, out longitude))
            && area.Covers(latitude, longitude);
    }
}
