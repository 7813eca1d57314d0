using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>
/// Reads the name of an event from an attribute. Constants that the generator writes bind in an analyzer on a build and nowhere else,
/// so names that may be generated are always read from syntax: generator and analyzers see the same.
/// </summary>
internal static class EventNameReader
{
    private const int DeepestConstant = 16;

    public static EventNameFacts Read(AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
    {
        var bound = attribute.AttributeConstructor is not null && attribute.ConstructorArguments is [var argument, ..] ? argument : default;
        return Read(Argument(attribute, cancellationToken), bound, compilation, cancellationToken);
    }

    /// <summary>The name in one argument of an attribute.</summary>
    /// <param name="written">The argument in syntax.</param>
    /// <param name="bound">The argument as it was bound; of no kind where it was not.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static EventNameFacts Read(AttributeArgumentSyntax? written, TypedConstant bound, Compilation compilation, CancellationToken cancellationToken)
    {
        return written is not null && Strip(written.Expression) is { IsMissing: false } expression
            ? Read(expression, () => Bound(bound), () => compilation.GetSemanticModel(expression.SyntaxTree), cancellationToken)
            : EventNameFacts.Unreadable;
    }

    /// <summary>The name in an argument of a call; of null, C# speaks itself.</summary>
    public static EventNameFacts Read(ExpressionSyntax written, SemanticModel model, CancellationToken cancellationToken) =>
        Read(Strip(written), () => model.GetConstantValue(written, cancellationToken) is { HasValue: true, Value: string name }
            ? EventNameFacts.Constant(name)
            : EventNameFacts.Unreadable, () => model, cancellationToken);

    private static EventNameFacts Read(ExpressionSyntax expression, Func<EventNameFacts> bound, Func<SemanticModel> modelOf, CancellationToken cancellationToken)
    {
        if (!HasNames(expression))
        {
            return bound();
        }

        var model = modelOf();
        if (expression is MemberAccessExpressionSyntax access && GeneratedOwner(access, model, cancellationToken) is { } owner)
        {
            return EventNameFacts.Generated(TypeNames.Metadata(owner), Property(access.Name.Identifier.ValueText));
        }

        var members = GeneratedNames(expression, model.Compilation, cancellationToken);
        return members.Count > 0 ? EventNameFacts.Mixed(members) : bound();
    }

    /// <summary>The names in an expression, and in the constants it is made of, that the generator may write; without the suffix.</summary>
    public static IReadOnlyList<string> GeneratedNames(ExpressionSyntax? expression, Compilation compilation, CancellationToken cancellationToken)
    {
        if (expression is null || !HasNames(expression))
        {
            return [];
        }

        var members = new List<string>();
        CollectGenerated(expression, compilation, members, DeepestConstant, cancellationToken);
        return members;
    }

    /// <summary>The argument that holds the name, in syntax.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeData attribute, CancellationToken cancellationToken)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax { ArgumentList: { } list })
        {
            return null;
        }

        var argument = list.Arguments.FirstOrDefault();
        return argument is { NameEquals: null } ? argument : list.Arguments.FirstOrDefault(static found => found.NameColon is not null);
    }

    private static bool HasNames(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().Any(static node => node is SimpleNameSyntax);

    private static EventNameFacts Bound(TypedConstant argument) =>
        argument is { Kind: TypedConstantKind.Primitive, Value: null or string } ? EventNameFacts.Constant((string?)argument.Value) : EventNameFacts.Unreadable;

    private static ExpressionSyntax Strip(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Strip(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Strip(suppressed.Operand),
        _ => expression,
    };

    // T of T.XName, where T or a base of it declares events here and nobody wrote a member of that name.
    private static INamedTypeSymbol? GeneratedOwner(MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = access.Name.Identifier.ValueText;
        if (!IsConstantName(name) || model.GetSymbolInfo(access.Expression, cancellationToken).Symbol is not INamedTypeSymbol type)
        {
            return null;
        }

        INamedTypeSymbol? owner = null;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Any(static member => !GeneratedTrees.IsOurs(member)))
            {
                return null;
            }

            if (owner is null && IsSourceEventClass(current, model.Compilation))
            {
                owner = current;
            }
        }

        return owner;
    }

    private static bool IsSourceEventClass(INamedTypeSymbol type, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && (Symbols.Find(type, KnownNames.ControllerEvents) is not null
            || type.GetMembers().Any(static member => member is IPropertySymbol && Symbols.Find(member, KnownNames.Event) is not null));

    // Names that end like generated constants and either do not bind or bind to what the generator wrote; through constants, too.
    private static void CollectGenerated(ExpressionSyntax expression, Compilation compilation, List<string> members, int depth, CancellationToken cancellationToken)
    {
        var model = compilation.GetSemanticModel(expression.SyntaxTree);
        foreach (var name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
            var isHere = symbol is not null && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);
            if (symbol is null || (isHere && GeneratedTrees.IsOurs(symbol)))
            {
                if (IsConstantName(name.Identifier.ValueText) && !IsOfNothing(name, model, cancellationToken))
                {
                    members.Add(Property(name.Identifier.ValueText));
                }
            }
            else if (isHere && depth > 0 && symbol is IFieldSymbol { IsConst: true } field)
            {
                foreach (var reference in field.DeclaringSyntaxReferences)
                {
                    if (reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value })
                    {
                        CollectGenerated(value, compilation, members, depth - 1, cancellationToken);
                    }
                }
            }
        }
    }

    // Of a class that does not exist, C# speaks.
    private static bool IsOfNothing(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name && model.GetSymbolInfo(access.Expression, cancellationToken).Symbol is not INamedTypeSymbol;

    private static bool IsConstantName(string name) =>
        name.Length > KnownNames.ConstantSuffix.Length && name.EndsWith(KnownNames.ConstantSuffix, StringComparison.Ordinal);

    private static string Property(string constant) => constant.Substring(0, constant.Length - KnownNames.ConstantSuffix.Length);
}
