using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Incremental;

/// <summary>Which files are printed anew after which edit.</summary>
public class ReemittedFilesTests
{
    private const int EventsFile = 0;
    private const int AFile = 1;
    private const int BFile = 2;
    private const int OtherFile = 3;

    private readonly IncrementalSession _session = new(
        """
        using Grapnel;
        namespace N;
        public sealed record Order(string Name);
        public sealed record Bill(string Name);
        public static partial class ShopEvents
        {
            [Event("shop:paid")] public static partial PipeEvent<Order> Paid { get; }
            [Event("shop:open")] public static partial PipeEvent Opened { get; }
        }
        """,
        """
        using Grapnel;
        namespace N;
        [Plugin("a")]
        public class APlugin
        {
            [Pipe("shop:paid")] public Order M(Order order) { return order; }
            [Hook("shop:paid")] public void H(object order) { }
        }
        """,
        """
        using Grapnel;
        namespace N;
        [Plugin("b")]
        public class BPlugin
        {
            [Pipe("shop:open")] public void M() { }
        }
        """,
        """
        namespace N;
        public class Other { public int Do() { return 1; } }
        """);

    [Fact]
    public void A_body_elsewhere_prints_nothing() => _session.Edit(OtherFile, "return 1", "return 2 + 2").ShouldBeEmpty();

    [Fact]
    public void A_member_elsewhere_prints_nothing() => _session.Edit(OtherFile, "public int Do", "public string? Name { get; set; } public long Do").ShouldBeEmpty();

    [Fact]
    public void A_body_of_a_plugin_prints_nothing() => _session.Edit(AFile, "return order;", "return order with { Name = \"x\" };").ShouldBeEmpty();

    [Fact]
    public void White_space_and_comments_print_nothing() => _session.Edit(AFile, "[Plugin", "\n\n// A comment.\n/// <summary>x</summary>\n[Plugin").ShouldBeEmpty();

    [Fact]
    public void A_member_that_is_no_handler_prints_nothing() => _session.Edit(AFile, "[Pipe", "private int _x; public int Count() => _x++;\n    [Pipe").ShouldBeEmpty();

    [Fact]
    public void A_new_hook_prints_its_plugin_only() =>
        _session.Edit(AFile, "[Hook(", "[Hook(\"shop:open\")] public void New() { } [Hook(").ShouldBe([Plugin("A")]);

    [Fact]
    public void A_new_pipe_prints_its_plugin_and_the_table() =>
        _session.Edit(AFile, "[Pipe(", "[Pipe(\"shop:open\")] public void New() { } [Pipe(").ShouldBe([Plugin("A"), Module], ignoreOrder: true);

    [Fact]
    public void Another_order_prints_the_plugin_and_perhaps_the_table() =>
        _session.Edit(AFile, "[Pipe(\"shop:paid\")", "[Pipe(\"shop:paid\", Order = 3)").Except([Module]).ShouldBe([Plugin("A")]);

    [Fact]
    public void A_renamed_plugin_prints_itself_and_perhaps_the_table() =>
        _session.Edit(AFile, "\"a\"", "\"aa\"").Except([Module]).ShouldBe([Plugin("A")]);

    [Fact]
    public void A_new_plugin_in_a_new_file_prints_itself_and_the_table() =>
        _session.AddFile("using Grapnel; namespace N; [Plugin(\"c\")] public class CPlugin { [Hook(\"shop:open\")] public void M() { } }")
            .ShouldBe([Plugin("C"), Module], ignoreOrder: true);

    [Fact]
    public void A_removed_plugin_prints_the_table_only()
    {
        _session.RemoveFile(BFile).ShouldBe([Module]);
        _session.Files.Keys.ShouldNotContain(Plugin("B"));
    }

    [Fact]
    public void A_new_event_prints_its_class() =>
        _session.Edit(EventsFile, "[Event(\"shop:open\")]", "[Event(\"shop:new\")] public static partial HookEvent New { get; } [Event(\"shop:open\")]")
            .ShouldBe([Events]);

    [Fact]
    public void An_event_with_another_payload_prints_its_class_and_those_who_stand_on_it()
    {
        var printed = _session.Edit(EventsFile, "PipeEvent<Order> Paid", "PipeEvent<Bill> Paid");

        printed.ShouldContain(Events);
        printed.ShouldContain(Plugin("A"));
        printed.ShouldContain(Module);
        printed.ShouldNotContain(Plugin("B"));
    }

    [Fact]
    public void A_renamed_event_takes_its_handlers_out_of_the_table_and_back()
    {
        _session.Edit(EventsFile, "shop:open", "shop:shut").ShouldBe([Events, Plugin("B"), Module], ignoreOrder: true);
        _session.Files[Plugin("B")].SourceText.ToString().ShouldNotContain("rows.Pipe(");
        _session.Edit(EventsFile, "shop:shut", "shop:open").ShouldBe([Events, Plugin("B"), Module], ignoreOrder: true);
        _session.Files[Plugin("B")].SourceText.ToString().ShouldContain("rows.Pipe(");
    }

    [Fact]
    public void Another_spelling_takes_handlers_into_the_table_and_out_of_it()
    {
        _session.Edit(BFile, "shop:open", "till:open");
        _session.Files[Plugin("B")].SourceText.ToString().ShouldNotContain("rows.Pipe(");
        _session.Edit(EventsFile, "[Event(\"shop:open\")]", "[Event(\"shop:open\", Alias = \"till:open\")]").ShouldBe([Plugin("B"), Module], ignoreOrder: true);
        _session.Files[Plugin("B")].SourceText.ToString().ShouldContain("rows.Pipe(\"shop:open\"");
    }

    [Fact]
    public void A_replacement_prints_nothing() =>
        _session.Edit(EventsFile, "[Event(\"shop:open\")]", "[Event(\"shop:open\", ReplacedBy = \"shop:paid\")]").ShouldBeEmpty();

    [Fact]
    public void A_payload_that_becomes_mutable_prints_the_event_class_and_its_hooks()
    {
        var printed = _session.Edit(EventsFile, "record Order(string Name)", "record Order(string Name) { public int Count; }");

        printed.ShouldContain(Events);
        printed.ShouldContain(Plugin("A"));
        printed.ShouldNotContain(Plugin("B"));
    }

    [Fact]
    public void A_new_reference_prints_AddPlugins_only() =>
        _session.AddReference(GeneratorHarness.Compile("Lib", ["[Grapnel.Plugin] public class LibPlugin;"])).ShouldBe(["Grapnel.AddPlugins.g.cs"]);

    [Fact]
    public void Half_typed_code_in_one_plugin_leaves_the_others_alone() =>
        _session.Edit(AFile, "[Hook(\"shop:paid\")] public void H(object order) { }", "[Hook(\"shop:").ShouldNotContain(Plugin("B"));

    private string Module => _session.Files.Keys.Single(name => name.EndsWith(".Module.g.cs", StringComparison.Ordinal));

    private string Events => _session.Files.Keys.Single(name => name.EndsWith(".Events.g.cs", StringComparison.Ordinal));

    private string Plugin(string letter) => Events.Replace("ShopEvents.Events.g.cs", $"{letter}Plugin.Plugin.g.cs", StringComparison.Ordinal);
}
