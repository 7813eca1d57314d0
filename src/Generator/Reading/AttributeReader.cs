using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Reads one <c>[Hook]</c> or <c>[Pipe]</c>.</summary>
internal static class AttributeReader
{
    public static HandlerAttributeFacts Read(AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        int? order = null;
        FilterFacts withRequest = FilterFacts.None, withDocument = FilterFacts.None, with = FilterFacts.None;
        foreach (var (name, value, isReadable) in Named(attribute, compilation, cancellationToken))
        {
            switch (name)
            {
                case KnownNames.Order:
                    order = value as int?;
                    break;
                case KnownNames.WithRequest:
                    withRequest = Filter(name, value, isReadable);
                    break;
                case KnownNames.WithDocument:
                    withDocument = Filter(name, value, isReadable);
                    break;
                case KnownNames.With:
                    with = Filter(name, value, isReadable);
                    break;
            }
        }

        return new HandlerAttributeFacts(
            Symbols.Is(attribute, KnownNames.Pipe) ? HandlerKind.Pipe : HandlerKind.Hook,
            EventNameReader.Read(attribute, compilation, cancellationToken),
            order,
            withRequest,
            withDocument) { With = with };

        FilterFacts Filter(string name, object? value, bool isReadable)
        {
            var generated = EventNameReader.GeneratedNames(Argument(attribute, name, cancellationToken)?.Expression, compilation, cancellationToken);
            return generated.Count > 0 ? FilterFacts.Unreadable with { GeneratedNames = generated.ToEquatable() }
                : !isReadable ? FilterFacts.Unreadable
                : value is string text ? new FilterFacts(text, true)
                : FilterFacts.None;
        }
    }

    /// <summary>A named argument in syntax.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The text of a named argument; null where there is none.</summary>
    public static string? Text(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value.Value as string;

    /// <summary>The number in a named argument; null where there is none.</summary>
    public static int? Number(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value.Value as int?;

    // An attribute whose first argument does not bind has no named arguments either: they are read from syntax, one by one.
    private static IEnumerable<(string Name, object? Value, bool IsReadable)> Named(AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        if (attribute.AttributeConstructor is not null)
        {
            return attribute.NamedArguments.Select(static pair =>
                (pair.Key, pair.Value.Kind == TypedConstantKind.Primitive ? pair.Value.Value : null, pair.Value.Kind == TypedConstantKind.Primitive));
        }

        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList: { } list } syntax)
        {
            return [];
        }

        var model = compilation.GetSemanticModel(syntax.SyntaxTree);
        return list.Arguments.Where(static argument => argument.NameEquals is not null).Select(argument =>
        {
            var constant = model.GetConstantValue(argument.Expression, cancellationToken);
            return (argument.NameEquals!.Name.Identifier.ValueText, constant.HasValue ? constant.Value : null, constant.HasValue);
        });
    }
}
