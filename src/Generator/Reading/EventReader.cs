using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Reads declarations of events.</summary>
internal static class EventReader
{
    /// <summary>The facts about a property; null where it declares no event.</summary>
    public static EventFacts? Read(IPropertySymbol property, CancellationToken cancellationToken)
    {
        property = property.PartialDefinitionPart ?? property;
        if (property.Name.Length == 0 || !Symbols.IsNamed(property.ContainingType) || Symbols.Find(property, KnownNames.Event) is not { } attribute || GeneratedTrees.IsOurs(property))
        {
            return null;
        }

        var (kind, payload) = property.RefKind == RefKind.None ? Handle(property.Type) : (EventKind.Unknown, ImmutableEquatableArray<PayloadFacts>.Empty);
        var name = property.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation } ? EventNameReader.Read(attribute, compilation, cancellationToken) : EventNameFacts.Unreadable;
        return new EventFacts(
            ClassReader.Read(property.ContainingType, cancellationToken),
            property.Name,
            TypeNames.Escape(property.Name),
            Modifiers(property, cancellationToken),
            PropertyShape.TypeOf(property),
            TypeNames.HasErrors(property.Type) || ObstacleOf(property) == TypeObstacle.Obsolete,
            name.Text,
            name.Kind == EventNameKind.Constant,
            kind,
            payload,
            ProblemOf(property),
            Collision(property))
        {
            WrittenName = name,
            ReplacedBy = OtherName(property, attribute, KnownNames.ReplacedBy, cancellationToken),
            Alias = OtherName(property, attribute, KnownNames.Alias, cancellationToken),
            Accessors = PropertyShape.AccessorsOf(property, cancellationToken),
            HasComment = HasComment(property, cancellationToken),
        };
    }

    /// <summary>The attributes of a class that declare events, in the order of the facts.</summary>
    public static IEnumerable<AttributeData> Controllers(INamedTypeSymbol type) =>
        Symbols.IsNamed(type) ? type.GetAttributes().Where(static attribute => Symbols.Is(attribute, KnownNames.ControllerEvents)) : [];

    /// <summary>The facts about one attribute on a class.</summary>
    public static ControllerFacts ReadController(INamedTypeSymbol type, AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var request = compilation.GetTypeByMetadataName(KnownNames.Request) is { } found ? PayloadReader.Read(found) : null;
        var facts = ClassReader.Read(type, cancellationToken);
        if (attribute.AttributeConstructor is null || attribute.ConstructorArguments is not [var controller, { Kind: TypedConstantKind.Array } actions] || actions.IsNull
            || controller.Kind == TypedConstantKind.Error || actions.Values.Any(static action => action.Kind == TypedConstantKind.Error))
        {
            return new ControllerFacts(facts, null, ImmutableEquatableArray<ActionFacts>.Empty, false, request);
        }

        return new ControllerFacts(facts, controller.Value as string, actions.Values.Select(action => ReadAction(type, action.Value as string)).ToEquatable(), true, request);
    }

    /// <summary>What a type says as a handle of an event.</summary>
    public static (EventKind Kind, ImmutableEquatableArray<PayloadFacts> Payload) Handle(ITypeSymbol type)
    {
        var kind = type.Name switch
        {
            KnownNames.PipeEvent => EventKind.Pipe,
            KnownNames.HookEvent => EventKind.Hook,
            KnownNames.GenericDocumentEvent => EventKind.GenericDocument,
            _ => EventKind.Unknown,
        };
        if (kind == EventKind.Unknown || type is not INamedTypeSymbol { TypeKind: TypeKind.Class } named || !Symbols.IsInGrapnel(type))
        {
            return (EventKind.Unknown, ImmutableEquatableArray<PayloadFacts>.Empty);
        }

        var payload = kind == EventKind.GenericDocument ? named.BaseType : named;
        return (kind, payload is null ? ImmutableEquatableArray<PayloadFacts>.Empty : payload.TypeArguments.Select(PayloadReader.Read).ToEquatable());
    }

    // The names an event is given beside its own may be written as generated constants, which are never seen here.
    private static EventNameFacts OtherName(IPropertySymbol property, AttributeData attribute, string name, CancellationToken cancellationToken) =>
        AttributeReader.Argument(attribute, name, cancellationToken) is { } written && property.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation }
            ? EventNameReader.Read(written, attribute.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value, compilation, cancellationToken)
            : EventNameFacts.Nothing;

    private static ActionFacts ReadAction(INamedTypeSymbol type, string? action)
    {
        var names = string.IsNullOrEmpty(action) ? [] : ControllerNames.Prefixes
            .Select(prefix => ControllerNames.Property(prefix, action!))
            .SelectMany(static property => new[] { property, property + KnownNames.ConstantSuffix, "__" + property, KnownNames.EventsMethod });
        return new ActionFacts(action, Collision(type, names));
    }

    private static string Collision(IPropertySymbol property) =>
        "__" + property.Name == KnownNames.EventsMethod
            ? property.Name
            : Collision(property.ContainingType, [property.Name + KnownNames.ConstantSuffix, "__" + property.Name, KnownNames.EventsMethod]);

    private static string Collision(INamedTypeSymbol type, IEnumerable<string> names) =>
        names.FirstOrDefault(name => type.GetMembers(name).Any(static member => !GeneratedTrees.IsOurs(member))) ?? "";

    private static PropertyProblem ProblemOf(IPropertySymbol property)
    {
        if (!property.IsStatic || !property.IsPartialDefinition)
        {
            return PropertyProblem.NotStaticPartial;
        }

        if (property.SetMethod is not null)
        {
            return PropertyProblem.HasSetter;
        }

        if (property.PartialImplementationPart is { } body && !GeneratedTrees.IsOurs(body))
        {
            return PropertyProblem.HasBody;
        }

        if (!Symbols.IsAtLeastInternal(property))
        {
            return PropertyProblem.NotAccessible;
        }

        return ObstacleOf(property) == TypeObstacle.Aliased ? PropertyProblem.AliasedType : PropertyProblem.None;
    }

    private static TypeObstacle ObstacleOf(IPropertySymbol property) =>
        property.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation } ? TypeReach.ObstacleOf(property.Type, compilation) : TypeObstacle.None;

    private static string Modifiers(IPropertySymbol property, CancellationToken cancellationToken)
    {
        var written = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as PropertyDeclarationSyntax;
        return written is null ? "" : string.Join(" ", written.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(static modifier => modifier.ValueText));
    }

    // By its first characters: where no documentation is asked for, C# reads it as any comment.
    private static bool HasComment(IPropertySymbol property, CancellationToken cancellationToken) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
        .GetLeadingTrivia().Any(static trivia => trivia.ToFullString() is { Length: > 2 } text && (text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal))) == true;
}
