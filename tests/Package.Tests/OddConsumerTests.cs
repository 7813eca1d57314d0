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
}
