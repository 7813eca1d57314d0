using System.Text.RegularExpressions;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Robustness;

/// <summary>What the pages of the rules show as violations: small files with something to repair.</summary>
internal static partial class RulePages
{
    /// <summary>Rules and violations; those of several assemblies are left to others.</summary>
    public static IReadOnlyList<(string Id, string Code)> Violations { get; } =
    [
        .. from path in Directory.GetFiles(Repository.PathTo("docs", "diagnostics"), "GRP*.md").Order(StringComparer.Ordinal)
            let code = Violation().Match(File.ReadAllText(path).ReplaceLineEndings("\n")).Groups["code"].Value
            where code.Length > 0 && !code.StartsWith("// ", StringComparison.Ordinal)
            select (Path.GetFileNameWithoutExtension(path), code),
    ];

    [GeneratedRegex("""^## Violation\n\n```csharp\n(?<code>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Violation();
}
