using System.Text.Json;
using Grapnel.Json;

namespace Grapnel.CompilerServices;

public readonly partial struct FilterField
{
    /// <summary>Which of these texts the field is; -1 where it is none of them, or no text.</summary>
    internal int IndexIn(FilterTexts texts) =>
        _element.ValueKind == JsonValueKind.String ? ElementText.IndexIn(_element, texts)
        : _written is not null ? WrittenValue.IndexIn(_written, texts)
        : -1;
}
