using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>Filters are not compiled yet.</summary>
public class GRP0012Tests
{
    [Theory]
    [InlineData("""[Pipe("server:afterNow", WithRequest = [|"{ exists: 'input.args.utc' }"|])]""")]
    [InlineData("""[Pipe("server:afterNow", WithRequest = [|"not a filter"|])]""")]
    [InlineData("""[Pipe("server:afterNow", WithRequest = [|""|])]""")]
    [InlineData("""[Pipe("server:afterNow", Order = 1, WithRequest = [|Filter|])]""")]
    public void A_filter_is_marked_at_its_expression(string attribute) =>
        RuleTest.Violates("GRP0012", Plugin($$"""private const string Filter = "{ exists: 'a' }"; {{attribute}} public Request M(Request request) => request;"""));

    [Fact]
    public void A_filter_on_documents_is_marked() =>
        RuleTest.Violates("GRP0012", Plugin("""[Pipe("generic:document:afterGet", WithDocument = [|"{ exists: 'age' }"|])] public Document[] M(Document[] documents) => documents;"""));

    [Fact]
    public void Both_filters_are_marked() =>
        RuleTest.Violates("GRP0012", Plugin("""[Hook("generic:document:afterGet", WithRequest = [|"{ exists: 'a' }"|], WithDocument = [|"{ exists: 'b' }"|])] public void M() { }"""));

    [Theory]
    [InlineData("""[Pipe("server:afterNow", WithRequest = null)]""")]
    [InlineData("""[Pipe("server:afterNow", WithRequest = "{}")]""")]
    [InlineData("""[Pipe("server:afterNow", WithRequest = " {  } ")]""")]
    [InlineData("""[Pipe("server:afterNow", WithRequest = "{\n\t}", WithDocument = null)]""")]
    public void No_filter_and_the_empty_one_pass(string attribute) =>
        RuleTest.Passes(Plugin($"{attribute} public Request M(Request request) => request;")).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Pipe(");
}
