using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0005 and GRP0029: a hook, where pipes cannot stand; a pipe, where something is changed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HookOrPipeFix)), Shared]
internal sealed class HookOrPipeFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0005PipeOnHookEvent, DiagnosticIds.GRP0029PayloadChanged];

    public override IEnumerable<Repair> Propose(RepairSite site) => site.Handler is not { } handler ? []
        : site.Diagnostic.Id == DiagnosticIds.GRP0029PayloadChanged ? ToPipe(site, handler)
        : site.Attribute is { } attribute ? [ToHook(handler, IsForHooksAlone(site, handler) ? Attributes(site, handler) : [attribute])]
        : [];

    private static Repair ToHook(HandlerSite handler, IEnumerable<AttributeSyntax> attributes)
    {
        var returnsNothing = handler.Facts.Return.Shape is ReturnShape.Void or ReturnShape.Task or ReturnShape.ValueTask;
        return new Repair("Make it a hook", "Hook", [.. attributes.SelectMany(static attribute => SignatureRepair.Kind(attribute, "Hook")), .. returnsNothing ? [] : new ReturnEdit(handler).ToNothing()])
        {
            Changes = returnsNothing ? null : handler.Symbol,
        };
    }

    // All its attributes, since no method is both.
    private static IEnumerable<Repair> ToPipe(RepairSite site, HandlerSite handler)
    {
        var attributes = Attributes(site, handler);
        if (attributes.Any(attribute => attribute.SyntaxTree != site.Tree))
        {
            return [];
        }

        var kinds = attributes.SelectMany(static attribute => SignatureRepair.Kind(attribute, "Pipe")).ToList();
        return handler.Facts.Attributes
            .SelectMany((attribute, i) => ExpectedSignature.Of(attribute with { Kind = HandlerKind.Pipe }, i, site.Document.Catalog)).Distinct()
            .Where(static expected => expected.Value is not null)
            .Select(expected => SignatureRepair.ToPipe(handler, expected.Payload[0], expected.Value!, kinds, "Pipe", "Make it a pipe"));
    }

    // A pipe of several events becomes a hook only where none of them is for pipes.
    private static bool IsForHooksAlone(RepairSite site, HandlerSite handler) => handler.Facts.Attributes
        .SelectMany((attribute, i) => EventNameRules.Resolve(attribute.Event, i, site.Document.Catalog).Events)
        .All(static target => target.Kind == EventKind.Hook);

    private static List<AttributeSyntax> Attributes(RepairSite site, HandlerSite handler) =>
        [.. HandlerReader.Attributes(handler.Symbol).Select(data => data.ApplicationSyntaxReference?.GetSyntax(site.CancellationToken)).OfType<AttributeSyntax>()];
}
