using System.Text.Json;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>Whether the field is a text in which a pattern finds something.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="NullReferenceException">The pattern is null.</exception>
    public bool Matches(FilterRegexp pattern) =>
        _element.ValueKind == JsonValueKind.String ? RegexpText.Matches(_element, pattern) : _written is not null && WrittenValue.Matches(_written, pattern);
}
