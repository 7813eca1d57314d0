namespace Grapnel.Generator.Emit;

/// <summary>Expressions joined by one operator. Thousands of them are deeper than compilers go, so a long chain is printed as groups of groups.</summary>
internal static class Chain
{
    public const int Longest = 50;

    public static string Join(IReadOnlyList<string> parts, string word)
    {
        while (parts.Count > Longest)
        {
            parts = [.. parts.Select(static (part, i) => (part, Group: i / Longest)).GroupBy(static pair => pair.Group, static pair => pair.part)
                .Select(group => $"({string.Join(" " + word, group)})")];
        }

        return string.Join(" " + word, parts);
    }
}
