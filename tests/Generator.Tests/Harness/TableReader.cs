using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>One call of <c>rows.Hook</c> or <c>rows.Pipe</c> in a generated Describe.</summary>
internal sealed record TableRow(string Plugin, string Kind, string Event, string Method);

/// <summary>What one generated descriptor hands over.</summary>
internal sealed record TablePlugin(string Descriptor, IReadOnlyList<TableRow> Rows, int HookCases);

/// <summary>One call of <c>module.Pipes</c>.</summary>
internal sealed record TableSegment(string Event, IReadOnlyList<(int Plugin, int Pipe)> Rows);

/// <summary>Reads the registration table back out of generated source.</summary>
internal static class TableReader
{
    /// <summary>Plugins in the order in which the module registers them.</summary>
    public static IReadOnlyList<TablePlugin> Plugins(Compilation output, IEnumerable<SyntaxTree> generated)
    {
        var plugins = (from tree in generated
                       from type in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
                       where type.BaseList?.ToString().Contains("PluginDescriptor", StringComparison.Ordinal) == true
                       select Read(type, output.GetSemanticModel(tree))).ToList();
        var order = (from tree in generated
                     from call in Calls(tree.GetRoot(), "module", "Plugin")
                     select ((ObjectCreationExpressionSyntax)call.ArgumentList.Arguments[0].Expression).Type.ToString()).ToList();
        return [.. plugins.OrderBy(plugin => order.IndexOf(plugin.Descriptor))];
    }

    public static IReadOnlyList<TableSegment> Segments(IEnumerable<SyntaxTree> generated) =>
        [.. from tree in generated
            from call in Calls(tree.GetRoot(), "module", "Pipes")
            let arguments = call.ArgumentList.Arguments
            select new TableSegment(Text(arguments[0]), [.. arguments.Skip(2).Select(argument => Pair(argument.Expression))])];

    private static TablePlugin Read(ClassDeclarationSyntax type, SemanticModel model)
    {
        // A class with instances is the type argument of the base; a static one cannot be.
        var plugin = type.BaseList!.DescendantNodes().OfType<TypeArgumentListSyntax>().FirstOrDefault()?.Arguments[0]
            ?? type.Members.OfType<PropertyDeclarationSyntax>().Single(property => property.Identifier.ValueText == "Type")
                .DescendantNodes().OfType<TypeOfExpressionSyntax>().Single().Type;
        var name = model.GetTypeInfo(plugin).Type!.ToDisplayString();
        var rows = from kind in new[] { "Hook", "Pipe" }
                   from call in Calls(type, "rows", kind)
                   select new TableRow(name, kind, Text(call.ArgumentList.Arguments[0]), Text(call.ArgumentList.Arguments[1]));
        var runHook = type.Members.OfType<MethodDeclarationSyntax>().SingleOrDefault(method => method.Identifier.ValueText == "RunHook");
        var cases = runHook?.DescendantNodes().OfType<CaseSwitchLabelSyntax>().Count() ?? 0;
        return new TablePlugin(type.Identifier.Text, [.. rows], cases);
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode node, string receiver, string method) =>
        from call in node.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax access
            && access.Expression.ToString() == receiver
            && access.Name.Identifier.ValueText == method
        select call;

    private static string Text(ArgumentSyntax argument) => ((LiteralExpressionSyntax)argument.Expression).Token.ValueText;

    private static (int Plugin, int Pipe) Pair(ExpressionSyntax expression)
    {
        var numbers = ((TupleExpressionSyntax)expression).Arguments
            .Select(argument => (int)((LiteralExpressionSyntax)argument.Expression).Token.Value!).ToList();
        return (numbers[0], numbers[1]);
    }
}
