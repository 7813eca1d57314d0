using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>
/// Analyzers and table agree: an attribute the analyzers pass has its row, one they complain about has none; each hook row has its
/// case in RunHook, each pipe row its one place in a segment of its event. An error in one attribute of a method, or at the method
/// itself, may take all rows of that method out. What the analyzers only warn about has its row, an alias under the right name.
/// </summary>
internal static class TableGuard
{
    public const string Name = "table";

    private const string WholeCompilationId = "GRP0038";

    private static readonly string[] WholeClassIds = ["GRP0006", "GRP0009", "GRP0013"];

    private sealed record Expectation(TableRow Row, bool Possible);

    private sealed record Handler(IReadOnlyList<Expectation> Attributes, bool HasErrorElsewhere);

    public static void Check(Compilation source, Compilation output, ImmutableArray<Diagnostic> diagnostics)
    {
        var generated = output.SyntaxTrees.Where(tree => !source.ContainsSyntaxTree(tree)).ToList();
        var plugins = TableReader.Plugins(output, generated);
        CheckRows(Handlers(source, output, diagnostics), [.. plugins.SelectMany(plugin => plugin.Rows)]);
        CheckPlaces(plugins, TableReader.Segments(generated));
    }

    private static void CheckRows(List<Handler> handlers, List<TableRow> rows)
    {
        var least = new Dictionary<TableRow, int>();
        var most = new Dictionary<TableRow, int>();
        foreach (var handler in handlers)
        {
            var possible = handler.Attributes.Count(attribute => attribute.Possible);
            var isWhole = !handler.HasErrorElsewhere && possible == handler.Attributes.Count;
            foreach (var (row, isPossible) in handler.Attributes)
            {
                // One attribute and an error at the method itself: no row. Several: the error may be about another one.
                var sure = isPossible && isWhole;
                var maybe = isPossible && (!handler.HasErrorElsewhere || possible > 1);
                least[row] = least.GetValueOrDefault(row) + (sure ? 1 : 0);
                most[row] = most.GetValueOrDefault(row) + (maybe ? 1 : 0);
            }

            if (possible > 1 && handler.HasErrorElsewhere && handler.Attributes.All(a => rows.Contains(a.Row)))
                throw new HarnessException(Name, $"the analyzers complain about {handler.Attributes[0].Row.Method}, but all its attributes have rows");
        }

        HarnessException.ThrowIfAny(Name,
            from row in rows.Concat(least.Keys).Distinct()
            let count = rows.Count(r => r == row)
            where count < least.GetValueOrDefault(row) || count > most.GetValueOrDefault(row)
            select $"{row} occurs {count} times in the table; by the analyzers' answers {least.GetValueOrDefault(row)} to {most.GetValueOrDefault(row)}");
    }

    private static void CheckPlaces(IReadOnlyList<TablePlugin> plugins, IReadOnlyList<TableSegment> segments)
    {
        HarnessException.ThrowIfAny(Name,
            from plugin in plugins
            let hooks = plugin.Rows.Count(row => row.Kind == "Hook")
            where hooks != plugin.HookCases
            select $"{plugin.Descriptor} has {hooks} hook rows and {plugin.HookCases} cases in RunHook");
        var pipes = plugins.Select(plugin => plugin.Rows.Where(row => row.Kind == "Pipe").ToList()).ToList();
        var placed = segments.SelectMany(segment => segment.Rows.Select(row => (segment.Event, row.Plugin, row.Pipe))).Order().ToList();
        var wanted = pipes.SelectMany((rows, plugin) => rows.Select((row, pipe) => (row.Event, Plugin: plugin, Pipe: pipe))).Order().ToList();
        HarnessException.ThrowIfAny(Name, wanted.Except(placed).Select(row => $"pipe {row} has no place in a segment"));
        HarnessException.ThrowIfAny(Name, placed.Except(wanted).Select(row => $"the place {row} belongs to no pipe"));
        if (placed.Count != wanted.Count || segments.DistinctBy(segment => segment.Event).Count() != segments.Count)
            throw new HarnessException(Name, "a pipe has two places, or an event two segments");
    }

    private static List<Handler> Handlers(Compilation source, Compilation output, ImmutableArray<Diagnostic> diagnostics) =>
        [.. from type in Types(output.Assembly.GlobalNamespace)
            where type.DeclaringSyntaxReferences.Any(reference => source.ContainsSyntaxTree(reference.SyntaxTree))
            let wholeClass = HasClassError(type, diagnostics) || diagnostics.Any(d => d.Id == WholeCompilationId)
            from method in type.GetMembers().OfType<IMethodSymbol>()
            let handler = Read(type, method, wholeClass, diagnostics)
            where handler.Attributes.Count > 0
            select handler];

    private static Handler Read(INamedTypeSymbol type, IMethodSymbol method, bool wholeClass, ImmutableArray<Diagnostic> diagnostics)
    {
        var isBroken = method.ReturnType.TypeKind == TypeKind.Error || method.Parameters.Any(parameter => HasErrorType(parameter.Type));
        var inMethod = diagnostics.Where(d => Declarations(method).Any(node => IsIn(d, node))).ToList();
        var expectations = new List<Expectation>();
        var elsewhere = inMethod.Where(IsError).ToList();
        var parts = method.GetAttributes().Concat(method.PartialImplementationPart?.GetAttributes() ?? []).Distinct();
        foreach (var attribute in parts.Where(IsHandlerAttribute))
        {
            var syntax = attribute.ApplicationSyntaxReference!.GetSyntax();
            var own = inMethod.Where(d => IsError(d) && IsIn(d, syntax)).ToList();
            elsewhere.RemoveAll(own.Contains);
            if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive, Value: var name }])
                continue;
            var alias = inMethod.Find(d => d.Id == "GRP0017" && IsIn(d, syntax));
            var row = new TableRow(type.ToDisplayString(), attribute.AttributeClass!.Name[..4], alias?.Properties["didYouMean"] ?? (string?)name ?? "", method.Name);
            expectations.Add(new Expectation(row, own.Count == 0 && !wholeClass && !isBroken));
        }

        return new Handler(expectations, elsewhere.Count > 0);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;

    private static bool HasErrorType(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error
        || (type is IArrayTypeSymbol array && HasErrorType(array.ElementType))
        || (type is INamedTypeSymbol named && (named.TypeArguments.Any(HasErrorType) || IsRefused(named)));

    // What is obsolete as an error C# refuses itself.
    private static bool IsRefused(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute" && attribute.ConstructorArguments is [_, { Value: true }]);

    private static bool HasClassError(INamedTypeSymbol type, ImmutableArray<Diagnostic> diagnostics) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<BaseTypeDeclarationSyntax>().Any(declaration =>
            diagnostics.Any(d => WholeClassIds.Contains(d.Id)
                && (Covers(declaration.Identifier.Span, d) || declaration.AttributeLists.Any(list => IsIn(d, list)))
                && d.Location.SourceTree == declaration.SyntaxTree));

    private static bool Covers(Microsoft.CodeAnalysis.Text.TextSpan span, Diagnostic diagnostic) => span.Contains(diagnostic.Location.SourceSpan);

    private static bool IsIn(Diagnostic diagnostic, SyntaxNode node) =>
        diagnostic.Location.SourceTree == node.SyntaxTree && node.Span.Contains(diagnostic.Location.SourceSpan);

    private static bool IsHandlerAttribute(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() is "Grapnel.HookAttribute" or "Grapnel.PipeAttribute";

    private static IEnumerable<SyntaxNode> Declarations(IMethodSymbol method) =>
        new[] { method, method.PartialImplementationPart, method.PartialDefinitionPart }
            .OfType<IMethodSymbol>().SelectMany(part => part.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax());

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member =>
            member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
