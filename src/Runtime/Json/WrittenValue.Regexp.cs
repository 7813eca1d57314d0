using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Json;

internal static partial class WrittenValue
{
    internal static bool Matches(object written, FilterRegexp pattern)
    {
        if (written is string member)
            return pattern.IsMatch(member);
        if (written is not JsonValue scalar)
            return false;
        try
        {
            if (IsElement(scalar, out JsonElement element))
                return element.ValueKind == JsonValueKind.String && RegexpText.Matches(ElementText.Clean(element), pattern);
            if (IsText(scalar, out string? value))
                return pattern.IsMatch(value);
            return scalar.GetValueKind() == JsonValueKind.String && WillMatch(scalar, pattern);
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool WillMatch(JsonValue scalar, FilterRegexp pattern)
    {
        using ScratchJson scratch = ScratchJson.Take();
        return RegexpText.Matches(scratch.Write(scalar), pattern);
    }
}
