using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Analyzers;

/// <summary>What others say about handlers and plugins without knowing that generated code calls them.</summary>
internal static class Suppressions
{
    public static readonly SuppressionDescriptor UnusedParameter = new("GRPS0001", "IDE0060", "The parameters of a handler are the payload of its event.");

    public static readonly SuppressionDescriptor CouldBeStatic = new("GRPS0002", "CA1822", "Handlers belong to their plugin, whether they use it or not.");

    public static readonly SuppressionDescriptor NeverInstantiated = new("GRPS0003", "CA1812", "The host makes plugins.");

    public static readonly SuppressionDescriptor NotValidated = new("GRPS0004", "CA1062", "A payload that is declared as never null is refused before handlers are called, and the host has all else it hands over.");

    public static readonly SuppressionDescriptor ComesBack = new("GRPS0006", "CA2007", "Awaits in a plugin with threads come back to its thread; GRP0028 says where they do not.");

    public static readonly SuppressionDescriptor IsNoEvent = new("GRPS0007", "CA1030", "A handler listens to an event, whatever its name.");

    public static readonly SuppressionDescriptor NotStrictJson = new("GRPS0005", "JSON001", "Filters may be written in the relaxed form of Kuzzle's documentation; GRP0023 judges them.");
}
