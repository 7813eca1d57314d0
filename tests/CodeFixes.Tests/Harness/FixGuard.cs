using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.CodeFixes.Tests.Harness;

/// <summary>A repair leaves fewer violations than there were, and no new error or warning of the analyzers or the compiler; advice may follow.</summary>
internal static class FixGuard
{
    public const string Name = "repaired";

    /// <param name="before">The project as it was.</param>
    /// <param name="after">The project as it is.</param>
    /// <param name="id">The rule.</param>
    /// <param name="left">How many violations of the rule are left.</param>
    /// <param name="uncovered">The rules that may speak now.</param>
    public static async Task CheckAsync(Project before, Project after, string id, int left, params string[] uncovered)
    {
        var (known, found) = (await CountAsync(before), await CountAsync(after));
        HarnessException.ThrowIfAny(Name, (await after.AnalyzeAsync()).Where(diagnostic => diagnostic.Id == id).Skip(left).Select(diagnostic => $"still there: {diagnostic}"));
        HarnessException.ThrowIfAny(
            Name, found.Where(pair => pair.Key != id && !uncovered.Contains(pair.Key) && pair.Value.Count > known.GetValueOrDefault(pair.Key, []).Count).SelectMany(pair => pair.Value).Select(diagnostic => $"new: {diagnostic}"));
    }

    private static async Task<Dictionary<string, List<Diagnostic>>> CountAsync(Project project) =>
        (await project.AnalyzeAsync()).Concat(await project.CompileAsync()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.ToList());
}
