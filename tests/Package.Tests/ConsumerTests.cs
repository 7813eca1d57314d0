using System.Text.RegularExpressions;

namespace Grapnel.Package.Tests;

/// <summary>Projects that are stricter, older or less complete than most: clean, or one clear message.</summary>
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Executable = "<OutputType>Exe</OutputType>";
    private const string RemoveGrapnel = """<PackageReference Remove="Grapnel" />""";

    [Theory]
    [InlineData("13")]
    [InlineData("14")]
    [InlineData("preview")]
    public async Task The_strictest_settings_find_nothing_in_generated_code(string language)
    {
        // What such settings ask of the user's own code is the user's: the plugin above is written to have none of it.
        string folder = package.CreateProject($"Strict{language}", $"""
            <LangVersion>{language}</LangVersion>
            <AnalysisMode>All</AnalysisMode>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <IsAotCompatible>true</IsAotCompatible>
            """, "", ("Shop.cs", ShopSource.Plugin), ("Shapes.cs", ShopSource.Shapes), (".globalconfig", ShopSource.EveryStyle));

        (await BuildAsync(folder)).ShouldSucceed().Output.ShouldContain(" 0 Warning(s)");
    }

    [Fact]
    public async Task An_older_language_is_told_once_and_not_by_errors_in_generated_code()
    {
        string folder = package.CreateProject("Older", "<LangVersion>12</LangVersion>", "", ("Older.cs", """
            using Grapnel;

            [Plugin]
            public sealed class OlderPlugin
            {
                [Hook("server:afterNow")]
                public void Wrong(int number) { }
            }
            """));

        var result = await BuildAsync(folder);

        result.ExitCode.ShouldNotBe(0);
        Errors(result).ShouldHaveSingleItem(result.Output).ShouldBe(
            "error GRP0038: Grapnel needs C# 13 or later, but 'Older' is compiled as C# 12.0, so nothing is generated; remove <LangVersion> from the project, or set it to 13 or later "
            + "(https://github.com/grapnel-net/grapnel/blob/main/docs/diagnostics/GRP0038.md)");
    }

    // NuGet marks analyzers of a dependency as excluded; the SDK hands them on all the same.
    [Theory]
    [InlineData("ByProject", "b.AddPlugins()")]
    [InlineData("ByHand", "b.AddModule(new Grapnel.Generated.Acme_Prices_Module())")]
    [InlineData("ByPackage", "b.AddPlugins()")]
    public async Task A_host_that_references_a_plugin_library_alone_gets_the_generator_with_it(string name, string plugins)
    {
        string library = package.CreateProject("Acme.Prices", "<Version>1.0.0-test</Version>", "", ("Shop.cs", ShopSource.Plugin));
        bool isPackage = name == "ByPackage";
        if (isPackage)
            (await Dotnet.RunAsync(library, "pack", "-o", package.LibraryFeed, "--nologo", "-v:q", "-tl:off")).ShouldSucceed();

        string folder = package.CreateProject(name, Executable, RemoveGrapnel + (isPackage ? """<PackageReference Include="Acme.Prices" Version="1.0.0-test" />""" : ByProject("Acme.Prices")), ShopSource.Host(plugins));

        (await RunAsync(folder, name)).ShouldBe("3\n");
    }

    [Fact]
    public async Task Where_the_library_keeps_the_package_to_itself_the_host_adds_it()
    {
        package.CreateProject("Acme.Kept", "", """<PackageReference Update="Grapnel" PrivateAssets="all" />""", ("Shop.cs", ShopSource.Plugin));

        string without = package.CreateProject("Without", Executable, RemoveGrapnel + ByProject("Acme.Kept"), ShopSource.Host("b.AddPlugins()"));
        Errors(await BuildAsync(without)).ShouldContain("error CS0103: The name 'PluginHost' does not exist in the current context");

        string with = package.CreateProject("With", Executable, ByProject("Acme.Kept"), ShopSource.Host("b.AddPlugins()"));
        (await RunAsync(with, "With")).ShouldBe("3\n");
    }

    private static string ByProject(string library) => $"""<ProjectReference Include="../{library}/{library}.csproj" />""";

    internal static string[] Errors(DotnetResult result) =>
        [.. Regex.Matches(result.Output, @"error \w+: [^\n\[]+").Select(static match => match.Value.Trim()).Distinct()];

    private static Task<DotnetResult> BuildAsync(string folder) => Dotnet.RunAsync(folder, "build", "--nologo", "-v:q", "-tl:off");

    private static async Task<string> RunAsync(string folder, string name)
    {
        (await BuildAsync(folder)).ShouldSucceed();
        return (await Dotnet.RunAsync(folder, Path.Combine("bin", "Debug", "net10.0", $"{name}.dll"))).ShouldSucceed().Output;
    }
}
