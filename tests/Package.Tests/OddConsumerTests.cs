using System.Text;

namespace Grapnel.Package.Tests;

/// <summary>Settings that change what generated code means, is called, or where it lies: each project is clean, with warnings as errors.</summary>
public sealed class OddConsumerTests(PackedPackage package, OddConsumers built) : IClassFixture<OddConsumers>
{
    public static TheoryData<string> Names => [.. OddConsumers.Projects.Select(static project => project.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_with_odd_settings_is_clean(string name)
    {
        built.Output.Split('\n').Where(line => line.Contains($"[{Path.GetDirectoryName(package.Feed)}{Path.DirectorySeparatorChar}{name}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ShouldBeEmpty();

        File.ReadAllBytes(built.Assembly(name)).AsSpan().IndexOf(Encoding.UTF8.GetBytes("GrapnelModuleAttribute")).ShouldBePositive("Nothing was generated.");
    }

    [Fact]
    public void Nothing_is_said_at_all() => built.Output.Split('\n').Count(static line => line.Trim() == "0 Warning(s)").ShouldBe(2, built.Output);

    [Fact]
    public void A_host_that_sees_the_internals_of_its_library_runs() => built.Friend.ShouldBe("6\n");

    // With only the package in the feed, the reference assemblies of older frameworks are not to be had, and not what this is about.
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    public async Task An_older_framework_is_told_which_one_is_needed(string framework)
    {
        var folder = package.CreateProject($"On{framework}", $"<TargetFramework>{framework}</TargetFramework>", "", ("Shop.cs", ShopSource.Plugin));

        var result = await Dotnet.RunAsync(folder, "build", "--nologo", "-v:q", "-tl:off");

        result.ExitCode.ShouldNotBe(0);
        ConsumerTests.Errors(result).Where(static error => !error.StartsWith("error NU1101: Unable to find package Microsoft.", StringComparison.Ordinal)).ShouldHaveSingleItem(result.Output).ShouldStartWith($"error NU1202: Package Grapnel {package.Version} is not compatible with {framework}");
    }
}
