using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>Checks what stands behind a keyword and makes a node of it; null where a check failed.</summary>
internal delegate FilterNode? OperatorReader(TextValue value, FilterPlace place, FilterChecks checks);

/// <summary>The operators of the language, by keyword. Each has a file: its node with its reader.</summary>
internal static class FilterOperators
{
    private static readonly Dictionary<string, OperatorReader?> ByKeyword = new(StringComparer.Ordinal)
    {
        ["and"] = And.Read,
        ["bool"] = Bool.Read,
        ["equals"] = EqualTo.Read,
        ["exists"] = Exists.Read,
        ["ids"] = OneOf.ReadIds,
        ["in"] = OneOf.Read,
        ["match"] = Includes.Read,
        ["missing"] = Exists.ReadMissing,
        ["not"] = Not.Read,
        ["nothing"] = Nothing.Read,
        ["or"] = Or.Read,
        ["range"] = InRange.Read,
        ["select"] = Select.Read,

        // Known to Koncorde, not read here yet.
        ["geoBoundingBox"] = null,
        ["geoDistance"] = null,
        ["geoDistanceRange"] = null,
        ["geoPolygon"] = null,
        ["regexp"] = null,
    };

    public static bool IsKeyword(string keyword) => ByKeyword.ContainsKey(keyword);

    /// <summary>The reader of a keyword; null where there is none.</summary>
    public static OperatorReader? Reader(string keyword) => ByKeyword.TryGetValue(keyword, out var reader) ? reader : null;

    /// <summary>The keyword a misspelt one was probably meant to be.</summary>
    public static string? Nearest(string keyword) => Filters.Nearest.To(keyword.ToLowerInvariant(), ByKeyword.Keys);
}
