using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Hooks that change what they are given, handlers without a token, and services that belong to a scope.</summary>
public class BodyFixTests
{
    [Fact]
    public Task A_hook_that_changes_its_payload_becomes_a_pipe() => FixTest.Members("GRP0029", "Make it a pipe",
        """
            [Hook("server:afterNow")]
            public void M(Request request) => request.Result!["now"] = "then";
        """,
        """
            [Pipe("server:afterNow")]
            public Request M(Request request)
            {
                request.Result!["now"] = "then";
                return request;
            }
        """);

    [Fact]
    public Task So_does_one_that_stands_on_several_and_waits() => FixTest.Members("GRP0029", "Make it a pipe",
        """
            [Hook("server:afterNow", WithRequest = "{ equals: { status: 200 } }"), Grapnel.Hook("document:afterCreate")]
            public async Task M(Request request, CancellationToken ct)
            {
                if (request.Status > 200)
                    return;
                await Task.Delay(1, ct);
                request.Result = null; // gone
                request.Status = 1;
            }
        """,
        """
            [Pipe("server:afterNow", WithRequest = "{ equals: { status: 200 } }"), Grapnel.Pipe("document:afterCreate")]
            public async Task<Request> M(Request request, CancellationToken ct)
            {
                if (request.Status > 200)
                    return request;
                await Task.Delay(1, ct);
                request.Result = null; // gone
                request.Status = 1;
                return request;
            }
        """);

    [Fact]
    public Task With_the_name_of_the_event_it_cannot() =>
        FixTest.OffersNothing("GRP0029", """    [Hook("server:afterNow")] public void M(Request request, [EventName] string name) => request.Result = name;""");

    [Theory]
    [InlineData("[Hook(\"shop:rang\")] public async Task M() => await Task.Delay(1);", "[Hook(\"shop:rang\")] public async Task M(CancellationToken cancellationToken) => await Task.Delay(1);")]
    [InlineData("[Pipe(\"shop:afterOrder\")] public async Task<Order> M(Order order, [FromScope] Clerk clerk) { await Task.Delay(1); return order; }", "[Pipe(\"shop:afterOrder\")] public async Task<Order> M(Order order, [FromScope] Clerk clerk, CancellationToken cancellationToken) { await Task.Delay(1); return order; }")]
    public Task A_token_is_taken(string before, string after) => FixTest.Members("GRP0033", "Take a CancellationToken", "    " + before, "    " + after);

    [Theory]
    [InlineData("[Hook(\"shop:rang\")] public async Task M() { var cancellationToken = 1; await Task.Delay(cancellationToken); }")]
    [InlineData("[Hook(\"shop:rang\")] public async Task M() => await Task.Delay(1); private Task N() => M();")]
    public Task It_is_not_where_its_name_is_taken_or_the_method_is_called(string member) => FixTest.OffersNothing("GRP0033", "    " + member);

    [Theory]
    [InlineData(
        "MailPlugin(IOptionsSnapshot<Mail> options)\n{\n    [Hook(\"document:afterCreate\")]\n    public void Created() => Console.Write(options.Value);\n}",
        "MailPlugin\n{\n    [Hook(\"document:afterCreate\")]\n    public void Created([FromScope] IOptionsSnapshot<Mail> options) => Console.Write(options.Value);\n}",
        "'Created'")]
    [InlineData(
        "MailPlugin(HttpClient client, /* per scope */ IOptionsSnapshot<Mail> options)\n{\n    private readonly HttpClient _client = client;\n\n    [Hook(\"document:afterCreate\")]\n    public void Created(Request request) => Console.Write(request.Id + options.Value + _client);\n\n    [Hook(\"document:afterDelete\")]\n    public void Deleted() => Console.Write(options);\n}",
        "MailPlugin(HttpClient client)\n{\n    private readonly HttpClient _client = client;\n\n    [Hook(\"document:afterCreate\")]\n    public void Created(Request request, [FromScope] IOptionsSnapshot<Mail> options) => Console.Write(request.Id + options.Value + _client);\n\n    [Hook(\"document:afterDelete\")]\n    public void Deleted([FromScope] IOptionsSnapshot<Mail> options) => Console.Write(options);\n}",
        "'Created', 'Deleted'")]
    public Task A_scoped_service_is_taken_by_the_handlers(string before, string after, string handlers) => FixTest.Files(
        "GRP0031", $"Take 'options' as a [FromScope] parameter of {handlers}",
        [Plugin(before, "A"), Plugin(before.Replace("MailPlugin", "NextPlugin", StringComparison.Ordinal), "B")],
        [Plugin(after, "A"), Plugin(after.Replace("MailPlugin", "NextPlugin", StringComparison.Ordinal), "B")]);

    [Theory]
    [InlineData("MailPlugin(IOptionsSnapshot<Mail> options)\n{\n    private readonly object _mail = options.Value;\n}")]
    [InlineData("MailPlugin(IOptionsSnapshot<Mail> options)\n{\n    public object Mail => options.Value;\n}")]
    [InlineData("MailPlugin\n{\n    private readonly object _mail;\n    public MailPlugin(IOptionsSnapshot<Mail> options) => _mail = options;\n}")]
    [InlineData("MailPlugin(IOptionsSnapshot<Mail> options)\n{\n    [Hook(\"document:afterCreate\")] public void Created() => Console.Write(options);\n    private void Call() => Created();\n}")]
    public async Task It_stays_where_something_else_uses_it(string declaration)
    {
        var project = FixProject.Create([Plugin(declaration, "A")]);
        var violation = (await project.AnalyzeAsync()).First(found => found.Id == "GRP0031");

        foreach (var provider in FixTest.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(violation.Id)))
            (await FixTest.OfferedAsync(provider, project, violation)).ShouldBeEmpty();
    }

    private static string Plugin(string declaration, string space) =>
        $"using System.Net.Http;\nusing Grapnel;\nusing Microsoft.Extensions.Options;\n\nnamespace {space};\n\npublic sealed class Mail;\n\n[Plugin]\npublic sealed class {declaration}\n";
}
