using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0006, where a modifier is in the way: internal in the place of private, not abstract, not local to the file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccessFix)), Shared]
internal sealed class AccessFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0006NotCallable];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is MethodDeclarationSyntax or TypeDeclarationSyntax) is not { } declaration
            || site.Model.GetDeclaredSymbol(declaration, site.CancellationToken) is not { } symbol)
        {
            yield break;
        }

        if (symbol is IMethodSymbol method)
        {
            yield return new Repair("Make it internal", "Internal", [.. Parts(method, site.CancellationToken).SelectMany(static part => To("internal", part))]);
        }
        else
        {
            var around = declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ToList();
            var hidden = around.Where(type => site.Model.GetDeclaredSymbol(type, site.CancellationToken) is { } found && (found.IsFileLocal || !Symbols.IsAtLeastInternal(found))).ToList();
            if (hidden.Count > 0)
            {
                yield return new Repair(hidden.Count == 1 && hidden[0] == declaration ? "Make it internal" : "Make it and the types around it internal", "Internal", [.. hidden.SelectMany(static type => To("internal", type))]);
            }

            if (declaration.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.AbstractKeyword)) is { RawKind: not 0 } modifier)
            {
                yield return new Repair("Remove 'abstract'", "Abstract", [Remove(modifier)]);
            }
        }
    }

    /// <summary>Gives a declaration another accessibility.</summary>
    public static IEnumerable<Edit> To(string access, MemberDeclarationSyntax declaration)
    {
        var written = declaration.Modifiers.Where(static modifier => modifier.RawKind is (int)SyntaxKind.PrivateKeyword or (int)SyntaxKind.ProtectedKeyword or (int)SyntaxKind.InternalKeyword or (int)SyntaxKind.FileKeyword).ToList();
        if (written.Count > 0)
        {
            return [Edit.Replace(written[0], access), .. written.Skip(1).Select(Remove)];
        }

        var first = declaration.Modifiers.Count > 0 ? declaration.Modifiers[0] : declaration switch
        {
            MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
            TypeDeclarationSyntax type => type.Keyword,
            ConstructorDeclarationSyntax constructor => constructor.Identifier,
            _ => declaration.GetFirstToken(),
        };
        return [Edit.Insert(declaration.SyntaxTree, first.SpanStart, access + " ")];
    }

    // Both parts of a partial method say the same.
    private static IEnumerable<MemberDeclarationSyntax> Parts(IMethodSymbol method, CancellationToken cancellationToken) =>
        new[] { method.PartialDefinitionPart, method, method.PartialImplementationPart }
            .SelectMany(static part => part?.DeclaringSyntaxReferences ?? [])
            .Select(part => part.GetSyntax(cancellationToken)).OfType<MemberDeclarationSyntax>();

    private static Edit Remove(SyntaxToken modifier) => Edit.Remove(modifier.SyntaxTree!, modifier.SpanStart, modifier.GetNextToken().SpanStart);
}
