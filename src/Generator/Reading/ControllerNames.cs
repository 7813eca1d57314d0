namespace Grapnel.Generator.Reading;

/// <summary>How the events of a controller's actions are called. Source: Kuzzle, internal events, "API events".</summary>
internal static class ControllerNames
{
    public static readonly string[] Prefixes = ["before", "after", "error"];

    /// <summary>The event: <c>nyc/driver:beforeEnroll</c>.</summary>
    public static string Event(string controller, string prefix, string action) => controller + ":" + prefix + Capitalised(action);

    /// <summary>The property: <c>BeforeEnroll</c>.</summary>
    public static string Property(string prefix, string action) => Capitalised(prefix) + Capitalised(action);

    private static string Capitalised(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word.Substring(1);
}
