using System.Collections.Immutable;
using System.Composition;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Fixes;

/// <summary>GRP0002: the type of the payload, a service, another order, or without the parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParameterFix)), Shared]
internal sealed class ParameterFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0002PayloadMismatch];

    public override IEnumerable<Repair> Propose(RepairSite site)
    {
        if (site.Handler is not { } handler || site.Node.FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type } parameter)
        {
            return [];
        }

        var place = handler.Method.ParameterList.Parameters.IndexOf(parameter);
        return place < 0 ? [] : Propose(handler, parameter, type, place).Where(static repair => repair.Edits.Count > 0);
    }

    private static IEnumerable<Repair> Propose(HandlerSite handler, ParameterSyntax parameter, TypeSyntax type, int place)
    {
        var facts = handler.Facts.Parameters[place];
        var name = parameter.Identifier.ValueText;
        if (facts.Modifier.Length > 0)
        {
            yield return Repair($"Remove '{facts.Modifier}'", "Modifier", WithoutModifier(parameter));
            yield break;
        }

        if (facts.Mark == ParameterMark.EventName)
        {
            yield return Repair("Make it 'string'", "EventName", Edit.Replace(type, "string"));
        }
        else if (facts.Mark == ParameterMark.None && !facts.IsToken)
        {
            if (handler.Expected.Select(expected => Sorted(handler, expected)).FirstOrDefault(static found => found is not null) is { } ordered)
            {
                yield return Repair("Put the payload in order", "PayloadOrder", ordered);
            }

            foreach (var repair in Typed(handler, type, place))
            {
                yield return repair;
            }

            if (Reordered(handler) is { } list)
            {
                yield return Repair("Put the payload first", "Order", list);
            }

            if (facts.CanBeService && !IsPayload(handler, facts.Type.Key) && handler.Symbol.Parameters[place].Type is { IsReferenceType: true, SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Interface })
            {
                var writer = new TypeText(handler.Document, parameter.SpanStart);
                var mark = AttributeText.Of(writer, "FromScope");
                yield return Repair($"Mark '{name}' [FromScope]", "FromScope", [Edit.Insert(handler.Tree, parameter.SpanStart, $"[{mark}] "), .. writer.Usings]);
            }
        }

        if (facts.Mark != ParameterMark.None || facts.IsToken || handler.Expected.All(expected => place >= expected.Payload.Count))
        {
            yield return Repair($"Remove parameter '{name}'", "Remove", Without(handler, place));
        }

        Repair Repair(string title, string key, params Edit[] edits) => new(title, "Parameter" + key, edits) { Changes = handler.Symbol };
    }

    // All at once: the type of each parameter of the payload that is another than it has to be.
    private static IEnumerable<Repair> Typed(HandlerSite handler, TypeSyntax marked, int place)
    {
        foreach (var expected in handler.Expected)
        {
            var writer = new TypeText(handler.Document, marked.SpanStart);
            var edits = new List<Edit>();
            var title = "";
            var parameters = handler.Method.ParameterList.Parameters;
            for (var i = 0; i < parameters.Count && i < expected.Payload.Count; i++)
            {
                if (handler.Facts.Parameters[i] is not { Mark: ParameterMark.None } facts || (facts.IsToken && i != place))
                {
                    break;
                }

                if (expected.Payload[i].Fits(facts.Type.Key) || facts.Modifier.Length > 0 || parameters[i].Type is not { } type)
                {
                    continue;
                }

                var right = writer.Of(expected.Payload[i].Type);
                edits.Add(Edit.Replace(type, right));
                title = i == place ? $"Change the type to '{right}'" : title;
            }

            if (title.Length > 0)
            {
                yield return new Repair(title, "ParameterType", [.. edits, .. writer.Usings]) { Changes = handler.Symbol };
            }
        }
    }

    private static Edit[] WithoutModifier(ParameterSyntax parameter) =>
        [.. parameter.Modifiers
            .Where(static modifier => modifier.RawKind is (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword or (int)SyntaxKind.InKeyword or (int)SyntaxKind.ReadOnlyKeyword or (int)SyntaxKind.ParamsKeyword)
            .Select(modifier => Edit.Remove(parameter.SyntaxTree, modifier.SpanStart, modifier.GetNextToken().SpanStart))];

    // What is no payload goes behind what is; everything keeps its own text.
    private static Edit[]? Reordered(HandlerSite handler)
    {
        var parameters = handler.Method.ParameterList.Parameters;
        var sorted = Enumerable.Range(0, parameters.Count).OrderBy(i => handler.Facts.Parameters[i] is { Mark: ParameterMark.None, IsToken: false } ? 0 : 1).ToList();
        return sorted.SequenceEqual(Enumerable.Range(0, parameters.Count))
            ? null
            : [.. sorted.Select((from, to) => (from, to)).Where(static move => move.from != move.to).Select(move => Edit.Replace(parameters[move.to], parameters[move.from].ToString()))];
    }

    // All that is taken of the payload, where it only stands in another order than the event has it.
    private static Edit[]? Sorted(HandlerSite handler, ExpectedSignature expected)
    {
        var facts = handler.Facts.Parameters;
        var taken = Enumerable.Range(0, facts.Count).Where(i => facts[i] is { Mark: ParameterMark.None, IsToken: false, Modifier: "" }).ToList();
        var left = new List<int>(taken);
        var sorted = new List<int>();
        foreach (var payload in expected.Payload.Take(taken.Count))
        {
            var next = left.FindIndex(i => payload.Type.Key == facts[i].Type.Key);
            if (next < 0)
            {
                return null;
            }

            sorted.Add(left[next]);
            left.RemoveAt(next);
        }

        var parameters = handler.Method.ParameterList.Parameters;
        return left.Count > 0 || sorted.SequenceEqual(taken)
            ? null
            : [.. sorted.Zip(taken, static (from, to) => (from, to)).Where(static move => move.from != move.to).Select(move => Edit.Replace(parameters[move.to], parameters[move.from].ToString()))];
    }

    // What an event carries is no service.
    private static bool IsPayload(HandlerSite handler, string type) => handler.Document.Catalog.Events.Any(found => found.Payload.Any(payload => payload.Type.Key == type));

    private static Edit[] Without(HandlerSite handler, int place)
    {
        var parameters = handler.Method.ParameterList.Parameters;
        return place > 0
            ? [Edit.Remove(handler.Tree, parameters.GetSeparator(place - 1).SpanStart, parameters[place].Span.End)]
            : [Edit.Remove(handler.Tree, parameters[0].SpanStart, parameters.Count > 1 ? parameters[1].SpanStart : parameters[0].Span.End)];
    }
}
