using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Incremental;

/// <summary>
/// Edits that move or rename things: members of a plugin, halves of a class, two plugins of one file, a constant beside them. What is printed is what changed, and
/// nothing of another plugin.
/// </summary>
public class ReemittedShapeTests
{
    private const int NamesFile = 1;
    private const int PairFile = 2;
    private const int HalfFile = 3;
    private const int OtherHalfFile = 4;
    private const int OtherFile = 5;

    private readonly IncrementalSession _session = new(
        """
        using Grapnel;
        namespace N;
        public static partial class ShopEvents
        {
            [Event("shop:paid")] public static partial PipeEvent<string> Paid { get; }
            [Event("shop:open")] public static partial HookEvent Opened { get; }
            [Event("shop:shut")] public static partial HookEvent Shut { get; }
        }
        """,
        """
        global using On = Grapnel.HookAttribute;
        namespace N;
        internal static class Names { public const string Open = "shop:" + "open"; public const int Size = 3; }
        """,
        """
        using Grapnel;
        namespace N;
        [Plugin("a")]
        public class APlugin
        {
            [Hook("shop:open")] public void H1() { }
            [Hook("shop:shut")] public void H2() { }
            [Pipe("shop:paid")] public string P1(string text) => text;
            [Pipe("shop:paid")] public string P2(string text) => text;
        }
        [Plugin("b")]
        public class BPlugin
        {
            [On(Names.Open)] public void H() { }
            [Pipe("shop:paid")] public string P(string text) => text;
        }
        """,
        """
        using Grapnel;
        namespace N;
        [Plugin("c")]
        public partial class CPlugin
        {
            [Hook("shop:open")] public partial void H();
        }
        """,
        """
        using Grapnel;
        namespace N;
        partial class CPlugin
        {
            public partial void H() { }
            [Hook("shop:shut")] public void Half() { }
        }
        """,
        "namespace N; public class Other;");

    public static TheoryData<int, string, string, string> Edits => new()
    {
        // the file, what, by what, the files that are printed
        { PairFile, "H1() { }\n    [Hook(\"shop:shut\")] public void H2", "H2() { }\n    [Hook(\"shop:shut\")] public void H1", "A" },
        { PairFile, "[Hook(\"shop:open\")] public void H1() { }\n    [Hook(\"shop:shut\")] public void H2() { }", "[Hook(\"shop:shut\")] public void H2() { }\n    [Hook(\"shop:open\")] public void H1() { }", "A" },
        { PairFile, "void H1", "void H3", "A" },
        { PairFile, "string P1(string text) => text;\n    [Pipe(\"shop:paid\")] public string P2", "string P2(string text) => text;\n    [Pipe(\"shop:paid\")] public string P1", "A Module" },
        { PairFile, "string P1", "string P3", "A Module" },
        { PairFile, "P1(string text) => text", "P1(string text) => text + \"!\"", "" },
        { PairFile, "P1(string text)", "P1(string other)", "" },
        { PairFile, "[Hook(\"shop:open\")] public void H1() { }", "public void H1() { }", "A" },
        { PairFile, "[Hook(\"shop:open\")]", "[Grapnel.HookAttribute(@event: @\"shop:open\")]", "" },
        { PairFile, "namespace N;", "namespace N;\n\n// Further down.\n\n", "" },
        { PairFile, "public class BPlugin\n{", "public class BPlugin\n{\n    private readonly int _count = 3;\n", "" },
        { PairFile, "[On(Names.Open)]", "[On(\"shop:shut\")]", "B" },
        { NamesFile, "\"shop:\" + \"open\"", "\"shop:shut\"", "B" },
        { NamesFile, "\"shop:\" + \"open\"", "\"shop:open\"", "" },
        { NamesFile, "Size = 3", "Size = 4", "" },
        { HalfFile, "[Hook(\"shop:open\")] public partial void H();", "[Hook(\"shop:open\")] public partial void H(); [Hook(\"shop:shut\")] public void New() { }", "C" },
        { OtherHalfFile, "public partial void H() { }", "public partial void H() { return; }", "" },
        { OtherHalfFile, "[Hook(\"shop:shut\")] public void Half", "[Hook(\"shop:open\")] public void Half", "C" },
        { OtherHalfFile, "public partial void H() { }", "[Hook(\"shop:shut\")] public partial void H() { }", "C" },
        { OtherFile, "public class Other;", "public class Other { public void Plugin() { } }", "" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_prints_what_it_changes(int file, string old, string @new, string printed)
    {
        string[] expected = [.. printed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NameOf)];
        var before = Texts();

        _session.Edit(file, old, @new).ShouldBe(expected, ignoreOrder: true);
        Texts().Where(text => before.GetValueOrDefault(text.Key) != text.Value).Select(static text => text.Key).ShouldBe(expected, ignoreOrder: true);

        _session.Edit(file, @new, old);
        Texts().ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_renamed_class_is_another_file_and_its_name_in_the_table()
    {
        _session.Edit(PairFile, "class BPlugin", "class B2Plugin").ShouldBe([NameOf("B2"), NameOf("Module")], ignoreOrder: true);
        _session.Files.Keys.ShouldNotContain(static name => name.EndsWith("_BPlugin.Plugin.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plugin_that_moves_to_a_file_of_its_own_is_what_it_was()
    {
        const string Moved = "[Plugin(\"b\")]\npublic class BPlugin\n{\n    [On(Names.Open)] public void H() { }\n    [Pipe(\"shop:paid\")] public string P(string text) => text;\n}";
        var before = Texts();

        // Steps compare by place, so what stands behind it may be printed again, with the same text.
        var printed = _session.Edit(PairFile, Moved, "");
        printed.ShouldContain(NameOf("Module"));
        printed.ShouldNotContain(NameOf("A"));
        before.Where(file => Texts().GetValueOrDefault(file.Key) != file.Value).Select(static file => file.Key).ShouldBe([NameOf("Module"), NameOf("A").Replace("APlugin", "BPlugin", StringComparison.Ordinal)], ignoreOrder: true);

        _session.AddFile("using Grapnel;\nnamespace N;\n" + Moved).ShouldBe([NameOf("B"), NameOf("Module")], ignoreOrder: true);
        Texts().ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_file_without_plugins_comes_and_goes_unseen()
    {
        _session.AddFile("namespace N; public class Late { public int Value => 3; }").ShouldBeEmpty();
        _session.RemoveFile(OtherFile).ShouldBeEmpty();
    }

    [Fact]
    public void A_half_that_goes_takes_its_handlers_with_it()
    {
        _session.RemoveFile(OtherHalfFile).ShouldBe([NameOf("C")]);
        _session.Files[NameOf("C")].SourceText.ToString().ShouldNotContain("Half");
    }

    private string NameOf(string part) => _session.Files.Keys.Single(name => name.EndsWith(part == "Module" ? ".Module.g.cs" : $"_{part}Plugin.Plugin.g.cs", StringComparison.Ordinal));

    private Dictionary<string, string> Texts() => _session.Files.ToDictionary(static file => file.Key, static file => file.Value.SourceText.ToString());
}
