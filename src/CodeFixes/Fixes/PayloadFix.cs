using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0040: the conversion that C# would make by itself, were the payload no list of objects; the arguments in their order, without those that are not carried.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PayloadFix)), Shared]
internal sealed class PayloadFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0040UnfitPayload];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (CallAround(site) is not { Payload: { } written } syntax
            || EmittedPayloadReader.Elements(written) is not { } elements || elements.Any(static element => element is null)
            || Target(site, syntax) is not { } target || PayloadTypes.Of(target, site.Document.Compilation) is not { } types)
        {
            yield break;
        }

        var place = elements.TakeWhile(element => element != site.Node).Count();
        if (place < elements.Count && place < types.Count && Converted(site, elements[place]!, types[place]) is { } converted)
        {
            yield return converted;
        }

        if (InOrder(site, written, [.. elements.OfType<ExpressionSyntax>()], types, target) is { } ordered)
        {
            yield return ordered;
        }
    }

    private static EventCallSyntax? CallAround(RepairSite site) => site.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().Select(EventCallSyntax.Of)
        .FirstOrDefault(found => found?.Payload is { } payload && payload.Span.Contains(site.Node.Span));

    private static CatalogEvent? Target(RepairSite site, EventCallSyntax syntax) =>
        site.Document.Read(syntax, site.CancellationToken) is var (call, match) ? EmittedPayloadRules.Emitted(call, match) : null;

    private static Repair? Converted(RepairSite site, ExpressionSyntax element, ITypeSymbol wanted)
    {
        if (site.Model.GetTypeInfo(element, site.CancellationToken).Type is not { } given || !Conversion(site, given, wanted).IsImplicit)
        {
            return null;
        }

        var writer = new TypeText(site.Document, element.SpanStart);
        var type = writer.Of(TypeNames.Facts(wanted));
        var isPrimary = element is SimpleNameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or BaseObjectCreationExpressionSyntax or ParenthesizedExpressionSyntax;
        return new Repair($"Convert to '{type}'", "Convert", [Edit.Replace(element, isPrimary ? $"({type}){element}" : $"({type})({element})"), .. writer.Usings]);
    }

    private static Repair? InOrder(RepairSite site, ExpressionSyntax written, IReadOnlyList<ExpressionSyntax> elements, IReadOnlyList<ITypeSymbol> types, CatalogEvent target)
    {
        var chosen = new List<ExpressionSyntax>();
        for (var i = 0; i < types.Count; i++)
        {
            if (elements.FirstOrDefault(element => !chosen.Contains(element) && Fits(site, element, types[i], target.Payload[i])) is not { } next)
            {
                return null;
            }

            chosen.Add(next);
        }

        var moves = !elements.Where(chosen.Contains).SequenceEqual(chosen);
        if (elements.SequenceEqual(chosen) || elements.Any(element => !chosen.Contains(element) && DoesSomething(element)) || (moves && elements.Count(DoesSomething) > 1)
            || written.DescendantTrivia().Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            return null;
        }

        var edit = chosen.Count == 0
            ? Edit.Replace(written, "[]")
            : new Edit(site.Tree, new TextChange(TextSpan.FromBounds(elements[0].SpanStart, elements[elements.Count - 1].Span.End), string.Join(", ", chosen)));
        return new Repair(moves ? "Put the payload in order" : "Remove what is not carried", "Order", [edit]);
    }

    private static bool Fits(RepairSite site, ExpressionSyntax element, ITypeSymbol wanted, PayloadFacts payload) =>
        element.IsKind(SyntaxKind.NullLiteralExpression) ? payload.AcceptsNull
        : site.Model.GetTypeInfo(element, site.CancellationToken).Type is { } given
            && Conversion(site, given, wanted) is { IsImplicit: true, IsUserDefined: false, IsNumeric: false };

    private static Conversion Conversion(RepairSite site, ITypeSymbol given, ITypeSymbol wanted) => ((CSharpCompilation)site.Document.Compilation).ClassifyConversion(given, wanted);

    private static bool DoesSomething(ExpressionSyntax element) => element.DescendantNodesAndSelf().Any(static node =>
        node is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression });
}
