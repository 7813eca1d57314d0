using System.Reflection;
using Grapnel.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.ErrorTests;

/// <summary>What the plugins of a test throw.</summary>
public sealed record Fault(Exception? Error);

[Plugin("faulty")]
public sealed class FaultyPlugin(Fault fault)
{
    [Pipe("test:plain")]
    public List<string> Sync(List<string> trace) => throw fault.Error!;

    [Pipe("test:beforePack")]
    public async Task<List<string>> Async(List<string> trace)
    {
        await Task.Yield();
        throw fault.Error!;
    }

    [Hook("bell:rung")]
    public void Hook(Parcel parcel) => throw fault.Error!;
}

[Plugin("around")]
public sealed class AroundPlugin(PluginHostAccess host)
{
    [Pipe("order:beforePack")]
    public ValueTask<List<string>> Around(List<string> trace) => host.Events.PipeAsync(TestEvents.Plain, trace);
}

[Plugin("fault-listener")]
public sealed class FaultListenerPlugin(Fault fault, Probe probe)
{
    [Hook("hook:onError")]
    public void Failed(string plugin, string eventName, Exception error) => probe.See($"{plugin} {eventName} {ReferenceEquals(error, fault.Error)}");
}

[Plugin("faulty-start")]
public sealed class FaultyStartPlugin(Fault fault) : IPlugin
{
    public async ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken) =>
        await (fault.Error is null ? Task.Delay(Timeout.Infinite, CancellationToken.None) : Task.FromException(fault.Error));
}

public sealed class WrappingTests
{
    private static readonly WrappingFact Fact = ErrorFacts.All.Wrapping;

    public static TheoryData<string, Exception, string> Foreign
    {
        get
        {
            var rows = new TheoryData<string, Exception, string>();
            foreach (var eventName in (string[])["test:plain", "test:beforePack"])
            {
                rows.Add(eventName, new FormatException("boom"), "boom");
                rows.Add(eventName, new FormatException(""), "");
                rows.Add(eventName, new FormatException("two\nlines"), "two\nlines");
                rows.Add(eventName, new FormatException("100 %s"), "100 %s");
                rows.Add(eventName, new MessageException(static () => null!), "null");
                rows.Add(eventName, new MessageException(static () => throw new FormatException()), typeof(MessageException).FullName!);
                rows.Add(eventName, new AggregateException(new ForbiddenException("no")), "One or more errors occurred. (no)");
                rows.Add(eventName, new TargetInvocationException("invoked", new ForbiddenException("no")), "invoked");
                rows.Add(eventName, new StatusException(), "status");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Foreign), DisableDiscoveryEnumeration = true)]
    public async Task Any_other_exception_is_wrapped_whole(string eventName, Exception thrown, string message)
    {
        await using var host = await Start(thrown);

        var error = await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(eventName, [new List<string>()]));

        (error.WireName, error.Id, error.Code, error.Status).ShouldBe((Fact.Class, Fact.Id, (uint?)Fact.Code, Fact.Status));
        error.Message.ShouldBe(Fact.Message.Replace("<original.message>", message, StringComparison.Ordinal));
        error.Props.ShouldBe([message == "null" ? null : message]);
        error.InnerException.ShouldBeSameAs(thrown);
        (error.Plugin, error.Method, error.Event).ShouldBe(("faulty", eventName == "test:plain" ? "Sync" : "Async", eventName));
        error.ToJsonString(withStack: true).ShouldContain($"{nameof(FaultyPlugin)}.{error.Method}");
    }

    public static TheoryData<string, KuzzleException> Own
    {
        get
        {
            var rows = new TheoryData<string, KuzzleException>();
            foreach (var eventName in (string[])["test:plain", "test:beforePack"])
            {
                rows.Add(eventName, new KuzzleException("Pay first.", 402));
                rows.Add(eventName, new OwnException());
                rows.Add(eventName, new PartialException("some", []));
                rows.Add(eventName, new PluginImplementationException("mine"));
                rows.Add(eventName, KuzzleErrors.Plugin.Runtime.TooManyPipes());
                rows.Add(eventName, new PluginErrors("faulty").Define("own", 1, 403, "own").With());
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Own), DisableDiscoveryEnumeration = true)]
    public async Task An_exception_of_Kuzzle_passes_as_the_same_object(string eventName, KuzzleException thrown)
    {
        var (message, status) = (thrown.Message, thrown.Status);
        await using var host = await Start(thrown);

        var error = await Should.ThrowAsync<KuzzleException>(async () => await host.Events.PipeAsync(eventName, [new List<string>()]));

        error.ShouldBeSameAs(thrown);
        (error.Message, error.Status).ShouldBe((message, status));
    }

    [Fact]
    public async Task What_was_wrapped_inside_is_not_wrapped_again()
    {
        var thrown = new FormatException("boom");
        await using var host = await Hosts.With([typeof(FaultyPlugin), typeof(AroundPlugin)], services: services =>
        {
            services.AddSingleton(new Fault(thrown));
            PluginHostAccess.Add(services);
        });

        var error = await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.OrderedBefore, []));

        (error.Plugin, error.Method, error.Event, error.InnerException).ShouldBe(("faulty", "Sync", "test:plain", thrown));
    }

    [Fact]
    public async Task A_pipe_that_throws_null_is_at_fault_itself()
    {
        await using var host = await Start(null);

        (await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.Plain, []))).InnerException.ShouldBeOfType<NullReferenceException>();
    }

    [Fact]
    public async Task A_failing_hook_raises_its_error_unwrapped()
    {
        foreach (var thrown in (Exception[])[new FormatException("boom"), new ForbiddenException("no")])
        {
            await using var host = await Hosts.With([typeof(FaultyPlugin), typeof(FaultListenerPlugin)], services: services => services.AddSingleton(new Fault(thrown)));

            await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
            await host.HooksDone();

            host.Probe.Seen.ShouldBe(["faulty bell:rung True"]);
        }
    }

    [Fact]
    public async Task A_failed_init_is_reported_as_Kuzzle_reports_it_whatever_was_thrown()
    {
        foreach (var thrown in (Exception[])[new FormatException("boom"), new ForbiddenException("boom")])
        {
            var failure = await Should.ThrowAsync<PluginStartException>(() => Hosts.With([typeof(FaultyStartPlugin)], services: services => services.AddSingleton(new Fault(thrown))));

            failure.InnerException.ShouldBeSameAs(thrown);
            var error = failure.Error.ShouldBeOfType<PluginImplementationException>();
            (error.Id, error.Code, error.Status, error.InnerException).ShouldBe(("plugin.runtime.failed_init", (uint?)0x04020001, 500, thrown));
            error.Message.ShouldStartWith("Something went wrong during initialization of \"faulty-start\" plugin. ");
            error.Props.ShouldBe(["faulty-start", "boom"]);
        }
    }

    [Fact]
    public async Task An_init_that_takes_too_long_has_the_same_id()
    {
        var failure = await Should.ThrowAsync<PluginStartException>(() => Hosts.With(
            [typeof(FaultyStartPlugin)],
            static options => options.InitTimeout = TimeSpan.FromMilliseconds(30),
            static services => services.AddSingleton(new Fault(null))));

        failure.Error!.Id.ShouldBe("plugin.runtime.failed_init");
        failure.Error.Props.ShouldBe(["faulty-start", failure.Message]);
    }

    private static Task<Hosts> Start(Exception? thrown) => Hosts.With([typeof(FaultyPlugin)], services: services => services.AddSingleton(new Fault(thrown)));

    private sealed class OwnException() : KuzzleException("own", 418);

    private sealed class MessageException(Func<string> message) : Exception
    {
        public override string Message => message();
    }

    /// <summary>Looks like one of Kuzzle's errors, and is none.</summary>
    private sealed class StatusException() : Exception("status")
    {
        public int Status => 403;

        public string Id => "security.rights.forbidden";
    }
}
