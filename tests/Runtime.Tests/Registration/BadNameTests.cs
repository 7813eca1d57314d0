using Grapnel.CompilerServices;

namespace Grapnel.Tests.Registration;

/// <summary>Names no build has seen: handles and rows made by hand. The rule is that of GRP0008.</summary>
public sealed class BadNameTests
{
    [Theory]
    [InlineData("", "An event has an empty name: write it as scope:name.")]
    [InlineData("orderPaid", "An event has the name 'orderPaid' without a scope before a colon: write it as scope:name.")]
    [InlineData(":orderPaid", "An event has the name ':orderPaid' without a scope before a colon")]
    [InlineData("shop:", "An event has the name 'shop:' without a scope before a colon")]
    [InlineData(" ", "An event has the name ' ' with white space")]
    [InlineData("shop:order paid", "An event has the name 'shop:order paid' with white space")]
    [InlineData("shop:order\npaid", @"An event has the name 'shop:order\npaid' with white space")]
    [InlineData("shop:*", "An event has the name 'shop:*' with a '*', which only handlers may use")]
    [InlineData("sh*p:paid", "An event has the name 'sh*p:paid' with a '*', which only handlers may use")]
    public void A_handle_is_refused_whatever_its_kind(string name, string message)
    {
        var text = Payload.Immutable<string>();
        Func<string, EventHandle>[] kinds =
        [
            EventFactory.Pipe,
            bad => EventFactory.Pipe<string>(bad, text),
            bad => EventFactory.Pipe<string, string>(bad, text, text),
            bad => EventFactory.Pipe<string, string, string>(bad, text, text, text),
            EventFactory.Hook,
            bad => EventFactory.Hook<string>(bad, text),
            bad => EventFactory.Hook<string, string>(bad, text, text),
            bad => EventFactory.Hook<string, string, string>(bad, text, text, text),
            EventFactory.GenericDocument,
        ];

        foreach (var kind in kinds)
        {
            Should.Throw<ArgumentException>(() => kind(name)).Message.ShouldStartWith(message, Case.Sensitive);
        }
    }

    [Fact]
    public void A_handle_without_name_or_payload_is_refused()
    {
        Should.Throw<ArgumentNullException>(static () => EventFactory.Hook(null!)).ParamName.ShouldBe("name");
        Should.Throw<ArgumentNullException>(static () => EventFactory.Hook<string>("shop:paid", null!)).ParamName.ShouldBe("payload");
    }

    [Fact]
    public void A_long_name_is_cut_in_the_message() =>
        Should.Throw<ArgumentException>(static () => EventFactory.Hook(new string('x', 1_000_000))).Message.Length.ShouldBeLessThan(300);

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("paid")]
    [InlineData(":*")]
    [InlineData("shop:p*")]
    [InlineData("shop:*paid")]
    [InlineData("sh*p:*")]
    [InlineData("shop: *")]
    public async Task A_row_that_listens_to_no_name_stops_the_start(string name)
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => PluginHost.StartAsync(builder => builder.AddModule(new Module(name))));

        error.Plugin.ShouldBe("handmade");
        error.Message.ShouldBe(
            $"Method Hear of plugin 'handmade' listens to '{name}', which is neither an event (scope:name) nor a wildcard (scope:*, scope:before*, scope:after*, scope:error*).");
    }

    [Theory]
    [InlineData("shop:before")]
    [InlineData("shop:*")]
    [InlineData("shop:eu:before*")]
    [InlineData("shop:after*")]
    [InlineData("shop:error*")]
    public async Task A_row_may_listen_to_events_that_come_later(string name)
    {
        await using var host = await PluginHost.StartAsync(builder => builder.AddModule(new Module(name)));

        host.Plugins.ShouldBe(["handmade"]);
    }

    [Fact]
    public void A_module_cannot_hand_over_nothing() =>
        Should.Throw<ArgumentNullException>(static () => new ModuleRegistration().Event(null!)).ParamName.ShouldBe("handle");

    private sealed class Module(string listensTo) : PluginModule
    {
        public override int Contract => 1;

        public override string AssemblyName => "handmade";

        public override void Register(ModuleRegistration module) => module.Plugin(new Plugin(listensTo));
    }

    private sealed class Plugin(string listensTo) : PluginDescriptor
    {
        public override string Name => "handmade";

        public override Type Type => typeof(Plugin);

        public override object? Create(IServiceProvider services) => null;

        public override void Describe(PluginRows rows) => rows.Hook(listensTo, "Hear");
    }
}
