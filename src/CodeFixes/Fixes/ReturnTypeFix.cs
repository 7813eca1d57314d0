using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0003 and GRP0004: what the event asks to be returned, and tasks in the place of async void.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnTypeFix)), Shared]
internal sealed class ReturnTypeFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0003WrongReturnType, DiagnosticIds.GRP0004AsyncVoid];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Handler is not { } handler)
        {
            yield break;
        }

        foreach (var expected in handler.Expected)
        {
            if (expected.Value is { } value)
            {
                yield return SignatureRepair.ToPipe(handler, expected.Payload[0], value, [], "Return");
            }
            else
            {
                yield return handler.Facts.IsAsyncVoid ? ToTask(handler) : new Repair("Return nothing", "Return", new ReturnEdit(handler).ToNothing()) { Changes = handler.Symbol };
            }
        }
    }

    private static Repair ToTask(HandlerSite handler)
    {
        var writer = new TypeText(handler.Document, handler.Method.ReturnType.SpanStart);
        var task = writer.Of("global::System.Threading.Tasks.ValueTask");
        return new Repair($"Return '{task}'", "Return", [Edit.Replace(handler.Method.ReturnType, task), .. writer.Usings]) { Changes = handler.Symbol };
    }
}
