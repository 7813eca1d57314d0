using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Analyzers;

/// <summary>Finds the exact span a violation points at.</summary>
internal static class SpotLocator
{
    public static Location Find(IMethodSymbol method, Spot spot, CancellationToken cancellationToken)
    {
        var declaration = Syntax(method, cancellationToken);
        var location = spot.Kind switch
        {
            SpotKind.ReturnType => (declaration as MethodDeclarationSyntax)?.ReturnType.GetLocation(),
            SpotKind.Parameter => ParameterAt(method, spot.Index, cancellationToken),
            SpotKind.AttributeName => AttributeSyntax(method, spot, cancellationToken)?.Name.GetLocation(),
            SpotKind.AttributeEvent => EventNameReader.Argument(HandlerReader.Attributes(method)[spot.Index], cancellationToken)?.Expression.GetLocation()
                ?? AttributeSyntax(method, spot, cancellationToken)?.GetLocation(),
            SpotKind.FilterRequest => Named(method, spot, KnownNames.WithRequest, cancellationToken),
            SpotKind.FilterDocument => Named(method, spot, KnownNames.WithDocument, cancellationToken),
            SpotKind.FilterPayload => Named(method, spot, KnownNames.With, cancellationToken),
            SpotKind.AttributeOrder => Named(method, spot, KnownNames.Order, cancellationToken),
            _ => null,
        };
        return location ?? First(method);
    }

    /// <summary>The expression a filter is written as.</summary>
    public static ExpressionSyntax? FindFilter(IMethodSymbol method, Spot spot, CancellationToken cancellationToken) => AttributeReader.Argument(
        HandlerReader.Attributes(method)[spot.Index],
        FilterRules.NameOf(spot.Kind),
        cancellationToken)?.Expression;

    /// <summary>The part of a method that a location lies in; the method itself where it has one part.</summary>
    public static IMethodSymbol PartAt(IMethodSymbol method, Location location) =>
        method.PartialImplementationPart is { } body && body.DeclaringSyntaxReferences.Any(found => found.SyntaxTree == location.SourceTree && found.Span.Contains(location.SourceSpan)) ? body : method;

    public static Location Find(INamedTypeSymbol type, Spot spot, CancellationToken cancellationToken) => spot.Kind switch
    {
        SpotKind.PluginName => Argument(Symbols.Find(type, KnownNames.Plugin), 0, cancellationToken) ?? ClassName(type, Symbols.Find(type, KnownNames.Plugin), cancellationToken),
        SpotKind.PluginThreads => Symbols.Find(type, KnownNames.Plugin) is { } plugin && AttributeReader.Argument(plugin, KnownNames.Threads, cancellationToken) is { } threads
            ? threads.Expression.GetLocation()
            : First(type),
        SpotKind.Controller => AtAttribute(EventReader.Controllers(type).ElementAt(spot.Index), 0, cancellationToken) ?? First(type),
        SpotKind.Action => AtAttribute(EventReader.Controllers(type).ElementAt(spot.Index), spot.SubIndex + 1, cancellationToken) ?? First(type),
        _ => ClassName(type, Symbols.Find(type, KnownNames.Plugin) ?? EventReader.Controllers(type).FirstOrDefault(), cancellationToken),
    };

    public static Location Find(IPropertySymbol property, Spot spot, CancellationToken cancellationToken) => spot.Kind switch
    {
        SpotKind.PropertyType => (Syntax(property, cancellationToken) as PropertyDeclarationSyntax)?.Type.GetLocation() ?? First(property),
        SpotKind.EventNameArgument => Symbols.Find(property, KnownNames.Event) is { } attribute ? AtAttribute(attribute, 0, cancellationToken) ?? First(property) : First(property),
        SpotKind.EventReplacedBy => Named(property, KnownNames.ReplacedBy, cancellationToken),
        SpotKind.EventAlias => Named(property, KnownNames.Alias, cancellationToken),
        _ => First(property),
    };

    private static Location? ParameterAt(IMethodSymbol method, int index, CancellationToken cancellationToken) =>
        index < method.Parameters.Length ? Syntax(method.Parameters[index], cancellationToken)?.GetLocation() : null;

    private static AttributeSyntax? AttributeSyntax(IMethodSymbol method, Spot spot, CancellationToken cancellationToken) =>
        HandlerReader.Attributes(method)[spot.Index].ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    private static Location? Named(IMethodSymbol method, Spot spot, string name, CancellationToken cancellationToken) =>
        AttributeReader.Argument(HandlerReader.Attributes(method)[spot.Index], name, cancellationToken)?.Expression.GetLocation();

    private static Location Named(IPropertySymbol property, string name, CancellationToken cancellationToken) =>
        (Symbols.Find(property, KnownNames.Event) is { } attribute ? AttributeReader.Argument(attribute, name, cancellationToken)?.Expression.GetLocation() : null) ?? First(property);

    private static Location? AtAttribute(AttributeData attribute, int argument, CancellationToken cancellationToken) =>
        Argument(attribute, argument, cancellationToken) ?? attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();

    private static Location? Argument(AttributeData? attribute, int index, CancellationToken cancellationToken) =>
        attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList: { } list } && index < list.Arguments.Count
            ? list.Arguments[index].Expression.GetLocation()
            : null;

    // Of a class in several files, the part that carries the attribute.
    private static Location ClassName(INamedTypeSymbol type, AttributeData? attribute, CancellationToken cancellationToken) =>
        (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).Parent?.Parent as BaseTypeDeclarationSyntax)?.Identifier.GetLocation() ?? First(type);

    private static SyntaxNode? Syntax(ISymbol symbol, CancellationToken cancellationToken) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);

    private static Location First(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;
}
