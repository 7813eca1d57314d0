using Grapnel.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Filters;

/// <summary>The code the generator prints for filters, run in a host.</summary>
public sealed class GeneratedFormTests
{
    [Fact]
    public async Task A_pipe_and_a_hook_with_a_request_filter_run_for_requests_that_match()
    {
        await using var host = await Start();
        var nyc = Request.Parse("""{"index":"nyc-open-data"}""");
        var other = Request.Parse("""{"index":"other"}""");

        (await host.Events.PipeAsync(ServerEvents.AfterNow, nyc)).Result!.GetValue<string>().ShouldBe("stamped");
        (await host.Events.PipeAsync(ServerEvents.AfterNow, other)).Result.ShouldBeNull();
        await host.WhenHooksAreDoneAsync();

        Seen(host).ShouldBe(["Stamp", "OnNyc nyc-open-data"]);
        host.Runs.Select(static run => run.ToString()).ShouldBe(["pipe nyc.Stamp on server:afterNow", "hook nyc.OnNyc on server:afterNow"]);
    }

    [Fact]
    public async Task Pipes_and_hooks_with_document_filters_are_called_per_document()
    {
        await using var host = await Start();
        var probe = host.Services.GetRequiredService<Probe>();
        Document[] documents =
        [
            new("a", JsonFields.Parse("""{"age":20,"city":"NYC","address":{"city":"NYC"}}""")),
            new("child", JsonFields.Parse("""{"age":1}""")),
            new("b", JsonFields.Parse("""{"city":"Rome","address":{"city":"NYC"},"borough":"known"}""")),
            new("dropped", JsonFields.Parse("""{"city":"LA"}""")),
        ];

        var answer = host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, documents, Request.Parse("""{"action":"mCreate","body":{"locate":true}}""")).AsTask();
        answer.IsCompleted.ShouldBeFalse();
        probe.Open("located");
        var kept = await answer;
        probe.Open("renamed");
        await host.WhenHooksAreDoneAsync();

        kept.Select(static document => document.Id).ShouldBe(["a", "b", "dropped"]);
        kept[0].ShouldNotBeSameAs(documents[0]);
        kept[0].Body["borough"]!.GetValue<string>().ShouldBe("Brooklyn");
        kept[1].ShouldBeSameAs(documents[2]);
        documents.Length.ShouldBe(4);
        Seen(host).ShouldBe(
        [
            "AdultsOnly a of mCreate", "AdultsOnly child of mCreate", "Locate a",
            "Rename a", "Rename dropped", "Later a!", "Later b", "All a! b",
        ]);
        host.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_no_document_matches_is_left_alone()
    {
        await using var host = await Start();
        Document[] documents = [new("a", JsonFields.Parse("{}"))];

        (await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, documents, new Request("document", "create"))).ShouldBeSameAs(documents);
        (await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, [], new Request("document", "create"))).ShouldBeEmpty();
        await host.WhenHooksAreDoneAsync();

        Seen(host).ShouldBe(["Later a", "All a", "All "]);
    }

    private static string[] Seen(TestHost host) => [.. host.Services.GetRequiredService<Probe>().Seen];

    private static Task<TestHost> Start() => TestHost.StartAsync(static builder =>
    {
        builder.AddModule(new GeneratedForm());
        builder.Configure(static options => options.HookConcurrency = 1);
        builder.Services.AddSingleton<Probe>().AddScoped<Map>();
    });
}
