using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Docs;

/// <summary>docs/filters.md.</summary>
internal static class FiltersPage
{
    public static string Text { get; } = Repository.Read("docs", "filters.md").ReplaceLineEndings("\n");
}
