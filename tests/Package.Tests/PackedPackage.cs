using System.Globalization;
using System.Reflection;
using Grapnel.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace Grapnel.Package.Tests;

/// <summary>
/// Packs the product once, and keeps a folder outside the repository for projects that use the package. It has its own NuGet
/// configuration: the package comes from the feed made here and its dependencies from the machine's package folder, so nothing is downloaded.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"grapnel-package-{Guid.NewGuid():N}");

    public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}";

    public string Feed => Path.Combine(_root, "feed");

    /// <summary>Where tests put packages of plugin libraries.</summary>
    public string LibraryFeed => Path.Combine(_root, "libraries");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(LibraryFeed);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
                <add key="libraries" value="{LibraryFeed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="machine" value="{Metadata("PackageFolder")}" />
              </fallbackPackageFolders>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" />
              </config>
            </configuration>
            """);

        // Should there be such files above the temporary folder, they end here.
        foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            await File.WriteAllTextAsync(Path.Combine(_root, name), "<Project />");

        // Intermediate files go elsewhere, so that packing does not meet another build of the repository.
        string project = Path.Combine(Metadata("RepositoryRoot"), "src", "Runtime", "Grapnel.csproj");
        (await Dotnet.RunAsync(
            Metadata("RepositoryRoot"),
            ["pack", project, "-c", "Release", $"-p:Version={Version}", "-o", Feed, "--artifacts-path", Path.Combine(_root, "artifacts"), "--nologo", "-v:q", "-tl:off"])).ShouldSucceed();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return default;
    }

    /// <summary>Makes a folder with a project that references the package and nothing else.</summary>
    internal string CreateProject(string name, string properties, string items, params (string File, string Text)[] sources)
    {
        string folder = Path.Combine(_root, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Grapnel" Version="{Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in sources)
            File.WriteAllText(Path.Combine(folder, file), text);
        return folder;
    }

    private static string Metadata(string key) => typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == key).Value!;
}
