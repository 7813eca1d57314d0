using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>The assemblies a user's project sees: the framework, Microsoft.Extensions, and Grapnel.</summary>
internal static class PlatformReferences
{
    public static ImmutableArray<MetadataReference> Framework { get; } = [.. Trusted(IsFramework)];

    public static ImmutableArray<MetadataReference> Grapnel { get; } = [.. Trusted(IsGrapnel)];

    private static IEnumerable<MetadataReference> Trusted(Func<string, bool> wanted) =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where wanted(path)
        select (MetadataReference)MetadataReference.CreateFromFile(path);

    private static bool IsFramework(string path) =>
        Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)
        || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);

    private static bool IsGrapnel(string path) => Path.GetFileName(path) is "Grapnel.dll" or "Grapnel.Attributes.dll";
}
