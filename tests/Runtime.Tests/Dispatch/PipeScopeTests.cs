using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Dispatch;

public sealed class Ticket(Probe probe) : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => probe.See($"disposed {Id}");
}

[Plugin]
public sealed class ScopedPlugin(Probe probe)
{
    [Pipe("test:plain")]
    public List<string> One(List<string> trace, [FromScope] Ticket ticket) => [.. trace, $"{ticket.Id}"];

    [Pipe("test:plain")]
    public async Task<List<string>> Two(List<string> trace, [FromScope] Ticket ticket, CancellationToken token)
    {
        await Task.Yield();
        return [.. trace, $"{ticket.Id}"];
    }

    [Pipe("test:beforePack")]
    public List<string> Fails(List<string> trace, [FromScope] Ticket ticket) => throw new FormatException($"{ticket.Id}");

    [Hook("bell:rung")]
    public void Rung(Parcel parcel, [FromScope] Ticket ticket) => probe.See($"{ticket.Id}");

    [Hook("bell:*")]
    public Task RungToo([FromScope] Ticket ticket, [EventName] string name)
    {
        probe.See($"{ticket.Id}");
        probe.See(name);
        return Task.CompletedTask;
    }
}

public sealed class PipeScopeTests
{
    private static Task<Hosts> Start() => Hosts.With([typeof(ScopedPlugin)], services: static services => services.AddScoped<Ticket>());

    [Fact]
    public async Task A_chain_outside_any_scope_makes_one_and_disposes_it()
    {
        await using var host = await Start();

        var first = await host.Events.PipeAsync(TestEvents.Plain, []);
        var second = await host.Events.PipeAsync(TestEvents.Plain, []);

        first[0].ShouldBe(first[1]);
        second[0].ShouldNotBe(first[0]);
        host.Probe.Seen.ShouldBe([$"disposed {first[0]}", $"disposed {second[0]}"]);
    }

    [Fact]
    public async Task A_chain_that_fails_disposes_its_scope()
    {
        await using var host = await Start();

        var error = await Should.ThrowAsync<Errors.PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.BeforePack, []));

        host.Probe.Seen.ShouldBe([$"disposed {error.InnerException!.Message}"]);
    }

    [Fact]
    public async Task A_service_that_cannot_be_disposed_neither_hides_the_error_of_a_pipe_nor_undoes_its_result()
    {
        await using var host = await Hosts.With([typeof(SpoiledPlugin)], services: static services => services.AddScoped<Spoiled>());

        await Should.ThrowAsync<Errors.ForbiddenException>(async () => await host.Events.PipeAsync(TestEvents.Plain, ["refuse"]));
        (await host.Events.PipeAsync(TestEvents.Plain, ["x"])).ShouldBe(["x"]);
        host.Log.Lines.Count(static line => line.Contains("could not be disposed", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_dispatcher_of_a_scope_uses_that_scope()
    {
        await using var host = await Start();
        await using var scope = host.Host.Services.CreateAsyncScope();
        var events = scope.ServiceProvider.GetRequiredService<IEventDispatcher>();

        var trace = await events.PipeAsync(TestEvents.Plain, []);

        trace.ShouldAllBe(id => id == $"{scope.ServiceProvider.GetRequiredService<Ticket>().Id}");
        host.Probe.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dispatcher_of_the_root_makes_a_scope_per_chain()
    {
        await using var host = await Start();
        var events = host.Host.Services.GetRequiredService<IEventDispatcher>();

        await events.PipeAsync(TestEvents.Plain, []);

        host.Probe.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_hooks_of_one_item_share_a_scope_that_ends_with_the_item()
    {
        await using var host = await Start();

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.HooksDone();

        var seen = host.Probe.Seen.ToArray();
        seen.Length.ShouldBe(4);
        seen[1].ShouldBe(seen[0]);
        seen[2].ShouldBe("bell:rung");
        seen[3].ShouldBe($"disposed {seen[0]}");
    }
}

public sealed class Spoiled : IDisposable
{
    public void Dispose() => throw new FormatException("spoiled");
}

[Plugin]
public sealed class SpoiledPlugin
{
    [Pipe("test:plain")]
    public List<string> Use(List<string> trace, [FromScope] Spoiled service) =>
        trace[0] == "refuse" ? throw new Errors.ForbiddenException("refused") : trace;
}
