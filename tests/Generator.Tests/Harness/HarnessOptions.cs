using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>What differs from an ordinary project: by default one assembly <c>My.App</c>, C# 13, nullable and implicit usings on.</summary>
internal sealed record HarnessOptions
{
    public static HarnessOptions Default { get; } = new();

    public string AssemblyName { get; init; } = "My.App";

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp13;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool ImplicitUsings { get; init; } = true;

    /// <summary>A library, or an application; that one needs a <c>Main</c>.</summary>
    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Assemblies compiled by the harness before.</summary>
    public IReadOnlyList<GeneratorRun> References { get; init; } = [];

    /// <summary>The extern alias that the references are reached by, instead of <c>global</c>.</summary>
    public string? Alias { get; init; }

    /// <summary>References are seen as an IDE sees projects of one solution, not as images.</summary>
    public bool ReferencesAsCompilations { get; init; }

    /// <summary>The C# compiler's own errors and warnings that belong to the test; each must occur.</summary>
    public IReadOnlyList<string> ExpectedCompilerIds { get; init; } = [];

    /// <summary>Ids that generated code would be told of, did it not say that it is silent: those of [Experimental].</summary>
    public IReadOnlyList<string> ExpectedOtherIds { get; init; } = [];

    /// <summary>Whether the compilation sees Grapnel at all.</summary>
    public bool ReferencesGrapnel { get; init; } = true;

    public IIncrementalGenerator? Generator { get; init; }

    public IReadOnlyList<DiagnosticAnalyzer>? Analyzers { get; init; }

    public IReadOnlyList<string>? StepNames { get; init; }
}
