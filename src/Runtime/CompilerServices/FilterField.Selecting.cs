namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>An element of the array the field is; missing where it is no array or has no such element.</summary>
    /// <param name="index">From the start, or if negative from the end.</param>
    public FilterField At(int index) => throw new NotImplementedException();

    /// <summary>Finds a field in the object this field is; missing where it is none.</summary>
    /// <param name="path">The path from here.</param>
    public FilterField Find(FilterPath path) => throw new NotImplementedException();
}
