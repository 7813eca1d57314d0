using System.Text.RegularExpressions;

namespace Grapnel.Package.Tests;

/// <summary>Projects that are stricter, older or less complete than most: clean, or one clear message.</summary>
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Plugin = """
        using Grapnel;

        namespace Acme;

        /// <summary>An order.</summary>
        public sealed record Order(string Name, int Total);

        /// <summary>Events of a shop.</summary>
        public static partial class ShopEvents
        {
            /// <summary>Fires when an order is paid.</summary>
            [Event("shop:paid")]
            public static partial PipeEvent<Order> Paid { get; }
        }

        /// <summary>Prices orders.</summary>
        [Plugin]
        public sealed class PricePlugin
        {
            private int _seen;

            /// <summary>Adds what is missing.</summary>
            [Pipe("shop:paid", With = "{ range: { total: { gt: 1 } } }")]
            public Order Price(Order order)
            {
                _seen++;
                return order with { Total = order.Total + _seen };
            }

            /// <summary>Counts.</summary>
            [Hook("document:*", WithRequest = "{ exists: 'input.body.a' }")]
            public void Count() => _seen++;
        }

        """;

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
            <NoWarn>$(NoWarn);CA1062</NoWarn>
            """, "", ("Shop.cs", Plugin));

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
        Errors(result).ShouldHaveSingleItem(result.Output).ShouldStartWith(
            "error GRP0038: Grapnel needs C# 13 or later, but 'Older' is compiled as C# 12.0, so nothing is generated; remove <LangVersion> from the project, or set it to 13 or later");
    }

    [Fact]
    public async Task A_host_that_references_only_the_project_of_a_plugin_library_builds()
    {
        package.CreateProject("Acme.Prices", "", "", ("Shop.cs", Plugin));
        const string Library = """<PackageReference Remove="Grapnel" /><ProjectReference Include="../Acme.Prices/Acme.Prices.csproj" />""";
        string without = package.CreateProject("Bare", "<OutputType>Exe</OutputType>", Library, ("Program.cs", """
            using Grapnel;

            await using var host = await PluginHost.StartAsync(b => b.AddModule(new Grapnel.Generated.Acme_Prices_Module()));
            System.Console.WriteLine((await host.Events.PipeAsync(Acme.ShopEvents.Paid, new Acme.Order("a", 2))).Total);
            """));
        (await BuildAsync(without)).ShouldSucceed();

        // Between projects of one solution the SDK hands the generator on; a library that comes as a package does not, hence the advice of the README.
        string with = package.CreateProject("BareAdds", "<OutputType>Exe</OutputType>", Library, ("Program.cs", """
            using Grapnel;

            await using var host = await PluginHost.StartAsync(b => b.AddPlugins());
            """));
        (await BuildAsync(with)).ShouldSucceed();
    }

    private static string[] Errors(DotnetResult result) =>
        [.. Regex.Matches(result.Output, @"error \w+: [^\n\[]+").Select(static match => match.Value.Trim()).Distinct()];

    private static Task<DotnetResult> BuildAsync(string folder) => Dotnet.RunAsync(folder, "build", "--nologo", "-v:q", "-tl:off");
}
