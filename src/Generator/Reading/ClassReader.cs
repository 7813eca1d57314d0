using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Reads classes: whether generated code can use them, and how they are opened again.</summary>
internal static class ClassReader
{
    /// <summary>Why generated code cannot use a class.</summary>
    public static ClassProblem ProblemOf(INamedTypeSymbol type)
    {
        foreach (var current in Symbols.WithContaining(type))
        {
            if (current.Arity > 0)
            {
                return ClassProblem.Generic;
            }

            if (current.IsFileLocal)
            {
                return ClassProblem.FileLocal;
            }

            if (!Symbols.IsAtLeastInternal(current))
            {
                return ClassProblem.NotAccessible;
            }

            if (TypeReach.IsObsoleteError(current))
            {
                return ClassProblem.Obsolete;
            }
        }

        return type is { IsAbstract: true, IsStatic: false, TypeKind: TypeKind.Class } ? ClassProblem.Abstract : ClassProblem.None;
    }

    public static EventClassFacts Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var containing = Symbols.WithContaining(type).Reverse().ToList();
        var problem = ProblemOf(type);
        return new EventClassFacts(
            TypeNames.Metadata(type),
            type.Name,
            TypeNames.Key(type),
            type.ContainingNamespace is { IsGlobalNamespace: false } space ? Qualified(space) : "",
            containing.Select(static current => new TypeHeader(Keyword(current), Header(current.Name) + Parameters(current))).ToEquatable(),
            problem == ClassProblem.Abstract ? ClassProblem.None : problem,
            containing.All(current => IsPartial(current, cancellationToken)),
            type.IsStatic);
    }

    private static string Qualified(INamespaceSymbol space) =>
        (space.ContainingNamespace is { IsGlobalNamespace: false } outer ? Qualified(outer) + "." : "") + TypeNames.Escape(space.Name);

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .Where(static reference => !GeneratedTrees.IsOurs(reference.SyntaxTree))
        .All(reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(static modifier => modifier.ValueText == "partial"));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string Parameters(INamedTypeSymbol type) => type.Arity == 0 ? "" : "<" + string.Join(", ", type.TypeParameters.Select(static parameter => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    } + TypeNames.Escape(parameter.Name))) + ">";

    // C# warns of types named in lower case only (CS8981), unless they are written with an '@'.
    private static string Header(string name) => name.All(static c => c is >= 'a' and <= 'z') ? "@" + name : TypeNames.Escape(name);
}
