using Grapnel.Testing;

namespace Grapnel.Tests.Kuzzle;

/// <summary>features/PluginEvents.feature and the lines on trigger of PluginContext.feature and Application.feature, with a storage of our own in between.</summary>
public sealed class PluginEventsTests
{
    public static TheoryData<string> GenericEvents =>
        ["beforeWrite", "afterWrite", "beforeUpdate", "afterUpdate", "beforeGet", "afterGet", "beforeDelete", "afterDelete"];

    [Theory]
    [MemberData(nameof(GenericEvents))]
    public async Task A_pipe_on_a_generic_event_changes_ids_and_fields_and_a_hook_hears_documents_and_request(string name)
    {
        var handle = Generic(name);
        List<string> heard = [];
        await using var host = await TestHost.StartAsync(builder => builder
            .Pipe(handle, (Document[] documents, Request _) =>
            {
                foreach (var document in documents)
                {
                    document.Id += "-changed";
                    document.Body["added"] = true;
                }

                return documents;
            })
            .Hook(handle, (Document[] documents, Request request) => heard.Add($"{string.Join(',', documents.Select(static document => document.Id))} {request.Input.Action}")));

        var changed = await host.Events.PipeAsync(handle, [new Document("a"), new Document("b", JsonFields.Parse("""{"age":1}"""))], new Request("document", "mCreate"));
        await host.WhenHooksAreDoneAsync();

        changed.Select(static document => $"{document.Id} {document.Body}").ShouldBe(["a-changed {\"added\":true}", "b-changed {\"age\":1,\"added\":true}"]);
        heard.ShouldBe(["a-changed,b-changed mCreate"]);
        host.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plugin_triggers_an_event_of_its_own_and_gets_what_the_pipes_made_of_it()
    {
        await using var host = await Hosts.With([typeof(TriggerPlugin), typeof(TriggeredPlugin)]);
        var plugin = host.Host.Instance<TriggerPlugin>();

        (await plugin.Ask()).ShouldBe(["asked", "piped"]);
        await plugin.Tell();
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["told 1"]);
    }

    [Fact]
    public async Task An_event_that_nobody_listens_to_gives_its_payload_back()
    {
        await using var host = await Hosts.With<TriggerPlugin>();

        (await host.Host.Instance<TriggerPlugin>().Ask()).ShouldBe(["asked"]);
    }

    [Fact]
    public async Task A_plugin_is_told_its_name_and_logs_under_it()
    {
        await using var host = await Hosts.With<TriggerPlugin>();

        host.Host.Instance<TriggerPlugin>().Name.ShouldBe("trigger");
        host.Log.Lines.ShouldContain("Information: ready");
        host.Log.Categories.ShouldContain("Grapnel.Plugin.trigger");
    }

    [Fact]
    public async Task A_login_that_a_pipe_changes_answers_with_the_change()
    {
        await using var host = await TestHost.StartAsync(static builder => builder.Pipe(
            AuthEvents.StrategyAuthenticated,
            static (StrategyAuthentication login) => new StrategyAuthentication(login.Strategy, new User("replaced"))));

        var answered = await host.Events.PipeAsync(AuthEvents.StrategyAuthenticated, new StrategyAuthentication("local", new User("u")));

        (answered.Strategy, answered.Content?.Id).ShouldBe(("local", "replaced"));
    }

    private static GenericDocumentEvent Generic(string name) => name switch
    {
        "beforeWrite" => GenericDocumentEvents.BeforeWrite,
        "afterWrite" => GenericDocumentEvents.AfterWrite,
        "beforeUpdate" => GenericDocumentEvents.BeforeUpdate,
        "afterUpdate" => GenericDocumentEvents.AfterUpdate,
        "beforeGet" => GenericDocumentEvents.BeforeGet,
        "afterGet" => GenericDocumentEvents.AfterGet,
        "beforeDelete" => GenericDocumentEvents.BeforeDelete,
        _ => GenericDocumentEvents.AfterDelete,
    };
}

public static partial class TriggerEvents
{
    [Event("plugin-trigger:asked")]
    public static partial PipeEvent<List<string>> Asked { get; }

    [Event("plugin-trigger:told")]
    public static partial HookEvent<Parcel> Told { get; }
}

/// <summary>Emits through its context, as a Kuzzle plugin does with <c>accessors.trigger</c>.</summary>
[Plugin]
public sealed class TriggerPlugin : IPlugin
{
    private PluginContext? _context;

    public string Name => _context!.Name;

    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        _context = context;
        context.Log.Log(Microsoft.Extensions.Logging.LogLevel.Information, default, "ready", null, static (text, _) => text);
        return default;
    }

    public ValueTask<List<string>> Ask() => _context!.Accessors!.Events.PipeAsync(TriggerEvents.Asked, ["asked"]);

    public ValueTask Tell() => _context!.Accessors!.Events.EmitAsync(TriggerEvents.Told, new Parcel(1));
}

[Plugin]
public sealed class TriggeredPlugin(Probe probe)
{
    [Pipe(TriggerEvents.AskedName)]
    public List<string> Answer(List<string> said) => [.. said, "piped"];

    [Hook(TriggerEvents.ToldName)]
    public void Hear(Parcel parcel) => probe.See($"told {parcel.Weight}");
}
