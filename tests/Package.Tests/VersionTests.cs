namespace Grapnel.Package.Tests;

/// <summary>Two versions of one plugin library in one host: the newer one runs, or one message says what does not fit.</summary>
public sealed class VersionTests(PackedPackage package)
{
    private const string Executable = "<OutputType>Exe</OutputType>";

    [Fact]
    public async Task Of_two_versions_asked_for_by_two_libraries_the_newer_runs_and_what_it_lacks_is_named()
    {
        const string Past = """
            public sealed record Coin(int Worth);

            public static partial class PastEvents
            {
                [Event("past:struck")] public static partial PipeEvent<Coin> Struck { get; }
            }
            """;
        await PackAsync("1.0.0-test", ShopSource.Plugin + Past);
        await PackAsync("2.0.0-test", ShopSource.Plugin.Replace("order.Total + _seen", "order.Total + 3", StringComparison.Ordinal));
        Library("Acme.North", "1.0.0-test", "[Pipe(ShopEvents.PaidName, Order = 1)] public Order Ten(Order order) => order with { Total = order.Total * 10 };");
        Library("Acme.South", "2.0.0-test", "[Pipe(ShopEvents.PaidName, Order = 2)] public Order One(Order order) => order with { Total = order.Total + 1 };");
        Library("Acme.Mint", "1.0.0-test", "[Hook(PastEvents.StruckName)] public void Strike(Coin coin) { }");

        var fits = await RunAsync("Diamond", "Acme.North", "Acme.South");
        fits.ShouldSucceed().Output.ShouldBe("51\n");

        var misses = await RunAsync("Missing", "Acme.Mint", "Acme.South");
        misses.ExitCode.ShouldNotBe(0);
        misses.Output.ShouldContain("Grapnel.PluginStartException: Assembly 'Acme.Mint' was built against something else than this host has: Could not load type 'Acme.Coin' from assembly 'Acme.Rates, Version=2.0.0.0");
    }

    [Fact]
    public async Task Two_copies_of_a_library_under_two_names_are_told_that_they_differ()
    {
        Copies("Acme.One", "Acme.Two");
        var folder = package.CreateProject("Copies", Executable, References("Acme.One", "Acme.Two"), ("Program.cs", """
            using Grapnel;

            await using var host = await PluginHost.StartAsync(b => b.AddPlugins());
            """));

        var result = await BuildAsync(folder);

        ConsumerTests.Errors(result).ShouldHaveSingleItem(result.Output).ShouldStartWith(
            "error GRP0021: Event 'shop:paid' is a pipe event (Acme.Order of Acme.One 1.0.0.0) by 'Acme.ShopEvents.Paid' of assembly 'Acme.One', but a pipe event (Acme.Order of Acme.Two 1.0.0.0) by");
    }

    // Generated code has no extern alias to write: what it cannot name is left out, and said where somebody uses it.
    [Fact]
    public async Task Copies_apart_by_extern_aliases_are_left_to_code_and_handlers_are_told_so()
    {
        Copies("Acme.Left", "Acme.Right");
        string references = """<ProjectReference Include="../Acme.Left/Acme.Left.csproj" Aliases="left" /><ProjectReference Include="../Acme.Right/Acme.Right.csproj" Aliases="right" />""";
        var clean = package.CreateProject("Aliased", Executable, references, ("Program.cs", """
            extern alias left;
            extern alias right;
            using Grapnel;

            await using var host = await PluginHost.StartAsync(b => b.AddPlugins().AddModule(new left::Grapnel.Generated.Acme_Left_Module()));
            System.Console.WriteLine((await host.Events.PipeAsync(left::Acme.ShopEvents.Paid, new left::Acme.Order("a", 2))).Total + new right::Acme.Order("b", 1).Total);
            """));
        (await BuildAsync(clean)).ShouldSucceed();
        (await Dotnet.RunAsync(clean, Path.Combine("bin", "Debug", "net10.0", "Aliased.dll"))).ShouldSucceed().Output.ShouldBe("4\n");

        await File.WriteAllTextAsync(Path.Combine(clean, "AliasedPlugin.cs"), """
            extern alias left;
            using Grapnel;

            [Plugin]
            public sealed class AliasedPlugin
            {
                [Hook("server:afterNow")]
                public void Stamp(left::Acme.Order order) { }
            }
            """);
        var errors = ConsumerTests.Errors(await BuildAsync(clean));
        errors.Select(static error => error["error ".Length..error.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(["GRP0002", "GRP0006"], ignoreOrder: true);
        errors.ShouldContain(static error => error.StartsWith("error GRP0006: Method 'Stamp' cannot be used by generated code because a type in its signature is reached by an extern alias alone", StringComparison.Ordinal));
    }

    private async Task PackAsync(string version, string source)
    {
        var folder = package.CreateProject($"Acme.Rates.{version}", $"<PackageId>Acme.Rates</PackageId><AssemblyName>Acme.Rates</AssemblyName><Version>{version}</Version>", "", ("Rates.cs", source));
        (await Dotnet.RunAsync(folder, "pack", "-o", package.LibraryFeed, "--nologo", "-v:q", "-tl:off")).ShouldSucceed();
    }

    private void Library(string name, string version, string handler) =>
        package.CreateProject(name, "", $"""<PackageReference Include="Acme.Rates" Version="{version}" />""", ("Plugin.cs", $$"""
            using Grapnel;

            namespace Acme;

            [Plugin("{{name.ToLowerInvariant().Replace('.', '-')}}")]
            public sealed class LocalPlugin
            {
                {{handler}}
            }
            """));

    private void Copies(params string[] names)
    {
        foreach (string name in names)
            package.CreateProject(name, "", "", ("Shop.cs", ShopSource.Plugin));
    }

    private async Task<DotnetResult> RunAsync(string name, params string[] libraries)
    {
        var folder = package.CreateProject(name, Executable, References(libraries), ShopSource.Host("b.AddPlugins()"));
        (await BuildAsync(folder)).ShouldSucceed();
        return await Dotnet.RunAsync(folder, Path.Combine("bin", "Debug", "net10.0", $"{name}.dll"));
    }

    private static string References(params string[] libraries) => string.Concat(libraries.Select(static library => $"""<ProjectReference Include="../{library}/{library}.csproj" />"""));

    private static Task<DotnetResult> BuildAsync(string folder) => Dotnet.RunAsync(folder, "build", "--nologo", "-v:q", "-tl:off");
}
