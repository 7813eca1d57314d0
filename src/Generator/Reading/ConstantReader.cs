using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Reading;

/// <summary>Finds where the constants of an expression are declared.</summary>
internal static class ConstantReader
{
    /// <summary>The declarations in source, in the order the expression names them; those of constants the generator writes are left out.</summary>
    public static IReadOnlyList<Location> Declarations(ExpressionSyntax expression, Compilation compilation, CancellationToken cancellationToken)
    {
        var model = compilation.GetSemanticModel(expression.SyntaxTree);
        var found = new List<Location>();
        foreach (var name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is IFieldSymbol { IsConst: true } field
                && !GeneratedTrees.IsOurs(field)
                && field.Locations.FirstOrDefault(static location => location.IsInSource) is { } location
                && !found.Contains(location))
            {
                found.Add(location);
            }
        }

        return found;
    }
}
