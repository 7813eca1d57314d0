using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Incremental;

/// <summary>Which files are printed anew when filters change.</summary>
public class ReemittedFilterTests
{
    private const int AFile = 0;
    private const int BFile = 1;

    private readonly IncrementalSession _session = new(
        """
        using Grapnel;
        [Plugin]
        public class APlugin
        {
            [Hook("server:afterNow", WithRequest = "{ exists: 'input.body.a' }")] public void H(Request request) { }
        }
        """,
        """
        using Grapnel;
        [Plugin]
        public class BPlugin
        {
            [Hook("server:afterNow", WithRequest = "{ exists: 'input.body.b' }")] public void H(Request request) { }
            [Pipe("server:afterNow", WithRequest = "{ exists: 'input.body.b' }")] public Request P(Request request) { return request; }
        }
        """);

    [Fact]
    public void Another_filter_of_a_hook_prints_its_plugin_and_the_filters() =>
        _session.Edit(AFile, "input.body.a", "input.body.c").ShouldBe([Plugin("A"), Filters], ignoreOrder: true);

    [Fact]
    public void Another_filter_of_a_pipe_prints_the_table_too() =>
        _session.Edit(BFile, "[Pipe(\"server:afterNow\", WithRequest = \"{ exists: 'input.body.b' }\"", "[Pipe(\"server:afterNow\", WithRequest = \"{ exists: 'input.body.c' }\"")
            .ShouldBe([Plugin("B"), Filters, Module], ignoreOrder: true);

    [Fact]
    public void A_filter_that_is_there_already_leaves_the_filters_alone() =>
        _session.Edit(AFile, "public void H", "[Hook(\"server:afterInfo\", WithRequest = \"{exists:'input.body.b'}\")] public void H")
            .ShouldBe([Plugin("A")]);

    [Fact]
    public void Another_spelling_prints_its_plugin_only() =>
        _session.Edit(AFile, "{ exists: 'input.body.a' }", "{ 'exists': 'input.body.a' } // comment").ShouldBe([Plugin("A")]);

    [Fact]
    public void A_body_prints_nothing() => _session.Edit(BFile, "return request;", "return request!;").ShouldBeEmpty();

    [Fact]
    public void Without_a_filter_there_is_no_file_of_filters()
    {
        _session.Edit(AFile, ", WithRequest = \"{ exists: 'input.body.a' }\"", "");
        _session.Edit(BFile, ", WithRequest = \"{ exists: 'input.body.b' }\"", "");

        _session.Files.Keys.ShouldNotContain(static name => name.EndsWith(".Filters.g.cs", StringComparison.Ordinal));
    }

    private string Module => Named(".Module.g.cs");

    private string Filters => Named(".Filters.g.cs");

    private string Plugin(string letter) => Named($"{letter}Plugin.Plugin.g.cs");

    private string Named(string ending) => _session.Files.Keys.Single(name => name.EndsWith(ending, StringComparison.Ordinal));
}
