using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grapnel.Generator.Analyzers;

/// <summary>Turns violations in filters into diagnostics at the characters they are about.</summary>
internal static class FilterReporting
{
    /// <summary>
    /// At the very characters where the filter is written as literals. Else at the argument, with the characters in the message and the
    /// declarations of the constants beside it: a diagnostic in another file would be dropped while the user types.
    /// </summary>
    public static Diagnostic Create(Violation violation, FilterFragment fragment, IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        SpotLocator.FindFilter(method, violation.Spot, cancellationToken) is { } expression
            ? Create(violation, fragment, expression, compilation, cancellationToken)
            : Reporting.Create(violation, SpotLocator.Find(method, violation.Spot, cancellationToken), arguments: [.. violation.Arguments, fragment.InWords]);

    /// <inheritdoc cref="Create(Violation, FilterFragment, IMethodSymbol, Compilation, CancellationToken)"/>
    public static Diagnostic Create(Violation violation, FilterFragment fragment, ExpressionSyntax expression, Compilation compilation, CancellationToken cancellationToken) =>
        LiteralText.Of(expression) is { } literal
            ? Reporting.Create(violation, literal.At(fragment.Range), arguments: [.. violation.Arguments, ""])
            : Reporting.Create(
                violation,
                expression.GetLocation(),
                ConstantReader.Declarations(expression, compilation, cancellationToken),
                [.. violation.Arguments, fragment.InWords]);
}
