using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Reading;

/// <summary>
/// Whether a host may have events and plugins that this compilation does not see. A library may be loaded beside others; an application sees all its
/// own, unless it takes plugins from a folder or adds modules by hand.
/// </summary>
internal static class OtherModules
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Verdicts = new();

    private static readonly object Yes = new();
    private static readonly object No = new();

    public static bool MayCome(Compilation compilation, CancellationToken cancellationToken) =>
        !IsApplication(compilation) || compilation.SyntaxTrees.Any(tree => AddsModules(tree, cancellationToken));

    public static bool IsApplication(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    // By the names alone, once per tree.
    private static bool AddsModules(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (GeneratedTrees.IsOurs(tree))
        {
            return false;
        }

        if (!Verdicts.TryGetValue(tree, out var verdict))
        {
            var adds = tree.GetRoot(cancellationToken).DescendantTokens()
                .Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is ("AddPluginsFrom" or "AddModule"));
            verdict = Verdicts.GetValue(tree, _ => adds ? Yes : No);
        }

        return ReferenceEquals(verdict, Yes);
    }
}
