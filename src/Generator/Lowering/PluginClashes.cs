using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;

namespace Grapnel.Generator.Lowering;

/// <summary>What one plugin has to know of the others; empty in nearly every compilation.</summary>
/// <param name="Losers">The plugins that are not generated since another one has their name.</param>
/// <param name="CaseTwins">The plugins whose class differs from another one's by case only.</param>
internal sealed record PluginClashes(ImmutableEquatableArray<string> Losers, ImmutableEquatableArray<string> CaseTwins)
{
    public static PluginClashes Find(ImmutableEquatableArray<PluginFacts> plugins, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var doubled = plugins.GroupBy(static plugin => plugin.Key, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key);
        return new PluginClashes(
            PluginRules.Duplicates(plugins).Select(static pair => pair.Plugin.Key).Concat(doubled).Distinct().OrderBy(static key => key, StringComparer.Ordinal).ToEquatable(),
            GeneratedNames.CaseTwins(plugins.Select(static plugin => plugin.Key)).OrderBy(static key => key, StringComparer.Ordinal).ToEquatable());
    }
}

/// <summary>Everything around one plugin that what is printed for it depends on.</summary>
internal sealed record PluginSurroundings(EventCatalog Catalog, PluginClashes Clashes);
