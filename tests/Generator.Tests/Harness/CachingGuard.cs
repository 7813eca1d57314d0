using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>Edits that do not concern the generator find every named step and every output cached, and change no text.</summary>
internal static class CachingGuard
{
    public const string Name = "cached";

    /// <summary>The step that compares declarations: a new one changes it, and what is read behind it comes out the same.</summary>
    public const string Outline = "Outline";

    private const string UnrelatedText = "namespace Unrelated_ { internal static class Bystander { internal static int Answer() { return 41; } } }";

    public static void Check(IIncrementalGenerator generator, CSharpCompilation compilation, GeneratorRunResult plain, IReadOnlyList<string> stepNames)
    {
        var parse = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var unrelated = GeneratorHarness.Tree(UnrelatedText, "Unrelated.cs", parse);
        var edited = GeneratorHarness.Tree(UnrelatedText.Replace("41", "42", StringComparison.Ordinal), "Unrelated.cs", parse);
        var added = GeneratorHarness.Tree("namespace Unrelated_ { internal struct Newcomer; }", "Added.cs", parse);

        var start = compilation.AddSyntaxTrees(unrelated);
        var driver = GeneratorHarness.NewDriver(generator, start, tracked: true).RunGenerators(start);
        var first = Result(driver);
        GraphGuard.Check(first);
        CheckStepNames(first, stepNames);

        var withAdded = start.AddSyntaxTrees(added);
        var withEdit = withAdded.ReplaceSyntaxTree(unrelated, edited);
        foreach (var (edit, next, isOutline) in new[]
        {
            ("a tree was added", withAdded, true),
            ("a method body elsewhere was edited", withEdit, false),
            ("the compilation was cloned", withEdit.Clone(), false),
        })
        {
            driver = driver.RunGenerators(next);
            CheckRun(edit, Result(driver), isOutline ? [.. stepNames.Where(name => name != Outline)] : stepNames);
            if (!isOutline)
                CheckNothingWasRead(edit, Result(driver));
            CheckText(edit, plain, Result(driver));
        }
    }

    private static GeneratorRunResult Result(GeneratorDriver driver) => driver.GetRunResult().Results.Single();

    private static void CheckStepNames(GeneratorRunResult result, IReadOnlyList<string> stepNames) =>
        HarnessException.ThrowIfAny(Name, result.TrackedSteps.Keys
            .Where(name => !GraphGuard.IsRoslynsOwn(name) && !stepNames.Contains(name))
            .Select(name => $"step '{name}' is not in TrackingNames"));

    private static void CheckRun(string edit, GeneratorRunResult result, IReadOnlyList<string> stepNames)
    {
        var named = result.TrackedSteps.Where(step => stepNames.Contains(step.Key));
        HarnessException.ThrowIfAny(Name,
            from step in named.Concat(result.TrackedOutputSteps)
            from run in step.Value
            from value in run.Outputs
            where value.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
            select $"after {edit}, step '{step.Key}' was {value.Reason}: {value.Value}");
    }

    // Behind an outline that did not change nothing runs at all: not even to find that the result is the same.
    private static void CheckNothingWasRead(string edit, GeneratorRunResult result)
    {
        if (result.TrackedSteps.ContainsKey(Outline))
        {
            HarnessException.ThrowIfAny(Name,
                from step in result.TrackedSteps
                where step.Key != Outline && !GraphGuard.IsRoslynsOwn(step.Key)
                from run in step.Value
                from value in run.Outputs
                where value.Reason != IncrementalStepRunReason.Cached
                select $"after {edit}, step '{step.Key}' ran again");
        }
    }

    private static void CheckText(string edit, GeneratorRunResult plain, GeneratorRunResult now)
    {
        var before = plain.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());
        var after = now.GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());
        HarnessException.ThrowIfAny(Name,
            from name in before.Keys.Union(after.Keys)
            where before.GetValueOrDefault(name) != after.GetValueOrDefault(name)
            select $"after {edit}, {name} differs");
    }
}
