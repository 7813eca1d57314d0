using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Incremental;

/// <summary>
/// After an edit of one plugin its own file is printed, the table and the file of filters only where their text changes, and no other plugin's.
/// </summary>
public class ReemittedRowTests
{
    private const int EventsFile = 0;
    private const int AFile = 1;
    private const int BFile = 2;

    private readonly IncrementalSession _session = new(
        """
        using Grapnel;
        namespace N;
        public enum Status { New, Paid }
        public sealed record Order(string Name, int Total, Status Status);
        public static partial class ShopEvents
        {
            [Event("shop:paid")] public static partial PipeEvent<Order, Request> Paid { get; }
            [Event("shop:sent")] public static partial PipeEvent<Order> Sent { get; }
        }
        [ControllerEvents("shop/till", "open")]
        public static partial class TillEvents;
        """,
        """
        using Grapnel;
        namespace N;
        [Plugin("a")]
        public sealed class APlugin
        {
            [Pipe("shop:paid", Order = 2, With = "{ range: { total: { gt: 1 } } }")] public Order P(Order order, Request request) { return order; }
            [Hook("shop:paid", With = "{ equals: { status: 'Paid' } }")] public void H(Order order, Request request, [EventName] string name) { }
            [Hook("document:afterCreate", WithRequest = "{ equals: { 'input.resource.index': 'nyc' } }")] public void K(Request request, CancellationToken token) { }
            [Pipe("generic:document:beforeWrite", WithDocument = "{ equals: { city: 'nyc' } }")] public Document? D(Document document) { return document; }
            [Hook(TillEvents.AfterOpenName)] public static Task T() { return Task.CompletedTask; }
        }
        """,
        """
        using Grapnel;
        namespace N;
        [Plugin("b")]
        public sealed class BPlugin
        {
            [Pipe("shop:paid", Order = 1)] public Order P(Order order) { return order; }
            [Hook("shop:paid", With = "{ equals: { status: 'New' } }")] public void H(Order order) { }
            [Pipe("generic:document:beforeWrite", WithDocument = "{ equals: { city: 'york' } }")] public Document? D(Document document) { return document; }
        }
        """);

    public static TheoryData<string, string, string?> Edits => new()
    {
        // what, by what, the files beside the plugin's own
        { "Order = 2, With", "Order = 3, With", "" },
        { "Order = 2, With", "Order = 0, With", "Module" },
        { "total: { gt: 1 }", "total: { gte: 1 }", "Filters Module" },
        { "status: 'Paid'", "status: 'New'", "Filters" },
        { "'input.resource.index': 'nyc'", "'input.resource.index': 'york'", "Filters" },
        { "city: 'nyc'", "city: 'york'", "Filters Module" },
        { "city: 'nyc'", "town: 'nyc'", "Filters Module" },
        { "WithDocument = \"{ equals: { city: 'nyc' } }\"", "WithDocument = \"{}\"", "Filters Module" },
        { ", WithRequest = \"{ equals: { 'input.resource.index': 'nyc' } }\"", "", "Filters" },
        { "void H(Order order, Request request, [EventName] string name)", "void H(Order order)", "" },
        { "Order P(Order order, Request request)", "Order P(Order order)", "Module" },
        { "public Order P(", "public static Order P(", "Module" },
        { "Request request, CancellationToken token", "Request request", "" },
        { "public static Task T() { return Task.CompletedTask; }", "public void T() { }", "" },
        { "TillEvents.AfterOpenName", "TillEvents.ErrorOpenName", "" },
        { "[Hook(TillEvents", "[Hook(\"shop:sent\"), Hook(TillEvents", "" },
        { "[Plugin(\"a\")]", "[Plugin(\"aa\")]", "" },
        { "[Plugin(\"a\")]", "[Plugin(\"c\")]", "Module" },
        { "public sealed class", "internal sealed class", null },
        { "return order;", "return order with { Total = 2 };", null },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_prints_its_plugin_and_what_else_changed(string old, string @new, string? others)
    {
        string[] expected = others is null ? [] : [Plugin("A"), .. others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(kind => Named($".{kind}.g.cs"))];
        var before = Texts();

        _session.Edit(AFile, old, @new).ShouldBe(expected, ignoreOrder: true);
        var changed = Texts().Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key);

        // Whether a pipe is static is seen in the table alone.
        changed.Union([Plugin("A")]).ShouldBe(expected.Union([Plugin("A")]), ignoreOrder: true);
    }

    [Theory]
    [InlineData("P(Order order, Request request)", "P(Order order, string request)", "GRP0002: its row and its place in the table go")]
    [InlineData("{ range: { total: { gt: 1 } } }", "{ rnge: { total: { gt: 1 } } }", "GRP0023: so does its filter")]
    [InlineData("public Order P(Order order, Request", "private Order P(Order order, Request", "GRP0006")]
    public void A_mistake_takes_a_pipe_out_and_its_repair_puts_it_back(string right, string wrong, string why)
    {
        var whole = Texts();

        var printed = _session.Edit(AFile, right, wrong);
        printed.ShouldContain(Plugin("A"), why);
        printed.ShouldContain(Named(".Module.g.cs"), why);
        printed.ShouldNotContain(Plugin("B"), why);
        _session.Files[Plugin("A")].SourceText.ToString().ShouldNotContain("\"P\"", customMessage: why);

        _session.Edit(AFile, wrong, right).ShouldNotContain(Plugin("B"), why);
        Texts().ShouldBe(whole, ignoreOrder: true);
    }

    [Fact]
    public void A_mistake_that_costs_a_hook_prints_its_plugin_and_the_filters_only() =>
        _session.Edit(AFile, "void H(Order order, Request request", "void H(Order order, int request").ShouldBe([Plugin("A"), Named(".Filters.g.cs")], ignoreOrder: true);

    [Fact]
    public void Another_member_of_the_payload_prints_no_plugin() =>
        _session.Edit(EventsFile, "string Name, int Total", "string Name, string? Note, int Total").Where(name => name.EndsWith(".Plugin.g.cs", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void An_edit_of_the_other_plugin_leaves_this_one_alone() =>
        _session.Edit(BFile, "status: 'New'", "status: 'Paid'").ShouldBe([Plugin("B"), Named(".Filters.g.cs")], ignoreOrder: true);

    private string Plugin(string letter) => Named($"{letter}Plugin.Plugin.g.cs");

    private string Named(string ending) => _session.Files.Keys.Single(name => name.EndsWith(ending, StringComparison.Ordinal));

    private Dictionary<string, string> Texts() => _session.Files.ToDictionary(file => file.Key, file => file.Value.SourceText.ToString());
}
