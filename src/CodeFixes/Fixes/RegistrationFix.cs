using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0036: no filter where there is no request, a hook where no pipe can stand, a payload that can be copied, and functions that return what their event carries.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegistrationFix)), Shared]
internal sealed class RegistrationFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0036UnfitRegistration];

    // Of one registration the first mistake is named.
    public override bool Uncovers(string id) => true;

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (CallAround(site) is not { } syntax)
        {
            return [];
        }

        return site.Node == syntax.Method ? ToHook(site, syntax)
            : site.Node == syntax.WithRequest ? IdleFilterFix.Remove(site)
            : site.Node == syntax.Event ? Copied(site, syntax)
            : syntax.Handler is { } handler && handler.Span.Contains(site.Node.Span) ? Returned(site, syntax, handler)
            : [];
    }

    private static EventCallSyntax? CallAround(RepairSite site) => site.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().Select(EventCallSyntax.Of)
        .FirstOrDefault(static found => found?.Kind is EventCallKind.RegisterHook or EventCallKind.RegisterPipe);

    // A registry takes pipes alone, and its hooks would have to be known before the start.
    private static IEnumerable<Repair> ToHook(RepairSite site, EventCallSyntax syntax)
    {
        if (syntax.Method.Identifier.ValueText != "Pipe" || syntax.Handler is not { } handler
            || site.Model.GetSymbolInfo(syntax.Call, site.CancellationToken).Symbol is not IMethodSymbol method
            || new LambdaReturns(handler).ToNothing() is not { } returns)
        {
            yield break;
        }

        var arguments = syntax.Call.ArgumentList.Arguments;
        var order = arguments.FirstOrDefault(argument => argument.NameColon is { } colon ? colon.Name.Identifier.ValueText == "order" : arguments.IndexOf(argument) == 3);
        yield return new Repair("Make it a hook", "Hook", [Edit.Replace(syntax.Method, "Hook"), .. returns, .. order is null ? [] : ArgumentEdit.Remove(order, method)]);
    }

    private static IEnumerable<Repair> Copied(RepairSite site, EventCallSyntax syntax) =>
        site.Document.Read(syntax, site.CancellationToken) is var (_, match) && match.Events.SelectMany(found => PayloadTypes.Of(found, site.Document.Compilation) ?? []).FirstOrDefault(IsNotCopied) is { } type
            ? SnapshotFix.For(site, type)
            : [];

    private static IEnumerable<Repair> Returned(RepairSite site, EventCallSyntax syntax, ExpressionSyntax handler)
    {
        if (site.Document.Read(syntax, site.CancellationToken) is not var (call, match) || RegistrationRules.Returning(call, match) is not { } target)
        {
            return [];
        }

        var values = ReturnedValueReader.Read(handler, target, site.Model, site.CancellationToken).ToList();
        var tasks = values.Where(static found => found.Value.IsTask).Select(static found => found.At).ToList();
        return tasks.Contains(site.Node)
            ? [new Repair("Await the task", "Await", [.. LambdaReturns.Await(handler, tasks)])]
            : site.Node is ExpressionSyntax value && new LambdaReturns(handler).ToPayload(value) is { } edits ? [new Repair("Return the payload", "Payload", edits)]
            : [];
    }

    private static bool IsNotCopied(ITypeSymbol type) => PayloadReader.Read(type).Copy == PayloadCopy.NoCopy;
}
