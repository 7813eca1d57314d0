using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Reading;

/// <summary>
/// What the references of an application may listen to. Their metadata names their events, not their handlers: one that has plugins may listen to every
/// event it sees, and by a wildcard to all of the same scope.
/// </summary>
/// <param name="HearAll">Whether one of them may register handlers on anything.</param>
/// <param name="Scopes">The scopes of the events that plugins among them see.</param>
/// <param name="Runtime">The name of Grapnel's own assembly.</param>
internal sealed record ReferencedHearers(bool HearAll, HashSet<string> Scopes, string Runtime)
{
    private const string Family = "Grapnel.";
    private const string Descriptor = "PluginDescriptor";

    public static ReferencedHearers Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var runtime = compilation.GetTypeByMetadataName(KnownNames.ModuleAttribute)?.ContainingAssembly.Name ?? "";
        var scopes = new HashSet<string>(StringComparer.Ordinal);
        var references = compilation.SourceModule.ReferencedAssemblySymbols;
        foreach (var assembly in references.Where(found => found.Name != runtime && AssemblyReader.Sees(found, runtime)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (AssemblyReader.ModuleOf(assembly, runtime) is not { } module)
            {
                if (!assembly.Name.StartsWith(Family, StringComparison.Ordinal))
                {
                    // Code that helps to build hosts, perhaps: it has no plugins, but may register whatever it is given.
                    return new ReferencedHearers(true, scopes, runtime);
                }
            }
            else if (HasPlugins(compilation, module))
            {
                foreach (var seen in references.Where(found => SymbolEqualityComparer.Default.Equals(found, assembly) || (found.Name != runtime && AssemblyReader.Sees(assembly, found.Name))))
                {
                    scopes.UnionWith(AssemblyReader.ModuleOf(seen, runtime)?.Events.Select(static declared => ScopeOf(declared.Name)) ?? []);
                }
            }
        }

        return new ReferencedHearers(false, scopes, runtime);
    }

    /// <summary>Whether a reference may listen to an event.</summary>
    public bool MayHear(string eventName) => HearAll || Scopes.Contains(ScopeOf(eventName));

    // The module has one class per plugin in it.
    private static bool HasPlugins(Compilation compilation, ReferencedModule module) =>
        compilation.GetTypeByMetadataName(module.Display.Substring("global::".Length)) is not { } type || type.GetTypeMembers().Any(static nested => nested.BaseType?.Name == Descriptor);

    private static string ScopeOf(string name) => name.Substring(0, Math.Max(0, name.LastIndexOf(':')));
}
