using System.IO.Compression;
using System.Xml.Linq;

namespace Grapnel.Package.Tests;

public sealed class LayoutTests(PackedPackage package)
{
    [Fact]
    public void Packing_gives_one_package() =>
        Directory.GetFiles(package.Feed).Select(Path.GetFileName).ShouldBe([$"Grapnel.{package.Version}.nupkg"]);

    [Fact]
    public void It_holds_the_runtime_the_attributes_and_the_generator()
    {
        using var archive = Open();
        Entries(archive, "lib/").ShouldBe([
            "lib/net10.0/Grapnel.Attributes.dll",
            "lib/net10.0/Grapnel.Attributes.xml",
            "lib/net10.0/Grapnel.dll",
            "lib/net10.0/Grapnel.xml",
        ]);
        Entries(archive, "analyzers/").ShouldBe(["analyzers/dotnet/cs/Grapnel.CodeFixes.dll", "analyzers/dotnet/cs/Grapnel.Generator.dll"]);
        Entries(archive, "buildTransitive/").ShouldBe(["buildTransitive/Grapnel.targets"]);
        Entries(archive, "README.md").ShouldBe(["README.md"]);
        foreach (string folder in new[] { "build/", "content/", "contentFiles/", "tools/", "runtimes/", "ref/" })
            Entries(archive, folder).ShouldBeEmpty();
    }

    [Fact]
    public void It_depends_on_nothing_but_the_extensions()
    {
        var groups = Metadata().Element("dependencies").ShouldNotBeNull().Elements("group").ToArray();
        groups.ShouldHaveSingleItem().Attribute("targetFramework")!.Value.ShouldBe("net10.0");
        string[] names = [.. groups[0].Elements("dependency").Select(static dependency => dependency.Attribute("id")!.Value)];
        names.ShouldNotBeEmpty();
        names.ShouldAllBe(static name => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_what_it_is()
    {
        var metadata = Metadata();
        metadata.Element("id")!.Value.ShouldBe("Grapnel");
        metadata.Element("version")!.Value.ShouldBe(package.Version);
        metadata.Element("license")!.Value.ShouldBe("MIT");
        metadata.Element("readme")!.Value.ShouldBe("README.md");
        metadata.Element("description")!.Value.ShouldNotBe("Package Description");
    }

    private static string[] Entries(ZipArchive archive, string start) =>
        [.. archive.Entries.Select(static entry => entry.FullName).Where(name => name.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private ZipArchive Open() => ZipFile.OpenRead(Path.Combine(package.Feed, $"Grapnel.{package.Version}.nupkg"));

    private XElement Metadata()
    {
        using var archive = Open();
        using var stream = archive.GetEntry("Grapnel.nuspec").ShouldNotBeNull().Open();
        var root = XElement.Load(stream);
        foreach (var element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return root.Element("metadata")!;
    }
}
