namespace Grapnel.Package.Tests;

/// <summary>The fixes of the packed package, in a host that is not ours: <c>dotnet format</c> makes all of them at once.</summary>
public sealed class FormatTests(PackedPackage package)
{
    private const string Events = """
        using Grapnel;

        namespace Acme;

        public sealed record Order(int Price);

        public static partial class ShopEvents
        {
            [Event("shop:paid")]
            public static partial PipeEvent<Order, Request> Paid { get; }
        }

        """;

    private const string Wrong = """
        using Grapnel;

        namespace Acme;

        public sealed class ForgottenPlugin
        {
            [Hook("server:afterNow")]
            public void Listen() { }
        }

        [Plugin]
        public sealed class WrongPlugin
        {
            [Hook("server:afterNoww")]
            public void Misspelt(Request request) { }

            [Hook("shop:payd")]
            public void Renamed(Order order) { }

            [Pipe("shop:paid")]
            public Order Parameter(int order) => null!;

            [Pipe("shop:paid")]
            public void Nothing(Order order) { }

            [Hook("shop:paid")]
            public async void Void(Order order) => await Task.Yield();

            [Hook("shop:paid", WithRequest = "{ equals: { 'input.resource.indx': 'nyc' } }")]
            public void Member() { }

            [Hook("generic:document:afterWrite", WithDocument = "{ exsts: 'age' }")]
            public void Word(Document document) { }

            [Hook("shop:paid")]
            public Task Wait(Order order) => Task.Delay(1);

            [Hook("shop:paid")]
            private void Hidden() { }
        }

        """;

    private static readonly (string Wrong, string Right)[] Repairs =
    [
        ("public sealed class ForgottenPlugin", "[Plugin]\npublic sealed class ForgottenPlugin"),
        ("server:afterNoww", "server:afterNow"),
        ("shop:payd", "shop:paid"),
        ("Parameter(int order)", "Parameter(Order order)"),
        ("public void Nothing(Order order) { }", "public Order Nothing(Order order) { return order; }"),
        ("async void", "async ValueTask"),
        ("resource.indx", "resource.index"),
        ("exsts", "exists"),
        ("Wait(Order order)", "Wait(Order order, CancellationToken cancellationToken)"),
        ("private void Hidden", "internal void Hidden"),
    ];

    [Fact]
    public async Task Mistakes_of_many_rules_are_repaired_by_one_command()
    {
        string folder = package.CreateProject("Mistaken", "", "", ("Events.cs", Events), ("Plugins.cs", Wrong));
        (await Dotnet.RunAsync(folder, "restore", "--nologo", "-v:q", "-tl:off")).ShouldSucceed();

        (await Dotnet.RunAsync(folder, "format", "analyzers", "--severity", "info", "--no-restore")).ShouldSucceed();

        string expected = Repairs.Aggregate(Wrong, static (text, repair) => text.Replace(repair.Wrong, repair.Right, StringComparison.Ordinal));
        (await File.ReadAllTextAsync(Path.Combine(folder, "Plugins.cs"))).ReplaceLineEndings("\n").ShouldBe(expected);
        (await File.ReadAllTextAsync(Path.Combine(folder, "Events.cs"))).ShouldBe(Events);
        (await Dotnet.RunAsync(folder, "build", "--no-restore", "--nologo", "-v:q", "-tl:off")).ShouldSucceed().Output.ShouldContain(" 0 Warning(s)");
    }
}
