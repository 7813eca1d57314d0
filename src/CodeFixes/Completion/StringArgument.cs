using Grapnel.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.CodeFixes.Completion;

/// <summary>
/// The string literal a caret stands in, where it is an argument that may be an event's name or a filter. Found by syntax alone, so that
/// the answer for all other places costs nothing.
/// </summary>
/// <param name="Literal">The literal.</param>
/// <param name="Whole">The argument: the literal, or the <c>+</c> it is part of.</param>
/// <param name="Owner">The attribute or call.</param>
/// <param name="Name">The name the argument is given by; null where its place says what it is.</param>
/// <param name="Index">Its place.</param>
internal sealed record StringArgument(LiteralExpressionSyntax Literal, ExpressionSyntax Whole, SyntaxNode Owner, string? Name, int Index)
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal) { "Hook", "Pipe", "Event" };

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "PipeAsync", "EmitAsync", "Hook", "HookEachDocument", "Pipe", "PipeEachDocument", "Register", "RegisterEachDocument", "Parse", "TryParse",
    };

    /// <summary>The method a call names, or the attribute without its suffix.</summary>
    public string OwnerName => Owner is AttributeSyntax attribute ? AttributeName(attribute.Name) : MethodName((InvocationExpressionSyntax)Owner) ?? "";

    /// <summary>Whether the literal is put together with something else, which may be a constant of another file.</summary>
    public bool IsPart => Literal.AncestorsAndSelf().TakeWhile(node => node != Whole.Parent).Any(static node => node is BinaryExpressionSyntax);

    /// <summary>Whether something of this name takes such arguments: a method, or an attribute with or without its suffix.</summary>
    public static bool IsKnownOwner(string name) => Methods.Contains(name) || Attributes.Contains(WithoutSuffix(name));

    /// <summary>The argument whose text a caret is in; null where it is in none.</summary>
    public static StringArgument? Find(SyntaxNode root, int caret)
    {
        if (caret <= 0 || caret > root.FullSpan.End)
        {
            return null;
        }

        var token = root.FindToken(caret - 1);
        if (!IsText(token.Kind()) || token.Parent is not LiteralExpressionSyntax literal || !IsInside(token, caret))
        {
            return null;
        }

        ExpressionSyntax whole = literal;
        while (whole.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole.Parent switch
        {
            AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list } argument when Attributes.Contains(AttributeName(attribute.Name)) =>
                new StringArgument(literal, whole, attribute, argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText, list.Arguments.IndexOf(argument)),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument when MethodName(call) is { } name && Methods.Contains(name) =>
                new StringArgument(literal, whole, call, argument.NameColon?.Name.Identifier.ValueText, list.Arguments.IndexOf(argument)),
            _ => null,
        };
    }

    private static bool IsText(SyntaxKind kind) =>
        kind is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;

    // Between the quotes; behind the last character of a literal that nobody has closed yet.
    private static bool IsInside(SyntaxToken token, int caret)
    {
        var quotes = token.IsKind(SyntaxKind.StringLiteralToken) ? 1 : token.Text.TakeWhile(static c => c == '"').Count();
        var open = token.Text.StartsWith("@", StringComparison.Ordinal) ? 2 : quotes;
        return caret >= token.SpanStart + open && caret <= token.Span.End - (LiteralText.IsClosed(token) ? quotes : 0);
    }

    private static string AttributeName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => AttributeName(qualified.Right),
        AliasQualifiedNameSyntax aliased => AttributeName(aliased.Name),
        SimpleNameSyntax simple => WithoutSuffix(simple.Identifier.ValueText),
        _ => "",
    };

    private static string? MethodName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private static string WithoutSuffix(string name) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
}
