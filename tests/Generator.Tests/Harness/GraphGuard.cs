using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>No value that flows between steps leads to a symbol, a node, a location or anything else of Roslyn's: it would keep old compilations alive.</summary>
internal static class GraphGuard
{
    public const string Name = "no Roslyn objects";

    /// <summary>The last step of ForAttributeWithMetadataName: what comes out of the generator's own transform.</summary>
    private const string TransformedByForAttribute = "result_ForAttributeWithMetadataName";

    /// <summary>Checks every value of every step an output comes from, named or not.</summary>
    public static void Check(GeneratorRunResult result)
    {
        var seen = new HashSet<IncrementalGeneratorRunStep>(ReferenceEqualityComparer.Instance);
        var open = new Stack<IncrementalGeneratorRunStep>(result.TrackedSteps.Concat(result.TrackedOutputSteps).SelectMany(step => step.Value));
        while (open.TryPop(out var step))
        {
            if (!seen.Add(step))
                continue;
            if (!IsInsideForAttribute(step.Name))
            {
                foreach (var (source, _) in step.Inputs)
                    open.Push(source);
            }

            if (step.Name is null or TransformedByForAttribute || !IsRoslynsOwn(step.Name))
                HarnessException.ThrowIfAny(Name, step.Outputs.SelectMany(output => Find(output.Value, step.Name ?? "(unnamed step)")));
        }
    }

    /// <summary>Roslyn's inputs and outputs and the inside of ForAttributeWithMetadataName.</summary>
    public static bool IsRoslynsOwn(string step) =>
        step is "Compilation" or "ParseOptions" or "AdditionalTexts" or "AnalyzerConfigOptions" or "MetadataReferences" or "CompilationOptions"
            or "SourceOutput" or "ImplementationSourceOutput" or "HostOutput" or "SyntaxNode"
        || IsInsideForAttribute(step);

    private static bool IsInsideForAttribute(string? step) => step?.Contains("_ForAttribute", StringComparison.Ordinal) == true;

    /// <summary>The paths from a value to objects that belong to Roslyn.</summary>
    public static IEnumerable<string> Find(object? root, string rootPath)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object? Value, string Path)>([(root, rootPath)]);
        while (open.TryPop(out var item))
        {
            if (item.Value is not { } value || IsLeaf(value) || (!value.GetType().IsValueType && !seen.Add(value)))
                continue;
            if (BelongsToRoslyn(value))
            {
                yield return $"{item.Path} is a {value.GetType().FullName}";
                continue;
            }

            if (value is Array array)
                PushElements(array, item.Path);
            for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike && !IsLeafType(field.FieldType))
                        open.Push((field.GetValue(value), $"{item.Path}.{field.Name}"));
                }
            }
        }

        void PushElements(Array array, string path)
        {
            if (IsLeafType(array.GetType().GetElementType()!))
                return;
            var i = 0;
            foreach (var element in (IEnumerable)array)
                open.Push((element, $"{path}[{i++}]"));
        }
    }

    private static bool BelongsToRoslyn(object value) =>
        value is ISymbol or SyntaxNode or SyntaxToken or SyntaxTrivia or SyntaxTree or SyntaxReference or Compilation or Location or Diagnostic
            or SemanticModel or AttributeData or IOperation or MetadataReference
        || (value.GetType() is { IsEnum: false } type && type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    private static bool IsLeaf(object value) => IsLeafType(value.GetType()) || value is MemberInfo or Assembly or Module;

    private static bool IsLeafType(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal);
}
