using System.Text.RegularExpressions;

namespace Grapnel.Package.Tests;

/// <summary>What somebody meets who adds the package to a project of theirs.</summary>
public sealed class StrangerTests(PackedPackage package)
{
    private const string Executable = "<OutputType>Exe</OutputType>";

    [Fact]
    public async Task A_plugin_builds_without_warnings_and_runs()
    {
        string folder = package.CreateProject("Stranger", Executable, "", ("Program.cs", """"
            using Grapnel;

            await using (var host = await PluginHost.StartAsync(b => b.AddPlugins()))
            {
                var request = new Request("server", "now") { Result = new System.Text.Json.Nodes.JsonObject { ["now"] = 1 } };
                request = await host.Events.PipeAsync(ServerEvents.AfterNow, request);
                Console.WriteLine($"piped {request.Result!.ToJsonString()}");
                Console.WriteLine($"total {(await host.Events.PipeAsync(ShopEvents.OrderPaid, new Order(40, 0))).Total}");
                Document[] written = [Document.Parse("""{"_id":"ada","_source":{"age":36}}"""), Document.Parse("""{"_id":"tim","_source":{"age":7}}"""), new("rex")];
                written = await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, written, new Request("document", "mCreate"));
                Console.WriteLine($"written {string.Join(" ", written.Select(document => document.Id))}");
            }
            """"), ("Plugin.cs", """
            using Grapnel;

            public sealed record Order(int Price, int Total);

            public static partial class ShopEvents
            {
                [Event("shop:orderPaid")]
                public static partial PipeEvent<Order> OrderPaid { get; }
            }

            [Plugin]
            public sealed class FirstPlugin
            {
                [Pipe("server:afterNow")]
                public Request Stamp(Request request)
                {
                    request.Result!["by"] = "first";
                    return request;
                }

                [Pipe(ShopEvents.OrderPaidName)]
                public async Task<Order> AddTax(Order order)
                {
                    await Task.Yield();
                    return order with { Total = order.Price + 2 };
                }

                [Pipe("generic:document:beforeWrite", WithDocument = "{ exists: 'age' }")]
                public Document? Adults(Document document) => document.TryGet("age", out int age) && age >= 18 ? document : null;

                [Hook("shop:*")]
                public void Thank(Order order, [EventName] string name) => Console.WriteLine($"heard {name}, {order.Total}");
            }
            """));
        string output = await RunAsync(folder, "Stranger");

        // A hook runs beside what follows the emission, so its line may come before the total's.
        output.TrimEnd('\n').Split('\n').ShouldBe(["piped {\"now\":1,\"by\":\"first\"}", "total 42", "written ada rex", "heard shop:orderPaid, 42"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_wrong_plugin_does_not_build_and_the_errors_stand_at_its_lines()
    {
        string folder = package.CreateProject("Wrong", "", "", ("WrongPlugin.cs", """
            using Grapnel;

            [Plugin]
            public sealed class WrongPlugin
            {
                [Hook("server:afterNoww")]
                public void Unknown(Request request) { }

                [Pipe("server:afterNow")]
                public Request Signature(int request) => null!;

                [Hook("document:afterCreate", WithRequest = "{ equals: { 'input.resource.indx': 'nyc' } }")]
                public void Member() { }

                [Hook("generic:document:afterWrite", WithDocument = "{ exsts: 'age' }")]
                public void Operator(Document document) { }
            }
            """));
        var result = await BuildAsync(folder);
        result.ExitCode.ShouldNotBe(0);
        string[] errors = [.. Regex.Matches(result.Output, @"WrongPlugin\.cs\(\d+,\d+\): error \w+: [^\n\[]+").Select(static match => match.Value.Trim()).Distinct().Order(StringComparer.Ordinal)];
        errors.Length.ShouldBe(4, result.Output);
        errors[0].ShouldStartWith("WrongPlugin.cs(10,");
        errors[0].ShouldContain(": error GRP0002: ");
        errors[1].ShouldStartWith("WrongPlugin.cs(12,78): error GRP0024: ");
        errors[1].ShouldContain("did you mean 'input.resource.index'?");
        errors[2].ShouldStartWith("WrongPlugin.cs(15,60): error GRP0023: ");
        errors[2].ShouldContain("did you mean 'exists'?");
        errors[3].ShouldStartWith("WrongPlugin.cs(6,11): error GRP0001: ");
        errors[3].ShouldContain("server:afterNow'");
    }

    // An error in a declaration (CS9248, no body) would keep csc from running any analyzer at all.
    [Fact]
    public async Task Wrong_events_do_not_build_and_hide_no_other_error()
    {
        string folder = package.CreateProject("WrongEvents", "", "", ("WrongEvents.cs", """
            using Grapnel;

            public static partial class ShopEvents
            {
                [Event("nocolon")]
                public static partial HookEvent A1 { get; }

                [Event("shop:a")]
                public static partial HookEvent A2 { get; set; }

                [Event("shop:b")]
                public static partial HookEvent B1 { get; }

                [Event("shop:b")]
                public static partial HookEvent B2 { get; }
            }

            [Plugin]
            public sealed class WrongPlugin
            {
                [Hook("server:afterNoww")]
                public void Unknown(Request request) { }
            }
            """));
        var result = await BuildAsync(folder);
        result.ExitCode.ShouldNotBe(0);
        Regex.Matches(result.Output, @"WrongEvents\.cs\(\d+,\d+\): error \w+").Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal).ShouldBe(
            ["WrongEvents.cs(14,12): error GRP0008", "WrongEvents.cs(21,11): error GRP0001", "WrongEvents.cs(5,12): error GRP0008", "WrongEvents.cs(9,37): error GRP0008"]);
        result.Output.ShouldNotContain("error CS");
    }

    [Fact]
    public async Task A_library_with_an_internal_plugin_runs_in_a_host_that_references_it()
    {
        package.CreateProject("Acme.Shop", "", "", ("Shop.cs", """
            using Grapnel;

            namespace Acme.Shop;

            public static partial class TillEvents
            {
                [Event("acme/till:opened")]
                public static partial HookEvent<string> Opened { get; }
            }

            [Plugin]
            internal sealed class TillPlugin
            {
                [Pipe(ServerEvents.AfterNowName)]
                public Request Count(Request request)
                {
                    request.Result!["till"] = true;
                    return request;
                }
            }
            """));
        string folder = package.CreateProject("Acme.Host", Executable, """<ProjectReference Include="../Acme.Shop/Acme.Shop.csproj" />""", ("Program.cs", """
            using Acme.Shop;
            using Grapnel;

            await using (var host = await PluginHost.StartAsync(b => b.AddPlugins()))
            {
                Console.WriteLine(string.Join(", ", host.Plugins));
                var request = new Request("server", "now") { Result = new System.Text.Json.Nodes.JsonObject() };
                Console.WriteLine((await host.Events.PipeAsync(ServerEvents.AfterNow, request)).Result!.ToJsonString());
                await host.Events.EmitAsync(TillEvents.Opened, "till 1");
            }

            [Plugin]
            internal sealed class GreeterPlugin
            {
                [Hook(TillEvents.OpenedName)]
                public static void Greet(string till) => Console.WriteLine($"open: {till}");
            }
            """));
        string output = await RunAsync(folder, "Acme.Host");
        output.ShouldBe("greeter, till\n{\"till\":true}\nopen: till 1\n");
    }

    private static Task<DotnetResult> BuildAsync(string folder) => Dotnet.RunAsync(folder, "build", "--nologo", "-v:q", "-tl:off");

    private static async Task<string> RunAsync(string folder, string name)
    {
        (await BuildAsync(folder)).ShouldSucceed();
        return (await Dotnet.RunAsync(folder, Path.Combine("bin", "Debug", "net10.0", $"{name}.dll"))).ShouldSucceed().Output;
    }
}
