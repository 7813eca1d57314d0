using Grapnel.CompilerServices;

namespace Grapnel.Tests.Registration;

/// <summary>Modules that no build could have checked against each other.</summary>
public sealed class ModuleTests
{
    private static readonly PipeEvent<string> Text = EventFactory.Pipe<string>("shared:event", Payload.Immutable<string>());
    private static readonly PipeEvent<string> SameText = EventFactory.Pipe<string>("shared:event", Payload.Immutable<string>());
    private static readonly PipeEvent<Uri> Other = EventFactory.Pipe<Uri>("shared:event", Payload.Immutable<Uri>());
    private static readonly PipeEvent<Uri> Later = EventFactory.Pipe<Uri>("shared:later", Payload.Immutable<Uri>());

    [Fact]
    public async Task Two_modules_may_declare_one_event_alike_and_both_handles_reach_its_pipes()
    {
        await using var host = await Start(new Module("a", Text, plugin: true), new SecondModule("b", SameText));

        (await host.Events.PipeAsync(Text, "x")).ShouldBe("x!");
        (await host.Events.PipeAsync(SameText, "x")).ShouldBe("x!");
    }

    [Fact]
    public async Task Two_modules_that_declare_one_event_differently_stop_the_start()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Start(new Module("a", Text), new SecondModule("b", Other)));

        error.Message.ShouldBe("Event 'shared:event' is declared as pipe event (String) in 'a' and as pipe event (Uri) in 'b': the two must agree.");
    }

    [Fact]
    public async Task An_event_of_an_unknown_assembly_that_differs_is_refused_when_it_is_emitted()
    {
        await using var host = await Start(new Module("a", Text));

        (await Should.ThrowAsync<InvalidOperationException>(async () => await host.Events.PipeAsync(Other, new Uri("http://x")))).Message
            .ShouldBe("Event 'shared:event' is declared as pipe event (String) in 'a', but was emitted with a handle that declares it as pipe event (Uri): the two must agree.");
    }

    [Fact]
    public async Task An_event_of_an_unknown_assembly_reaches_the_rows_of_its_name()
    {
        await using var host = await Start(new Module("a", plugin: true));

        (await host.Events.PipeAsync(SameText, "x")).ShouldBe("x!");
    }

    [Fact]
    public async Task A_wildcard_that_an_event_of_another_assembly_does_not_fit_stops_the_start()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Start(new Module("a", Text, plugin: true, listensTo: "shared:*"), new SecondModule("b", Later)));

        error.Plugin.ShouldBe("handmade");
        error.Message.ShouldBe("Method Shout of plugin 'handmade' on 'shared:*' takes String as payload argument 1, but 'shared:later' is a pipe event (Uri).");
    }

    [Fact]
    public async Task Two_plugins_of_one_name_stop_the_start()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Start(new Module("a", plugin: true), new SecondModule("b", plugin: true)));

        error.Message.ShouldStartWith("Two plugins are named 'handmade'");
    }

    [Fact]
    public async Task A_module_of_a_newer_contract_is_refused()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Start(new Module("a") { Newer = true }));

        error.Message.ShouldContain("Assembly 'a' was built against a newer Grapnel");
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task A_module_that_misses_what_it_was_built_against_is_refused(Exception missing)
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => Start(new Module("a") { Missing = missing }));

        error.Message.ShouldBe($"Assembly 'a' was built against something else than this host has: {missing.Message} Use versions that fit each other, or build it again.");
        error.InnerException.ShouldBeSameAs(missing);
    }

    [Fact]
    public async Task What_else_a_module_throws_is_not_explained_away() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Start(new Module("a") { Missing = new InvalidOperationException("mine") }))).Message.ShouldBe("mine");

    public static TheoryData<Exception> Missing =>
        [new TypeLoadException("Could not load type 'T'."), new MissingMethodException("Method not found."), new FileNotFoundException("Could not load file."), new FileLoadException("Another version.")];

    private static Task<PluginHost> Start(params PluginModule[] modules) =>
        PluginHost.StartAsync(builder => Array.ForEach(modules, module => builder.AddModule(module)));

    private class Module(string name, EventHandle? handle = null, bool plugin = false, string listensTo = "shared:event") : PluginModule
    {
        public bool Newer { get; init; }

        public Exception? Missing { get; init; }

        public override int Contract => Newer ? NewestContract + 1 : 1;

        public override string AssemblyName => name;

        public override void Register(ModuleRegistration module)
        {
            if (Missing is not null)
            {
                throw Missing;
            }

            if (handle is not null)
            {
                module.Event(handle);
            }

            if (plugin)
            {
                module.Plugin(new Descriptor(listensTo));
                module.Pipes<string>(listensTo, static plugins => new Segment(plugins), (0, 0));
            }
        }
    }

    private sealed class SecondModule(string name, EventHandle? handle = null, bool plugin = false) : Module(name, handle, plugin);

    private sealed class Descriptor(string listensTo) : PluginDescriptor
    {
        public override string Name => "handmade";

        public override Type Type => typeof(Plugin);

        public override object? Create(IServiceProvider services) => new Plugin();

        public override void Describe(PluginRows rows) => rows.Pipe(listensTo, "Shout", 0, typeof(string));
    }

    private sealed class Plugin
    {
        public string Shout(string text) => text + "!";
    }

    private sealed class Segment(PluginInstances plugins) : PipeSegment<string>
    {
        private readonly Plugin _plugin = plugins.Get<Plugin>(0);

        public override string Run(string payload, int from, int to, ref PipeCall<string> call)
        {
            call.Row = 0;
            return call.End(_plugin.Shout(payload));
        }
    }
}
