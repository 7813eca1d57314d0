using System.Runtime.CompilerServices;

namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>The number the field is; NaN, which is in no range, where it is missing or no number.</summary>
    public double Number
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TryNumber(out var number) ? number : double.NaN;
    }

    /// <summary>All fields as one value; missing where there are no fields. Copies them where something was written.</summary>
    /// <param name="fields">The fields.</param>
    public static FilterField Of(JsonFields? fields) => fields is null ? default : fields.AsField();
}
