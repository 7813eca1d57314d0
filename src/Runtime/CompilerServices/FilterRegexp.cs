using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>The pattern of a <c>regexp</c> filter, in the form the generator lowers it to.</summary>
/// <remarks>May be used from several threads. Generated code makes one per pattern and keeps it in a static field; it is compiled when first needed.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FilterRegexp
{
    /// <summary>Takes a pattern.</summary>
    /// <param name="pattern">The pattern as lowered: flags and classes written out.</param>
    public FilterRegexp(string pattern) => ArgumentNullException.ThrowIfNull(pattern);

    /// <summary>Whether the pattern finds something in a text.</summary>
    /// <param name="text">The text; null where there is none.</param>
    public bool IsMatch(string? text) => throw new NotImplementedException();
}
