using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grapnel.Generator.Bodies;

/// <summary>The methods that are known to change what they are called on.</summary>
internal static class Mutators
{
    private static readonly HashSet<string> OfCollections = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "AddFirst", "AddLast", "TryAdd", "Insert", "InsertRange", "SetAt", "Enqueue", "Push",
        "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "RemoveWhere", "RemoveFirst", "RemoveLast", "Clear",
        "Sort", "Reverse", "UnionWith", "ExceptWith", "IntersectWith", "SymmetricExceptWith",
    };

    private static readonly HashSet<string> OfGrapnel = new(StringComparer.Ordinal) { "SetResult", "ClearError", "SetHeader", "Add", "Remove" };

    private static readonly HashSet<string> OfArrays = new(StringComparer.Ordinal) { "Sort", "Reverse", "Clear", "Fill" };

    /// <summary>Whether a call may be one of them, by its name.</summary>
    public static bool MayBe(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => "",
        };
        return OfCollections.Contains(name) || OfGrapnel.Contains(name) || OfArrays.Contains(name) || name == "ReplaceWith";
    }

    /// <summary>What a call changes of the object it is called on, as a step from it; null where it is not known to.</summary>
    public static string? ChangedBy(IInvocationOperation call)
    {
        var (method, type) = (call.TargetMethod, call.TargetMethod.ContainingType);
        if (call.Instance is null || method.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out))
        {
            return null;
        }

        if (Symbols.IsInGrapnel(type))
        {
            return (type.Name, method.Name) switch
            {
                ("Request", "SetResult") => ".Result",
                ("Request", "ClearError") => ".Error",
                ("RequestResponse", "SetHeader") => ".Headers",
                ("JsonFields", "Add" or "Remove") => KeyOf(call),
                _ => null,
            };
        }

        return (Ownership.IsCollection(type) || Ownership.IsJson(type)) && OfCollections.Contains(method.Name) ? KeyOf(call)
            : Ownership.IsJson(type) && method.Name == "ReplaceWith" ? AccessPath.AnyElement
            : null;
    }

    /// <summary>Whether a call changes the array it is given first.</summary>
    public static bool ChangesFirst(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: true, ContainingType.SpecialType: SpecialType.System_Array } method && OfArrays.Contains(method.Name);

    private static string KeyOf(IInvocationOperation call) => PayloadPaths.KeyOf(call.Arguments.Take(1).Select(static argument => argument.Value));
}
