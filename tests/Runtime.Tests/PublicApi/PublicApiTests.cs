using System.Reflection;

namespace Grapnel.Tests.PublicApi;

/// <summary>What users and generated code may call. A change here is a change for them: look at it, then approve it.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Grapnel")]
    [InlineData("Grapnel.Attributes")]
    public void The_public_surface_is_the_approved_one(string assembly)
    {
        PublicSurface.Describe(Assembly.Load(assembly)).ShouldMatchApproved(options => options
            .WithDiscriminator(assembly)
            .WithFilenameGenerator(static (test, discriminator, type, extension) => $"{test.DeclaringTypeName}.{test.MethodName}#{discriminator?.TrimStart('.')}.{(type == "approved" ? "verified" : type)}.{extension}"));
    }
}
