using Grapnel.CompilerServices;

namespace Grapnel.Tests.Registration;

/// <summary>Events whose module no host was told of.</summary>
public sealed class LateEventTests
{
    [Fact]
    public async Task The_handle_works_at_once_and_the_name_once_the_handle_was_emitted()
    {
        var late = EventFactory.Pipe<List<string>>("test:lateByName", Payload.NoCopy<List<string>>());
        await using var host = await Hosts.With<Dispatch.OrderAPlugin>();

        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:lateByName", [new List<string>()]))).Message.ShouldContain("No event named 'test:lateByName' is declared");
        (await host.Events.PipeAsync(late, ["x"])).ShouldBe(["x"]);

        (await host.Events.PipeAsync("test:lateByName", [new List<string> { "y" }])).ShouldBe(new List<string> { "y" });
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("test:lateByNam", []))).Message.ShouldContain("did you mean 'test:lateByName'?");
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.EmitAsync("test:lateByName", []))).Message.ShouldContain("emit it with PipeAsync");
    }

    [Fact]
    public async Task Two_late_handles_of_one_name_must_agree()
    {
        var first = EventFactory.Hook<string>("test:lateTwice", Payload.Immutable<string>());
        var same = EventFactory.Hook<string>("test:lateTwice", Payload.Immutable<string>());
        var other = EventFactory.Hook<int>("test:lateTwice", Payload.Immutable<int>());
        await using var host = await Hosts.With([]);

        await host.Events.EmitAsync(first, "x");
        await host.Events.EmitAsync(same, "x");

        (await Should.ThrowAsync<InvalidOperationException>(async () => await host.Events.EmitAsync(other, 1))).Message.ShouldBe(
            "Event 'test:lateTwice' is declared as hook event (String) by the handle it was first emitted with, but was emitted with a handle that declares it as hook event (Int32): the two must agree.");
    }

    [Fact]
    public async Task A_late_event_that_rows_do_not_fit_is_refused_each_time_with_the_row_named()
    {
        var late = EventFactory.Pipe<Uri>("order:beforeLate", Payload.Immutable<Uri>());
        await using var host = await Hosts.With<Dispatch.OrderAPlugin>();

        for (var i = 0; i < 2; i++)
        {
            (await Should.ThrowAsync<InvalidOperationException>(async () => await host.Events.PipeAsync(late, new Uri("http://x")))).Message.ShouldBe(
                "Event 'order:beforeLate', which the plugin host was not told of when it started, does not fit those who listen to it. "
                + "Method Before of plugin 'order-a' on 'order:before*' takes List<String> as payload argument 1, but 'order:beforeLate' is a pipe event (Uri).");
        }
    }

    [Fact]
    public async Task Ten_thousand_late_events_cost_each_the_same()
    {
        var late = Enumerable.Range(0, 10_000).Select(static i => EventFactory.Pipe<int>($"late:event{i}", Payload.Immutable<int>())).ToArray();
        await using var host = await Hosts.With([]);
        await host.Events.PipeAsync(late[0], 1);

        // On this thread alone; copying the routes of all for each would be 400 MB.
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var handle in late)
        {
            host.Events.PipeAsync(handle, 1).AsTask().IsCompletedSuccessfully.ShouldBeTrue();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(60_000_000);
        foreach (var handle in late)
        {
            (await host.Events.PipeAsync(handle, 7)).ShouldBe(7);
        }
    }
}
