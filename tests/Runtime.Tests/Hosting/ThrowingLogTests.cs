using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Tests.Hosting;

/// <summary>A message that cannot be read.</summary>
public sealed class UnreadableException : Exception
{
    public override string Message => throw new InvalidOperationException("No message.");
}

[Plugin("unloggable")]
public sealed class UnloggablePlugin(Probe probe)
{
    [Hook(TestEvents.RungName)]
    public async Task Ring(Parcel parcel)
    {
        probe.See($"{parcel.Weight}");
        await probe.Gate("go");
        if (parcel.Weight == 1)
        {
            throw new FormatException("No ring.");
        }
    }

    [Hook(TestEvents.DropName)]
    public void Drop(Parcel parcel)
    {
        probe.See($"drop {parcel.Weight}");
        throw new UnreadableException();
    }

    [Pipe(TestEvents.SpinName)]
    public async Task<Parcel> Spin(Parcel parcel)
    {
        await Clock.Passes(50);
        return parcel;
    }
}

/// <summary>What is logged breaks nothing, whatever becomes of the line.</summary>
public sealed class ThrowingLogTests
{
    [Fact]
    public async Task A_provider_that_throws_costs_lines_and_nothing_else()
    {
        var kept = new LogList();
        await using var host = await Hosts.With(
            [typeof(UnloggablePlugin)],
            static options =>
            {
                (options.HookConcurrency, options.HookQueueCapacity, options.HookQueuePolicy) = (1, 1, HookQueuePolicy.Reject);
                (options.OverloadWarning, options.PipeWarnTime, options.StopTimeout) = (1, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
            },
            services => services.AddSingleton<ILoggerFactory>(LoggerFactory.Create(logging => logging.AddProvider(new Broken()).AddProvider(new To(kept)))));

        // One runs, one waits, the others are lost: each loss is a line.
        for (var weight = 1; weight <= 5; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Rung, new Parcel(weight));
        }

        (await host.Events.PipeAsync(TestEvents.Spin, new Parcel(7))).Weight.ShouldBe(7);
        host.Probe.Open("go");
        await host.HooksDone();
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));
        await host.HooksDone();
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(2));
        await host.HooksDone();
        await host.Host.StopAsync();

        host.Probe.Seen.ShouldContain("drop 2");
        host.Host.Describe().Plugins[0].Queue!.Lost.ShouldBeGreaterThanOrEqualTo(3);
        host.Host.Describe().Failures.Select(static failure => failure.Error).ShouldBe(["UnreadableException", "UnreadableException", "FormatException"]);

        // The others have what the broken one has not.
        foreach (var part in new[] { "is lost: the queue is full", "is slow", "Error executing hook Ring", "Error executing hook Drop", "Grapnel overloaded" })
        {
            kept.Lines.ShouldContain(line => line.Contains(part, StringComparison.Ordinal), part);
        }
    }

    private sealed class Broken : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => throw new ObjectDisposedException("log");

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new ObjectDisposedException("log");

        public void Dispose()
        {
        }
    }

    private sealed class To(LogList list) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => list;

        public void Dispose()
        {
        }
    }
}
