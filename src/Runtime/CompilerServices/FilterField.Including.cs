namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>Whether the field includes an object or array, as <c>match</c> has it.</summary>
    /// <param name="part">What it has to include.</param>
    public bool Includes(FilterPart part) => throw new NotImplementedException();
}
