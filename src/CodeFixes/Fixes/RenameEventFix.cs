using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0001, GRP0016, GRP0017 and GRP0035: the event that was meant, the one to use instead, the right name; in a call the method that emits it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameEventFix)), Shared]
internal sealed class RenameEventFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticIds.GRP0001UnknownEvent, DiagnosticIds.GRP0016DeprecatedEvent, DiagnosticIds.GRP0017EventAlias, DiagnosticIds.GRP0035UnknownEventInCall];

    // Neither a method nor a call is held against an event nobody knows.
    public override bool Uncovers(string id) => id is DiagnosticIds.GRP0001UnknownEvent or DiagnosticIds.GRP0035UnknownEventInCall;

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.DidYouMean is not { } meant || EventIn(site) is not { } written)
        {
            yield break;
        }

        if (written is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } method)
        {
            yield return new Repair("Emit it with " + meant, "Verb", [Edit.Replace(method, meant)]);
            yield break;
        }

        var title = site.Diagnostic.Id == DiagnosticIds.GRP0016DeprecatedEvent ? "Use" : "Rename to";
        if (LiteralEdit.Replace(written, meant) is { } literal)
        {
            yield return new Repair($"{title} '{meant}'", "Event", [literal]);
        }
        else if (written is MemberAccessExpressionSyntax access && Constant(site, access, meant) is var (constant, usings))
        {
            yield return new Repair($"{title} '{constant}'", "Event", [Edit.Replace(access, constant), .. usings]);
        }
    }

    // In an attribute the argument; in a call the expression that is marked.
    private static ExpressionSyntax? EventIn(RepairSite site) =>
        site.Attribute is not { } attribute ? site.Node as ExpressionSyntax
        : site.Handler?.FactsOf(attribute) is var (_, index) ? EventNameReader.Argument(HandlerReader.Attributes(site.Symbol!)[index], site.CancellationToken)?.Expression
        : null;

    // The constant beside an event: of the same class, or of the one that declares what is meant.
    private static (string Text, IEnumerable<Edit> Usings)? Constant(RepairSite site, MemberAccessExpressionSyntax access, string meant)
    {
        if (meant.IndexOf(':') < 0)
        {
            return (access.Expression + "." + meant, []);
        }

        // A constant that a user wrote may be used in other places, too.
        if (site.Model.GetSymbolInfo(access.Expression, site.CancellationToken).Symbol is not INamedTypeSymbol type
            || !site.Document.Catalog.Events.Any(found => found.EventClass == TypeNames.Metadata(type) && found.Property + KnownNames.ConstantSuffix == access.Name.Identifier.ValueText)
            || site.Document.Catalog.Named(meant).FirstOrDefault() is not { } declared)
        {
            return null;
        }

        var constant = "." + declared.Property + KnownNames.ConstantSuffix;
        if (declared.EventClass == TypeNames.Metadata(type))
        {
            return (access.Expression + constant, []);
        }

        var writer = new TypeText(site.Document, access.SpanStart);
        var text = writer.Of("global::" + declared.EventClass.Replace('+', '.')) + constant;
        return (text, writer.Usings);
    }
}
