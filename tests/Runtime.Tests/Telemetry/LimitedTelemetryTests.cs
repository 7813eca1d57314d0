using System.Diagnostics;
using Grapnel.Errors;

namespace Grapnel.Tests.Telemetry;

public static partial class LimitedEvents
{
    [Event("limited:outer")]
    public static partial PipeEvent<Parcel> Outer { get; }

    [Event("limited:inner")]
    public static partial PipeEvent<Parcel> Inner { get; }
}

/// <summary>A host that limits its chains, while somebody listens: what ran, waited, was refused, was aborted or cancelled is told apart.</summary>
[Collection(ListeningGroup.Name)]
public sealed class LimitedTelemetryTests
{
    private const string Tags = "grapnel.event=limited:outer grapnel.plugin=application grapnel.method=Outer grapnel.outcome=";
    private readonly Probe _probe = new();
    private PluginHost? _host;

    private async Task<PluginHost> Start(int max, int buffer) => _host = await PluginHost.StartAsync(builder =>
    {
        (builder.Options.MaxConcurrentPipes, builder.Options.PipesBufferSize) = (max, buffer);
        builder.Pipe(LimitedEvents.Outer, Outer).Pipe(LimitedEvents.Inner, Inner).Hook(LimitedEvents.Outer, (Parcel parcel) => _probe.See($"hook {parcel.Weight}"));
    });

    /// <summary>1 waits for its gate, 2 aborts, 3 breaks, 4 starts a chain inside; the others pass.</summary>
    private async Task<Parcel> Outer(Parcel parcel, CancellationToken token)
    {
        switch (parcel.Weight)
        {
            case 1:
                _probe.Open("runs");
                await _probe.Gate("go").WaitAsync(token);
                return parcel;
            case 2:
                throw new ForbiddenException("Too light.");
            case 3:
                await Task.Yield();
                throw new FormatException("Broken.");
            case 4:
                return await _host!.Events.PipeAsync(LimitedEvents.Inner, parcel, token);
            default:
                return parcel;
        }
    }

    private Parcel Inner(Parcel parcel)
    {
        _probe.See($"inner in {Activity.Current?.OperationName}");
        return parcel;
    }

    private static Task<Parcel> Run(PluginHost host, int weight, CancellationToken token = default) =>
        host.Events.PipeAsync(LimitedEvents.Outer, new Parcel(weight), token).AsTask();

    [Fact]
    public async Task A_chain_that_waits_for_its_turn_is_an_activity_from_its_emission_on()
    {
        await using var host = await Start(max: 1, buffer: 1);
        using var listening = new Listening("limited:outer");
        using var caller = new Activity("caller").Start();
        var first = Run(host, 1);
        var second = Run(host, 0);
        Activity.Current.ShouldBe(caller);
        await _probe.Gate("runs");

        // Both are emitted, one has begun: rates of emissions do not wait for a slot.
        listening.TagsOf("grapnel.emissions").Count().ShouldBe(2);
        listening.TagsOf("grapnel.pipe.duration").ShouldBeEmpty();
        _probe.Open("go");
        await Task.WhenAll(first, second);
        await host.WhenHooksAreDoneAsync();

        var chains = Chains(listening);
        chains.Count.ShouldBe(2);
        chains.ShouldAllBe(chain => chain.ParentSpanId == caller.SpanId && chain.Status == ActivityStatusCode.Unset);
        chains.Max(static chain => chain.StartTimeUtc).ShouldBeLessThan(chains.Min(static chain => chain.StartTimeUtc + chain.Duration));
        listening.TagsOf("grapnel.pipe.duration").ShouldBe([$"{Tags}ok", $"{Tags}ok"]);
        var hooks = listening.Activities.Where(static activity => activity.OperationName == "hook limited:outer").ToList();
        hooks.Select(static hook => hook.ParentSpanId).ShouldBe(chains.Select(static chain => chain.SpanId), ignoreOrder: true);
        Described(host).ShouldBe((2, 2, 0));
    }

    [Fact]
    public async Task A_chain_that_is_refused_is_an_emission_and_an_activity_that_failed_and_no_call()
    {
        await using var host = await Start(max: 1, buffer: 1);
        using var listening = new Listening("limited:outer");
        Task<Parcel>[] taken = [Run(host, 1), Run(host, 0)];

        await Should.ThrowAsync<ServiceUnavailableException>(() => Run(host, 0));

        var refused = listening.Activities.ShouldHaveSingleItem();
        refused.OperationName.ShouldBe("pipe limited:outer");
        refused.Status.ShouldBe(ActivityStatusCode.Error);
        refused.StatusDescription.ShouldBe("Request discarded: maximum number of executing pipe functions reached.");
        refused.GetTagItem("error.type").ShouldBe("Grapnel.Errors.ServiceUnavailableException");
        refused.GetTagItem("grapnel.plugin").ShouldBeNull();
        listening.TagsOf("grapnel.emissions").Count().ShouldBe(3);
        _probe.Open("go");
        await Task.WhenAll(taken);
        listening.TagsOf("grapnel.pipe.duration").Count().ShouldBe(2);
        Described(host).ShouldBe((3, 2, 0));
    }

    [Fact]
    public async Task Aborted_and_broken_chains_name_the_pipe_and_give_their_slot_back()
    {
        await using var host = await Start(max: 1, buffer: 1);
        using var listening = new Listening("limited:outer");

        await Should.ThrowAsync<ForbiddenException>(() => Run(host, 2));
        await Should.ThrowAsync<PluginInternalException>(() => Run(host, 3));
        await Run(host, 0).WaitAsync(TimeSpan.FromSeconds(30));

        listening.TagsOf("grapnel.pipe.duration").ShouldBe([$"{Tags}aborted", $"{Tags}error", $"{Tags}ok"]);
        var chains = Chains(listening);
        chains.Select(static chain => (chain.Status, chain.GetTagItem("error.type"), chain.GetTagItem("grapnel.method"))).ShouldBe([
            (ActivityStatusCode.Error, "Grapnel.Errors.ForbiddenException", "Outer"),
            (ActivityStatusCode.Error, "System.FormatException", "Outer"),
            (ActivityStatusCode.Unset, null, null),
        ]);
        Described(host).ShouldBe((3, 3, 2));
    }

    [Fact]
    public async Task Cancelled_while_it_waits_it_is_no_call_and_cancelled_while_it_runs_it_is_one()
    {
        await using var host = await Start(max: 1, buffer: 1);
        using var listening = new Listening("limited:outer");
        using var waits = new CancellationTokenSource();
        using var runs = new CancellationTokenSource();
        var running = Run(host, 1, runs.Token);
        var waiting = Run(host, 0, waits.Token);
        await _probe.Gate("runs");

        await waits.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        listening.TagsOf("grapnel.pipe.duration").ShouldBeEmpty();
        listening.Activities.ShouldHaveSingleItem().GetTagItem("grapnel.method").ShouldBeNull();
        await runs.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
        await Should.ThrowAsync<OperationCanceledException>(() => Run(host, 0, runs.Token));

        listening.TagsOf("grapnel.pipe.duration").ShouldBe([$"{Tags}cancelled"]);
        listening.TagsOf("grapnel.emissions").Count().ShouldBe(3);
        Chains(listening).ShouldAllBe(static chain => chain.Status == ActivityStatusCode.Error);
        Described(host).ShouldBe((3, 1, 1));
        _probe.Seen.ShouldBeEmpty();
        await Run(host, 0).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_chain_inside_a_pipe_takes_no_second_slot_and_belongs_to_the_chain_around_it()
    {
        await using var host = await Start(max: 1, buffer: 1);
        using var listening = new Listening("limited:outer", "limited:inner");

        await Run(host, 4).WaitAsync(TimeSpan.FromSeconds(30));
        await Run(host, 4).WaitAsync(TimeSpan.FromSeconds(30));

        var outer = Chains(listening);
        var inner = listening.Activities.Where(static activity => activity.OperationName == "pipe limited:inner").ToList();
        inner.Select(static chain => chain.ParentSpanId).ShouldBe(outer.Select(static chain => chain.SpanId));
        _probe.Seen.Where(static seen => seen.StartsWith("inner", StringComparison.Ordinal)).ShouldBe(["inner in pipe limited:inner", "inner in pipe limited:inner"]);
        listening.TagsOf("grapnel.pipe.duration").Count().ShouldBe(4);
        host.Describe().Events.Single(static entry => entry.Name == "limited:inner").Emitted.ShouldBe(2);
    }

    [Fact]
    public async Task Listeners_that_come_and_go_leave_the_limit_as_it_is()
    {
        await using var host = await Start(max: 1, buffer: 2);
        var before = Run(host, 1);
        Task<Parcel> during;
        using (new Listening("limited:outer"))
        {
            during = Run(host, 0);
            during.IsCompleted.ShouldBeFalse();
        }

        var after = Run(host, 0);
        await Should.ThrowAsync<ServiceUnavailableException>(() => Run(host, 0));
        _probe.Open("go");
        await Task.WhenAll(before, during, after).WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static List<Activity> Chains(Listening listening) => [.. listening.Activities.Where(static activity => activity.OperationName == "pipe limited:outer")];

    private static (long Emitted, long Calls, long Failures) Described(PluginHost host)
    {
        var outer = host.Describe().Events.Single(static entry => entry.Name == "limited:outer");
        var pipe = outer.Handlers.Single(static handler => handler.IsPipe);
        return (outer.Emitted, pipe.Calls, pipe.Failures);
    }
}
