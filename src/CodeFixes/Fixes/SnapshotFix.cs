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

/// <summary>
/// GRP0011: <c>ISnapshot&lt;T&gt;</c> for records whose copy shares nothing that changes: sealed, copied by the compiler's own code, and
/// all they hold immutable. For anything else nobody but its author knows how to copy it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SnapshotFix)), Shared]
internal sealed class SnapshotFix : RepairProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.GRP0011PayloadNotCopied];

    public override IEnumerable<Repair> Propose(RepairSite site) =>
        site.Node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter && site.Model.GetDeclaredSymbol(parameter, site.CancellationToken)?.Type is { } type ? For(site, type) : [];

    /// <summary>The repair of a type that is carried.</summary>
    public static IEnumerable<Repair> For(RepairSite site, ITypeSymbol carried)
    {
        if (carried is not INamedTypeSymbol type
            || !CopiesSoundly(type)
            || type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(site.CancellationToken) is not RecordDeclarationSyntax declaration
            || site.Document.Document.Project.GetDocument(declaration.SyntaxTree) is null)
        {
            yield break;
        }

        yield return new Repair($"Implement ISnapshot<{type.Name}>", "Snapshot", [.. Implement(site, declaration, type)]);
    }

    private static bool CopiesSoundly(INamedTypeSymbol type)
    {
        if (!type.IsRecord || type.IsValueType || !type.IsSealed || type.IsGenericType || type.GetMembers("Snapshot").Length > 0)
        {
            return false;
        }

        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (!current.IsRecord
                || current.DeclaringSyntaxReferences.IsEmpty
                || current.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, current))
                || current.GetMembers().Any(static member => member is IEventSymbol || (member is IFieldSymbol { IsStatic: false } field && !Immutability.IsImmutable(field.Type))))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Edit> Implement(RepairSite site, RecordDeclarationSyntax declaration, INamedTypeSymbol type)
    {
        var isHere = declaration.SyntaxTree == site.Tree;
        var writer = isHere ? new TypeText(site.Document, declaration.SpanStart) : null;
        var contract = writer?.Of($"global::Grapnel.ISnapshot<{TypeNames.Key(type)}>") ?? $"global::Grapnel.ISnapshot<{type.Name}>";
        var head = declaration.BaseList?.Types.Last().Span.End ?? declaration.ParameterList?.Span.End ?? declaration.TypeParameterList?.Span.End ?? declaration.Identifier.Span.End;
        yield return Edit.Insert(declaration.SyntaxTree, head, (declaration.BaseList is null ? " : " : ", ") + contract);

        var text = declaration.SyntaxTree.GetText(site.CancellationToken);
        var line = text.Lines.GetLineFromPosition(declaration.SpanStart).ToString();
        var outer = line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
        var (end, inner) = (site.Document.NewLine, outer + (outer.Length > 0 && outer[0] == '\t' ? "\t" : "    "));
        var method = $"{inner}public {type.Name} Snapshot() => this with {{ }};";
        if (declaration.SemicolonToken is { RawKind: not 0, IsMissing: false } semicolon)
        {
            yield return new Edit(declaration.SyntaxTree, new TextChange(semicolon.Span, $"{end}{outer}{{{end}{method}{end}{outer}}}"));
        }
        else
        {
            var brace = text.Lines.GetLineFromPosition(declaration.CloseBraceToken.SpanStart);
            var before = text.ToString(TextSpan.FromBounds(brace.Start, declaration.CloseBraceToken.SpanStart));
            var isAlone = before.Trim().Length == 0;
            yield return isAlone
                ? Edit.Insert(declaration.SyntaxTree, brace.Start, $"{(declaration.Members.Count > 0 ? end : "")}{method}{end}")
                : Edit.Insert(declaration.SyntaxTree, declaration.CloseBraceToken.SpanStart, $"{end}{method}{end}{outer}");
        }

        foreach (var added in writer?.Usings ?? [])
        {
            yield return added;
        }
    }
}
