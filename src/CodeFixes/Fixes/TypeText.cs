using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>Writes types as they are written at a place: as short as the usings there allow, with the usings that are missing.</summary>
/// <param name="document">The document.</param>
/// <param name="position">The place.</param>
internal sealed class TypeText(RepairDocument document, int position)
{
    private static readonly SymbolDisplayFormat Format =
        SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>The usings for what was written.</summary>
    public IEnumerable<Edit> Usings => _missing.Select(name => UsingEdit.Add(document, position, name));

    /// <summary>A type; a <c>?</c> of a reference type is left out where nobody reads it.</summary>
    public string Of(TypeFacts type) => type.NullMark switch
    {
        NullMark.Reference when !document.Model.GetNullableContext(position).AnnotationsEnabled() => Of(type.Bare),
        NullMark.None => Of(type.Display),
        _ => Of(type.Bare) + "?",
    };

    /// <summary>A type by its full name, with <c>global::</c>.</summary>
    public string Of(string display)
    {
        if (document.Model.GetSpeculativeTypeInfo(position, SyntaxFactory.ParseTypeName(display), SpeculativeBindingOption.BindAsTypeOrNamespace).Type is not { TypeKind: not TypeKind.Error } type)
        {
            return display;
        }

        var text = type.ToMinimalDisplayString(document.Model, position, Format);
        foreach (var named in Named(type))
        {
            var space = named.ContainingNamespace is { IsGlobalNamespace: false } found ? found.ToDisplayString() : "";
            if (space.Length > 0 && document.Model.LookupNamespacesAndTypes(position, name: named.Name).IsEmpty && text.Contains(space + "." + named.Name))
            {
                text = text.Replace(space + "." + named.Name, named.Name);
                _missing.Add(space);
            }
        }

        return text;
    }

    // The types in a type that a using brings: nested ones are reached through those around them.
    private static IEnumerable<INamedTypeSymbol> Named(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Named(array.ElementType),
        INamedTypeSymbol { ContainingType: { } outer } inner => Named(outer).Concat(inner.TypeArguments.SelectMany(Named)),
        INamedTypeSymbol named => [named, .. named.TypeArguments.SelectMany(Named)],
        _ => [],
    };
}
