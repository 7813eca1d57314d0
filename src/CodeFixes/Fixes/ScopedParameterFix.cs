using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0031: a parameter of the primary constructor becomes a <c>[FromScope]</c> parameter of the handlers that use it, where nothing else does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopedParameterFix)), Shared]
internal sealed class ScopedParameterFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0031ScopedParameter];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type, Parent: ParameterListSyntax { Parent: ClassDeclarationSyntax declaration } list } parameter
            || site.Model.GetDeclaredSymbol(parameter, site.CancellationToken) is not { } symbol
            || symbol.ContainingType.DeclaringSyntaxReferences.Length > 1
            || HandlersWith(site, declaration, symbol) is not { } handlers)
        {
            yield break;
        }

        var edits = new List<Edit> { Without(list, parameter) };
        foreach (var handler in handlers)
        {
            var writer = new TypeText(site.Document, handler.SpanStart);
            var text = $"[{AttributeText.Of(writer, "FromScope")}] {type} {parameter.Identifier}";
            var parameters = handler.ParameterList.Parameters;
            edits.Add(parameters.Count > 0
                ? Edit.Insert(site.Tree, parameters.Last().Span.End, ", " + text)
                : Edit.Insert(site.Tree, handler.ParameterList.OpenParenToken.Span.End, text));
            edits.AddRange(writer.Usings);
        }

        var title = handlers.Count == 0 ? $"Remove parameter '{symbol.Name}'" : $"Take '{symbol.Name}' as a [FromScope] parameter of {string.Join(", ", handlers.Select(static handler => $"'{handler.Identifier.ValueText}'"))}";
        yield return new Repair(title, "FromScope", edits) { Changes = symbol.ContainingSymbol as IMethodSymbol };
    }

    // The handlers that use it; null where something else does, too.
    private static List<MethodDeclarationSyntax>? HandlersWith(RepairSite site, ClassDeclarationSyntax declaration, IParameterSymbol symbol)
    {
        var handlers = new List<MethodDeclarationSyntax>();
        foreach (var name in declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.CancellationToken).Symbol, symbol))
            {
                continue;
            }

            if (name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not MethodDeclarationSyntax method
                || site.Model.GetDeclaredSymbol(method, site.CancellationToken) is not { } owner
                || HandlerReader.Attributes(owner).Count == 0)
            {
                return null;
            }

            if (!handlers.Contains(method))
            {
                handlers.Add(method);
            }
        }

        return handlers;
    }

    private static Edit Without(ParameterListSyntax list, ParameterSyntax parameter)
    {
        var place = list.Parameters.IndexOf(parameter);
        return list.Parameters.Count == 1 ? Edit.Remove(list.SyntaxTree, list.SpanStart, list.Span.End)
            : place > 0 ? Edit.Remove(list.SyntaxTree, list.Parameters[place - 1].Span.End, parameter.Span.End)
            : Edit.Remove(list.SyntaxTree, parameter.SpanStart, list.Parameters[1].SpanStart);
    }
}
