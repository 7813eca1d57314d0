using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>The values that flow between the named steps of the generator, for tests of their equality.</summary>
internal static class StepValues
{
    /// <summary>All but the outline, which is a hash of text: it differs where no meaning does.</summary>
    public static IEnumerable<string> Names => Parts.StepNames.Where(name => name != CachingGuard.Outline);

    /// <summary>A fresh driver over these sources: name of step → its values.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<object>> Of(params string[] sources)
    {
        var compilation = GeneratorHarness.CreateCompilation(sources, HarnessOptions.Default);
        var result = GeneratorHarness.NewDriver(Parts.NewGenerator(), compilation, tracked: true).RunGenerators(compilation).GetRunResult().Results.Single();
        if (result.Exception is { } exception)
            throw new HarnessException(CompilationGuard.Name, $"the generator threw: {exception}");
        return Names.Where(result.TrackedSteps.ContainsKey).ToDictionary(
            name => name,
            name => (IReadOnlyList<object>)[.. result.TrackedSteps[name].SelectMany(step => step.Outputs).Select(output => output.Value)]);
    }
}
