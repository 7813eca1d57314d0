using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Reading;

/// <summary>
/// Goes through the declarations of a file and hashes its text, leaving out what stands in bodies. A body counts where it can change
/// what is read outside: with a directive in it, with <c>field</c> in an accessor, or with the parameter of a primary constructor.
/// </summary>
internal sealed class OutlineWalk(SyntaxTree tree)
{
    private readonly SourceText _text = tree.GetText();
    private readonly List<string> _capturing = [];
    private readonly List<(string Type, OutlineHash Bodies)> _partials = [];
    private OutlineHash _hash;
    private OutlineHash _bodies;
    private string[] _parameters = [];
    private int _position;

    public IReadOnlyList<string> Capturing => _capturing;

    public IReadOnlyList<(string Type, OutlineHash Bodies)> Partials => _partials;

    public OutlineHash Finish()
    {
        _hash.Add(_text, TextSpan.FromBounds(_position, _text.Length));
        return _hash;
    }

    public void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case CompilationUnitSyntax unit:
                Visit(unit.Members);
                break;
            case BaseNamespaceDeclarationSyntax space:
                Visit(space.Members);
                break;
            case TypeDeclarationSyntax type:
                VisitType(type);
                break;
            case GlobalStatementSyntax statement:
                Skip(statement.Statement);
                break;
            case BaseMethodDeclarationSyntax method:
                Skip(method.Body);
                Skip(method.ExpressionBody?.Expression);
                break;
            case BasePropertyDeclarationSyntax property:
                VisitProperty(property);
                break;
            case BaseFieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword):
                foreach (var variable in field.Declaration.Variables)
                {
                    Skip(variable.Initializer?.Value);
                }

                break;
        }
    }

    private void Visit(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            Visit(member);
        }
    }

    private void VisitType(TypeDeclarationSyntax type)
    {
        // A plugin class is never a payload (Immutability says so), so nobody asks what it captures. Positional parameters of records are properties.
        var mayCapture = type is ClassDeclarationSyntax or StructDeclarationSyntax && !IsPlugin(type);
        var isPart = mayCapture && type.Modifiers.Any(SyntaxKind.PartialKeyword);
        var (parameters, bodies) = (_parameters, _bodies);
        _parameters = mayCapture && type.ParameterList is { } list ? [.. list.Parameters.Select(static parameter => parameter.Identifier.ValueText).Where(static name => name.Length > 0)] : [];
        _bodies = default;
        if (isPart && _parameters.Length > 0)
        {
            _capturing.Add(type.Identifier.ValueText);
        }

        Visit(type.Members);
        if (isPart)
        {
            _partials.Add((type.Identifier.ValueText, _bodies));
        }

        (_parameters, _bodies) = (parameters, bodies);
    }

    private void VisitProperty(BasePropertyDeclarationSyntax property)
    {
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            SkipAccessor(accessor.Body);
            SkipAccessor(accessor.ExpressionBody?.Expression);
        }

        switch (property)
        {
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow }:
                SkipAccessor(arrow.Expression);
                break;
            case PropertyDeclarationSyntax { Initializer: { } initializer }:
                Skip(initializer.Value);
                break;
            case IndexerDeclarationSyntax { ExpressionBody: { } arrow }:
                Skip(arrow.Expression);
                break;
        }
    }

    private void SkipAccessor(SyntaxNode? body)
    {
        if (body is not null && !Mentions(body, "field"))
        {
            Skip(body);
        }
    }

    private void Skip(SyntaxNode? body)
    {
        if (body is null || body.ContainsDirectives || Array.Exists(_parameters, name => Mentions(body, name)))
        {
            return;
        }

        _hash.Add(_text, TextSpan.FromBounds(_position, body.SpanStart));
        _hash.Add(body is BlockSyntax ? 1UL : 2UL);
        _bodies.Add(_text, body.Span);
        _position = body.Span.End;
    }

    // By the letter, comments included: too often costs a reading, too seldom would miss a change.
    private bool Mentions(SyntaxNode body, string name)
    {
        var text = _text.ToString(body.Span);
        for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + 1, StringComparison.Ordinal))
        {
            if (!IsPartAt(text, i - 1) && !IsPartAt(text, i + name.Length))
            {
                return true;
            }
        }

        return text.Contains("\\u") || text.Contains("\\U");
    }

    private static bool IsPartAt(string text, int index) => index >= 0 && index < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[index]);

    private static bool IsPlugin(TypeDeclarationSyntax type) => type.AttributeLists.Any(static list => list.Attributes.Any(static attribute =>
        DeclarationScan.Simple(attribute.Name) is "Plugin" or KnownNames.Plugin));
}
