using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Grapnel.CompilerServices;

namespace Grapnel.Hosting.Folders;

/// <summary>What a file says of itself, read without loading it.</summary>
/// <param name="HasModule">Whether it names a generated module.</param>
/// <param name="References">The simple names of the assemblies it refers to.</param>
internal sealed record AssemblyFacts(bool HasModule, IReadOnlyCollection<string> References)
{
    /// <summary>The facts; null where the file is no .NET assembly.</summary>
    public static AssemblyFacts? Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } metadata)
            {
                return null;
            }

            var attributes = metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute);
            return new AssemblyFacts(
                attributes.Any(attribute => IsModule(metadata, attribute)),
                [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))]);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsModule(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference
            && metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
            && metadata.StringComparer.Equals(type.Name, nameof(GrapnelModuleAttribute))
            && metadata.StringComparer.Equals(type.Namespace, typeof(GrapnelModuleAttribute).Namespace!);
    }
}
