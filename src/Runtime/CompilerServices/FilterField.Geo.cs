namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>Whether the field is a point, in any of Koncorde's notations, that lies in an area.</summary>
    /// <param name="area">The area.</param>
    public bool IsIn(FilterArea area) => throw new NotImplementedException();
}
