using System.Diagnostics;
using Grapnel.Errors;

namespace Grapnel.Tests.Telemetry;

public static partial class WatchedEvents
{
    [Event("watched:pipe")]
    public static partial PipeEvent<Parcel> Piped { get; }

    [Event("watched:hook")]
    public static partial HookEvent<Parcel> Hooked { get; }

    [Event("watched:unheard")]
    public static partial PipeEvent<Parcel> Unheard { get; }
}

[Plugin]
public sealed class WatchedPlugin(Probe probe)
{
    [Pipe(WatchedEvents.PipedName, Order = 2)]
    public async Task<Parcel> Yield(Parcel parcel)
    {
        await Task.Yield();
        return parcel.Weight switch
        {
            1 => throw new ForbiddenException("Too light."),
            2 => throw new InvalidOperationException("Broken."),
            _ => parcel,
        };
    }

    [Pipe(WatchedEvents.PipedName, Order = 1)]
    public Parcel Weigh(Parcel parcel) => parcel;

    [Hook(WatchedEvents.PipedName)]
    public async Task Note(Parcel parcel)
    {
        probe.See($"note in {Activity.Current?.OperationName}");
        await probe.Gate("note");
        if (parcel.Weight == 3)
        {
            throw new InvalidOperationException("No note.");
        }
    }

    [Hook(WatchedEvents.HookedName)]
    public void Ring()
    {
    }
}

/// <summary>What listeners of the meter and the activity source get to know.</summary>
[Collection(ListeningGroup.Name)]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Pipes_are_measured_with_their_outcome()
    {
        await using var host = await Hosts.With<WatchedPlugin>();
        using var listening = new Listening("watched:pipe");
        host.Probe.Open("note");

        await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(0));
        await Should.ThrowAsync<ForbiddenException>(async () => await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(1)));
        await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(2)));
        await host.HooksDone();

        listening.TagsOf("grapnel.emissions").Count().ShouldBe(3);
        listening.TagsOf("grapnel.pipe.duration").Order().ShouldBe([
            "grapnel.event=watched:pipe grapnel.plugin=watched grapnel.method=Weigh grapnel.outcome=ok",
            "grapnel.event=watched:pipe grapnel.plugin=watched grapnel.method=Weigh grapnel.outcome=ok",
            "grapnel.event=watched:pipe grapnel.plugin=watched grapnel.method=Weigh grapnel.outcome=ok",
            "grapnel.event=watched:pipe grapnel.plugin=watched grapnel.method=Yield grapnel.outcome=aborted",
            "grapnel.event=watched:pipe grapnel.plugin=watched grapnel.method=Yield grapnel.outcome=error",
            "grapnel.event=watched:pipe grapnel.plugin=watched grapnel.method=Yield grapnel.outcome=ok",
        ]);
        listening.TagsOf("grapnel.hook.wait").ShouldBe(["grapnel.event=watched:pipe grapnel.plugin=watched"]);
        listening.TagsOf("grapnel.hook.duration").ShouldBe(["grapnel.event=watched:pipe grapnel.plugin=watched grapnel.method=Note grapnel.outcome=ok"]);
        listening.Measured.ShouldAllBe(static entry => entry.Value >= 0);
    }

    [Fact]
    public async Task A_chain_is_an_activity_and_its_hooks_belong_to_it()
    {
        await using var host = await Hosts.With<WatchedPlugin>();
        using var listening = new Listening("watched:pipe");
        using var caller = new Activity("caller").Start();

        var piped = host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(3));
        Activity.Current.ShouldBe(caller);
        await piped;
        Activity.Current.ShouldBe(caller);
        host.Probe.Open("note");
        await host.HooksDone();

        var chain = listening.Activities.Single(static activity => activity.OperationName == "pipe watched:pipe");
        var hook = listening.Activities.Single(static activity => activity.OperationName == "hook watched:pipe");
        chain.ParentSpanId.ShouldBe(caller.SpanId);
        chain.Status.ShouldBe(ActivityStatusCode.Unset);
        hook.ParentSpanId.ShouldBe(chain.SpanId);
        hook.TraceId.ShouldBe(caller.TraceId);
        hook.Status.ShouldBe(ActivityStatusCode.Error);
        hook.GetTagItem("grapnel.method").ShouldBe("Note");
        hook.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
        host.Probe.Seen.ShouldBe(["note in hook watched:pipe"]);
    }

    [Fact]
    public async Task An_activity_of_a_chain_that_failed_names_the_pipe()
    {
        await using var host = await Hosts.With<WatchedPlugin>();
        using var listening = new Listening("watched:pipe");

        await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(2)));

        var chain = listening.Activities.ShouldHaveSingleItem();
        chain.Status.ShouldBe(ActivityStatusCode.Error);
        chain.GetTagItem("grapnel.plugin").ShouldBe("watched");
        chain.GetTagItem("grapnel.method").ShouldBe("Yield");
        chain.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
    }

    [Fact]
    public async Task Queues_tell_their_depth_and_what_they_lost()
    {
        await using var host = await Hosts.With<WatchedPlugin>(static options =>
        {
            options.HookConcurrency = 1;
            options.HookQueueCapacity = 2;
            options.HookQueuePolicy = HookQueuePolicy.Reject;
        });
        using var listening = new Listening("watched:pipe");
        await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(0));
        while (host.Host.Describe().Plugins[0].Queue!.Running != 1 || host.Probe.Seen.IsEmpty)
        {
            await Task.Yield();
        }

        for (var i = 0; i < 4; i++)
        {
            await host.Events.PipeAsync(WatchedEvents.Piped, new Parcel(0));
        }

        listening.RecordGauges();
        listening.Measured.ShouldContain(static entry => entry.Instrument == "grapnel.hook.queue.depth" && entry.Tags == "grapnel.plugin=watched" && entry.Value == 2);
        listening.TagsOf("grapnel.hook.lost").ShouldBe([.. Enumerable.Repeat("grapnel.event=watched:pipe grapnel.plugin=watched grapnel.reason=the queue is full", 2)]);
        host.Host.Describe().Plugins[0].Queue!.Lost.ShouldBe(2);
        host.Probe.Open("note");
        await host.HooksDone();
    }

    [Fact]
    public async Task Nothing_is_measured_when_the_last_listener_has_gone()
    {
        await using var host = await Hosts.With<WatchedPlugin>();
        host.Host.Telemetry.IsObserved.ShouldBeFalse();
        using (new Listening("watched:unheard"))
        {
            host.Host.Telemetry.IsObserved.ShouldBeTrue();
            (await host.Events.PipeAsync(WatchedEvents.Unheard, new Parcel(1))).Weight.ShouldBe(1);
        }

        host.Host.Telemetry.IsObserved.ShouldBeFalse();
        await host.Events.PipeAsync(WatchedEvents.Unheard, new Parcel(1));

        host.Host.Describe().Events.Single(static entry => entry.Name == "watched:unheard").Emitted.ShouldBe(1);
    }

    [Fact]
    public async Task Without_listeners_a_chain_costs_no_memory_and_with_them_little()
    {
        await using var host = await Hosts.With<WatchedAllocationPlugin>();
        Measure(100).ShouldBe(0);
        using (new Listening())
        {
            // Two activities' worth of objects, tags and timestamps, and what the listener itself keeps.
            Measure(100).ShouldBeLessThan(100 * 8_000);
        }

        using (host.Host.Watch())
        {
            // In a debug build an asynchronous method makes an object; in a release build counting allocates nothing.
            Measure(100).ShouldBeLessThan(100 * 256);
        }

        Measure(100).ShouldBe(0);

        long Measure(int count)
        {
            var parcel = new Parcel(7);
            Emit();
            Emit();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < count; i++)
            {
                Emit();
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;

            void Emit()
            {
                var piped = host.Events.PipeAsync(WatchedEvents.Piped, parcel);
                if (!piped.IsCompletedSuccessfully)
                {
                    throw new InvalidOperationException("It did not end at once.");
                }
            }
        }
    }
}

[Plugin]
public sealed class WatchedAllocationPlugin
{
    [Pipe(WatchedEvents.PipedName)]
    public Parcel Pass(Parcel parcel) => parcel;
}
