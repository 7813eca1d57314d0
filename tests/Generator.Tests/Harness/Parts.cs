using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>What the generator assembly contains, found by reflection so that nothing new is forgotten.</summary>
internal static class Parts
{
    public static Assembly Assembly { get; } = Assembly.Load("Grapnel.Generator");

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. Instances<DiagnosticAnalyzer>().OrderBy(analyzer => analyzer.GetType().Name, StringComparer.Ordinal)];

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(d => d.Id, StringComparer.Ordinal)];

    public static ImmutableArray<string> StepNames { get; } = ReadStepNames();

    public static IIncrementalGenerator NewGenerator() => Instances<IIncrementalGenerator>().Single();

    private static IEnumerable<T> Instances<T>() =>
        from type in Assembly.GetTypes()
        where !type.IsAbstract && typeof(T).IsAssignableFrom(type)
        select (T)Activator.CreateInstance(type, nonPublic: true)!;

    private static ImmutableArray<string> ReadStepNames() =>
        [.. from field in Assembly.GetType("Grapnel.Generator.TrackingNames", throwOnError: true)!
                .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where field.IsLiteral && field.FieldType == typeof(string)
            select (string)field.GetRawConstantValue()!];
}
