using System.Runtime.CompilerServices;

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
    [InlineData("", "The name of the event is empty")]
    [InlineData(" \r\n", "The name of the event is empty")]
    [InlineData("test:*", "a wildcard can be listened to, not emitted")]
    [InlineData("*", "a wildcard can be listened to, not emitted")]
    [InlineData("tes*t:numbers", "a wildcard can be listened to, not emitted")]
    [InlineData("Test:Numbers", "did you mean 'test:numbers'?")]
    [InlineData("test:numbers ", "did you mean 'test:numbers'?")]
    [InlineData("testnumbers", "did you mean 'test:numbers'?")]
    [InlineData("nothing like it at all", "an event is called scope:name")]
    [InlineData("nothing:like it at all", "declare it with [Event] and add its module to the host (AddPlugins)")]
    [InlineData("no\r\nthing:like\tit\u2028\0", @"No event named 'no\r\nthing:like\tit\u2028\u0000' is declared;")]
    public async Task An_unknown_name_is_refused_with_advice(string name, string advice)
    {
        await using var host = await Start();

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync(name, [4, "abc"]))).Message.ShouldContain(advice, Case.Sensitive);
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.EmitAsync(name, [4, "abc"]))).Message.ShouldContain(advice, Case.Sensitive);
    }

    [Theory]
    [InlineData("document:generic:beforeWrite", "generic:document:beforeWrite")]
    [InlineData("afterNow:server", "server:afterNow")]
    public async Task The_same_segments_in_another_order_are_recognised_however_far_apart(string name, string meant)
    {
        await using var host = await Start();

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync(name, [Array.Empty<Document>(), new Request("document", "create")]))).Message
            .ShouldContain($"No event named '{name}' is declared; did you mean '{meant}'?");
    }

    [Fact]
    public async Task A_name_of_a_million_characters_is_refused_with_a_short_message()
    {
        await using var host = await Start();

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync(new string('x', 1_000_000), []))).Message
            .ShouldBe($"No event named '{new string('x', 100)}… (1000000 characters)' is declared; an event is called scope:name (Parameter 'eventName')");
    }

    [Fact]
    public async Task A_name_of_a_million_characters_is_compared_with_none()
    {
        await using var host = await Start();
        var name = new string(':', 1_000_000);
        await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync(name, []));

        // A comparison with one event alone would need a row of a million numbers, or a list of a million segments.
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<ArgumentException>(() => host.Events.PipeAsync(name, []).AsTask().Wait());
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(500_000);
    }

    [Fact]
    public async Task Names_that_are_unknown_are_kept_nowhere()
    {
        await using var host = await Start();

        var names = EmitUnknown(host.Events, 100_000);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        // The last may still be on the stack of whoever looks.
        names.Count(static name => name.IsAlive).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task The_wrong_payload_is_refused_and_the_right_one_named()
    {
        await using var host = await Start();

#pragma warning disable GRP0040 // The host is to refuse them.
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:numbers", ["4", "abc"]))).Message
            .ShouldContain("'test:numbers' is a pipe event (Int32, String), but was emitted with String as payload argument 1");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:numbers", [4]))).Message
            .ShouldContain("was emitted with 1 payload argument(s)");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:numbers", [null, "x"]))).Message
            .ShouldContain("null as payload argument 1");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:numbers", [4, "abc", 1]))).Message
            .ShouldContain("was emitted with 3 payload argument(s)");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:plain", [new List<int>()]))).Message
            .ShouldContain("'test:plain' is a pipe event (List<String>), but was emitted with List<Int32> as payload argument 1");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.EmitAsync("bell:rung", ["x"]))).Message
            .ShouldContain("'bell:rung' is a hook event (Parcel), but was emitted with String as payload argument 1");
#pragma warning restore GRP0040
    }

    [Fact]
    public async Task No_name_and_no_payload_are_refused()
    {
        await using var host = await Start();

        (await Should.ThrowAsync<ArgumentNullException>(async () => await host.Events.PipeAsync((string)null!, []))).ParamName.ShouldBe("eventName");
        (await Should.ThrowAsync<ArgumentNullException>(async () => await host.Events.EmitAsync((string)null!, []))).ParamName.ShouldBe("eventName");
        (await Should.ThrowAsync<ArgumentNullException>(async () => await host.Events.PipeAsync("test:nothing", null!))).ParamName.ShouldBe("payload");
    }

    [Fact]
    public async Task The_wrong_verb_is_refused()
    {
        await using var host = await Start();

#pragma warning disable GRP0035 // The host is to refuse it.
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.EmitAsync("test:numbers", [4, "abc"]))).Message.ShouldContain("emit it with PipeAsync");
#pragma warning restore GRP0035
#pragma warning disable GRP0035 // The host is to refuse it.
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("bell:quiet", []))).Message.ShouldContain("emit it with EmitAsync");
#pragma warning restore GRP0035
    }

    [Fact]
    public async Task The_wrong_verb_is_named_before_the_wrong_payload()
    {
        await using var host = await Start();

#pragma warning disable GRP0035 // The host is to refuse it.
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("bell:rung", [1, 2]))).Message.ShouldStartWith("'bell:rung' is a hook event: emit it with EmitAsync.");
#pragma warning restore GRP0035
    }

    [Fact]
    public async Task A_fake_dispatcher_gets_typed_calls_by_name()
    {
        IEventDispatcher fake = new FakeDispatcher();

        (await fake.PipeAsync(TestEvents.Numbers, 4, "abc")).ShouldBe(99);
        await fake.PipeAsync(TestEvents.Nothing);
        await fake.EmitAsync(TestEvents.Rung, new Parcel(2));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> EmitUnknown(IEventDispatcher events, int count)
    {
        var names = new List<WeakReference>(count);
        for (var i = 0; i < count; i++)
        {
            // Long enough that no declared event is near: comparing is not what this is about.
            var name = $"tenant-{i}-{new string('x', 60)}:beforeCreate";
            names.Add(new WeakReference(name));
            Should.Throw<ArgumentException>(() => events.PipeAsync(name, []).AsTask());
        }

        return names;
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
