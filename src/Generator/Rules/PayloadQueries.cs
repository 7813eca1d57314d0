using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>The paths of a <c>select</c>'s query: <c>value</c> is the element, and what starts otherwise is missing.</summary>
internal static class PayloadQueries
{
    private const string Element = "value";

    /// <summary>What a path stands for, from an element on; null where it is missing whatever the element.</summary>
    public static PayloadPath? Resolve(PayloadShape element, string path) =>
        path == Element ? new PayloadPath(path, [], element, null, null)
        : path.StartsWith(Element + ".", StringComparison.Ordinal) ? PayloadPath.Resolve(element, path.Substring(Element.Length + 1))
        : null;
}
