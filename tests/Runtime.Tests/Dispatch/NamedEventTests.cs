namespace Grapnel.Tests.Dispatch;

public sealed class NamedEventTests
{
    private static Task<Hosts> Start() => Hosts.With<PayloadPlugin>();

    [Fact]
    public async Task A_pipe_event_can_be_emitted_by_name()
    {
        await using var host = await Start();

        (await host.Events.PipeAsync("test:numbers", [4, "abc"])).ShouldBe(14);
        (await host.Events.PipeAsync("test:nothing", [])).ShouldBeNull();
    }

    [Theory]
    [InlineData("test:numbesr", "did you mean 'test:numbers'?")]
    [InlineData("", "empty")]
    [InlineData("test:*", "a wildcard can be listened to, not emitted")]
    [InlineData("nothing like it at all", "declare it with [Event]")]
    public async Task An_unknown_name_is_refused_with_advice(string name, string advice)
    {
        await using var host = await Start();

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync(name, [4, "abc"]))).Message.ShouldContain(advice);
    }

    [Fact]
    public async Task A_name_of_a_million_characters_is_refused_with_a_short_message()
    {
        await using var host = await Start();

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync(new string('x', 1_000_000), []))).Message.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public async Task The_wrong_payload_is_refused_and_the_right_one_named()
    {
        await using var host = await Start();

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:numbers", ["4", "abc"]))).Message
            .ShouldContain("'test:numbers' is a pipe event (Int32, String), but was emitted with String as payload argument 1");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:numbers", [4]))).Message
            .ShouldContain("was emitted with 1 payload argument(s)");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:numbers", [null, "x"]))).Message
            .ShouldContain("null as payload argument 1");
    }

    [Fact]
    public async Task The_wrong_verb_is_refused()
    {
        await using var host = await Start();

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.EmitAsync("test:numbers", [4, "abc"]))).Message.ShouldContain("emit it with PipeAsync");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("bell:quiet", []))).Message.ShouldContain("emit it with EmitAsync");
    }

    [Fact]
    public async Task A_fake_dispatcher_gets_typed_calls_by_name()
    {
        IEventDispatcher fake = new FakeDispatcher();

        (await fake.PipeAsync(TestEvents.Numbers, 4, "abc")).ShouldBe(99);
        await fake.PipeAsync(TestEvents.Nothing);
        await fake.EmitAsync(TestEvents.Rung, new Parcel(2));
    }

    private sealed class FakeDispatcher : IEventDispatcher
    {
        public ValueTask<object?> PipeAsync(string eventName, object?[] payload, CancellationToken cancellationToken = default)
        {
            eventName.ShouldBeOneOf("test:numbers", "test:nothing");
            return new(payload.Length == 2 ? 99 : null);
        }

        public ValueTask EmitAsync(string eventName, object?[] payload, CancellationToken cancellationToken = default)
        {
            payload.ShouldBe([new Parcel(2)]);
            return default;
        }
    }
}
