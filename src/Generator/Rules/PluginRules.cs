using System.Text;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0007, GRP0009, GRP0013, GRP0031 and GRP0041: what is legal about plugin classes, their names and what they are made of.</summary>
internal static class PluginRules
{
    private const string Suffix = "Plugin";

    /// <summary>The name of a plugin; null where its attribute cannot be read.</summary>
    public static string? NameOf(PluginFacts plugin) => plugin.IsNameReadable ? plugin.GivenName ?? DefaultName(plugin.ClassName) : null;

    /// <summary>What is wrong with a plugin class by itself.</summary>
    public static IEnumerable<Violation> Check(PluginFacts plugin)
    {
        if (CallableRules.Check(plugin) is { } problem)
        {
            yield return problem;
        }

        if (NameOf(plugin) is { } name && !IsValid(name))
        {
            yield return Violation.Of(DiagnosticIds.GRP0013InvalidPluginName, new Spot(SpotKind.PluginName), name, plugin.ClassName, Example(name, plugin.ClassName))
                with { DidYouMean = Example(name, plugin.ClassName) };
        }
    }

    /// <summary>A handler outside a plugin class.</summary>
    public static IEnumerable<Violation> CheckOutside(HandlerFacts handler, string typeName, HandlerOwner owner) => handler.Attributes.Select((attribute, i) =>
        Violation.Of(DiagnosticIds.GRP0007NoPlugin, new Spot(SpotKind.AttributeName, i), handler.Name, attribute.Noun, typeName, owner switch
        {
            HandlerOwner.Concrete => "mark the class with [Plugin]",
            HandlerOwner.Base => "declare it in the concrete class that is marked with [Plugin], since handlers are not inherited",
            _ => "declare it in a class that is marked with [Plugin]",
        }));

    /// <summary>A service of one scope that a plugin would keep.</summary>
    public static Violation Scoped(PluginFacts plugin, ScopedParameterFacts parameter) => Violation.Of(
        DiagnosticIds.GRP0031ScopedParameter, new Spot(SpotKind.Parameter, parameter.Place), parameter.Name, plugin.ClassName, TypeNames.Shorten(parameter.Type));

    /// <summary>A plugin that no host can make; null where that depends on the services.</summary>
    public static Violation? CheckConstructor(PluginFacts plugin, ConstructorProblem problem) => problem switch
    {
        ConstructorProblem.NotPublic => Constructor(plugin, "it has no public constructor", "make one public"),
        ConstructorProblem.MarkedTwice => Constructor(plugin, "several of its constructors are marked with [ActivatorUtilitiesConstructor]", "mark the one that is to be taken"),
        _ => null,
    };

    /// <summary>Whether a plugin can be started at all.</summary>
    public static bool IsLegal(PluginFacts plugin) => plugin.IsNameReadable && !Check(plugin).Any();

    /// <summary>The first legal plugin with the name of another, for each plugin that comes after it.</summary>
    public static IEnumerable<(PluginFacts Plugin, PluginFacts First)> Duplicates(IEnumerable<PluginFacts> plugins)
    {
        var first = new Dictionary<string, PluginFacts>(StringComparer.Ordinal);
        foreach (var plugin in plugins.Where(IsLegal))
        {
            var name = NameOf(plugin)!;
            if (!first.TryGetValue(name, out var known))
            {
                first.Add(name, plugin);
            }
            else if (known.Key != plugin.Key)
            {
                yield return (plugin, known);
            }
        }
    }

    /// <param name="plugin">The plugin.</param>
    /// <param name="first">The one that has its name.</param>
    /// <param name="taken">All names; that which is proposed is added.</param>
    public static Violation Duplicate(PluginFacts plugin, PluginFacts first, HashSet<string> taken) => Violation.Of(
        DiagnosticIds.GRP0009DuplicatePlugin, new Spot(SpotKind.PluginName), plugin.Key.Replace('+', '.'), first.Key.Replace('+', '.'), NameOf(plugin)!)
        with { DidYouMean = new[] { DefaultName(plugin.ClassName) }.Concat(Enumerable.Range(2, taken.Count + 1).Select(i => $"{NameOf(plugin)}-{i}")).First(name => IsValid(name) && taken.Add(name)) };

    /// <summary>The class name without its first "Plugin", in kebab-case as Kuzzle writes it: <c>HTTPServerPlugin</c> is <c>httpserver</c>.</summary>
    public static string DefaultName(string className)
    {
        var at = className.IndexOf(Suffix, StringComparison.Ordinal);
        var name = at < 0 ? className : className.Remove(at, Suffix.Length);
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && name[i] is >= 'A' and <= 'Z' && name[i - 1] is >= 'a' and <= 'z')
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static Violation Constructor(PluginFacts plugin, string why, string advice) =>
        Violation.Of(DiagnosticIds.GRP0041NotConstructible, new Spot(SpotKind.Constructor), plugin.ClassName, why, advice);

    private static bool IsValid(string name) => name.Length > 0 && name.All(IsValid);

    private static bool IsValid(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';

    private static string Example(string name, string className)
    {
        var text = new string([.. name.ToLowerInvariant().Select(static c => c is '_' or '.' or ' ' ? '-' : c).Where(IsValid)]);
        return text.Trim('-').Length > 0 ? text : DefaultName(className) is { Length: > 0 } other && other.All(IsValid) ? other : "my-plugin";
    }
}
