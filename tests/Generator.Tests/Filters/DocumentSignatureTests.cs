using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>With WithDocument a method takes one document and may return one.</summary>
public class DocumentSignatureTests
{
    private const string Pipe = """[Pipe("generic:document:beforeWrite", WithDocument = "{}")] """;
    private const string Hook = """[Hook("generic:document:beforeWrite", WithDocument = "{}")] """;

    [Theory]
    [InlineData(Pipe + "public Document M(Document document) => document;")]
    [InlineData(Pipe + "public Document? M() => null;")]
    [InlineData(Pipe + "public Task<Document?> M(object document, object request) => Task.FromResult<Document?>(null);")]
    [InlineData(Pipe + "public ValueTask<Document> M(ISnapshot<Document> document, Request? request, CancellationToken token) => default;")]
    [InlineData(Pipe + "public Document M(Document? document, [FromScope] Clerk clerk) => document!;")]
    [InlineData(Hook + "public void M() { }")]
    [InlineData(Hook + "public Document? M(Document document, Request request, [EventName] string name) => document;")]
    [InlineData(Hook + "public Task M(Document document) => Task.CompletedTask;")]
    [InlineData(Hook + "public Task<Document> M(Document document) => Task.FromResult(document);")]
    [InlineData(Hook + "public ValueTask M(Document document) => default;")]
    [InlineData(Hook + "public async ValueTask<Document?> M(Document document) { await Task.Yield(); return null; }")]
    [InlineData("#nullable disable\n" + Hook + "public Task<Document> M(Document document) => null;")]
    public void What_fits_is_called(string member) => RuleTest.Passes(Plugin(member)).File("NycPlugin.Plugin.g.cs").ShouldContain("RowFilter(");

    [Theory]
    [InlineData(Pipe + "public Document? M({|GRP0002:Document[] documents|}) => null;")]
    [InlineData(Pipe + "public Document? M(Document document, {|GRP0002:Document request|}) => null;")]
    [InlineData(Pipe + "public Document? M(Document document, Request request, {|GRP0002:int x|}) => null;")]
    [InlineData(Pipe + "public {|GRP0003:Document[]|} M(Document document) => [];")]
    [InlineData(Pipe + "public {|GRP0003:void|} M(Document document) { }")]
    [InlineData(Pipe + "public {|GRP0003:Task|} M(Document document) => Task.CompletedTask;")]
    [InlineData(Hook + "public {|GRP0003:Document[]|} M(Document document) => [];")]
    [InlineData(Hook + "public {|GRP0003:object|} M(Document document) => document;")]
    [InlineData(Hook + "public {|GRP0003:Task<Document[]>|} M(Document document) => null!;")]
    [InlineData(Hook + "public void M({|GRP0002:Document[] documents|}) { }")]
    public void What_does_not_fit_is_marked(string member) => RuleTest.Violates("", Plugin(member));

    [Fact]
    public void Messages_say_what_such_a_method_takes_and_returns()
    {
        RuleTest.Violates("GRP0002", Plugin(Pipe + "public Document? M([|Document[] documents|]) => null;")).Message()
            .ShouldBe("Parameter 'documents' of pipe 'M' has type 'Document[]', but with WithDocument the method is called once per document of 'generic:document:beforeWrite'; make it 'Document'");
        RuleTest.Violates("GRP0003", Plugin(Pipe + "public [|Document[]|] M(Document document) => [];")).Message().ShouldBe(
            "Pipe 'M' returns 'Document[]', but on 'generic:document:beforeWrite' it has to return 'Document?' for each document, or Task or ValueTask of it, since it has WithDocument");
        RuleTest.Violates("GRP0003", Plugin(Hook + "public [|int|] M(Document document) => 1;")).Message().ShouldBe(
            "Hook 'M' returns 'int', but on 'generic:document:beforeWrite' it has to return void, Task, ValueTask, or 'Document?' for each document, or Task or ValueTask of it, since it has WithDocument");
        RuleTest.Violates("GRP0004", Plugin(Pipe + "public async [|void|] M(Document document) => await Task.Yield();")).Message().ShouldContain("return ValueTask<Document> instead");
    }
}
