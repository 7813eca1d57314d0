using Grapnel.CompilerServices;
using Grapnel.Errors;

namespace Grapnel.AspNetCore.Tests.Browser;

/// <summary>A host in which much happens: many events, long names and filters, failures, slow pipes, hooks that wait.</summary>
internal sealed class BusyShop : IAsyncDisposable
{
    private const string LongFilter =
        "{ equals: { 'input.body.aFieldWithAVeryLongNameThatHasNoSpaceAnywhereSoThatNothingCanBreakItButTheBrowser': 'itsValueIsAsLongAsItsNameAndHasNoSpaceEither' } }";

    private readonly TaskCompletionSource _hooksGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PipeEvent<Order>[] _events;

    private BusyShop(PipeEvent<Order>[] events) => _events = events;

    public Shop Shop { get; private set; } = null!;

    public static async Task<BusyShop> OpenAsync(int events)
    {
        var busy = new BusyShop([.. Enumerable.Range(0, events).Select(static i =>
            EventFactory.Pipe<Order>($"bulk-of-a-team-that-likes-long-names:afterEverythingWasDeletedAndWrittenAgain{i:0000}", Payload.Immutable<Order>()))]);
        busy.Shop = await Shop.OpenAsync(more: builder =>
        {
            builder.Options.PipeWarnTime = TimeSpan.FromMilliseconds(1);
            foreach (var handle in busy._events)
            {
                builder.Pipe(handle, Pass);
            }

            if (events > 3)
            {
                builder.Pipe(busy._events[0], Fail).Pipe(busy._events[1], Slow).Hook(busy._events[2], busy.Hold);
            }

            builder.Hook(ServerEvents.AfterNow, static (Request _) => { }, withRequest: LongFilter);
        });
        return busy;
    }

    /// <summary>Emits each event, and the first more than once.</summary>
    public async Task Work()
    {
        var host = Shop.Host;
        foreach (var handle in _events)
        {
            try
            {
                await host.Events.PipeAsync(handle, new Order(1));
            }
            catch (Exception error) when (error is KuzzleException)
            {
                // That of Fail.
            }
        }

        for (var i = 0; i < 40; i++)
        {
            await host.Events.PipeAsync(_events[2], new Order(i));
        }

        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"));
        await host.Events.PipeAsync(ShopEvents.Ordered, new Order(1));
    }

    public async ValueTask DisposeAsync()
    {
        _hooksGo.TrySetResult();
        await Shop.DisposeAsync();
    }

    private static Order Pass(Order order) => order;

    private static Order Fail(Order order) =>
        throw new InvalidOperationException("https://example.org/an/address/that/is/much/longer/than/a/telephone/is/wide?and=has&no=space&in=it&" + new string('x', 300));

    // Until the clock by which pipes are slow has moved on.
    private static Order Slow(Order order)
    {
        var end = Environment.TickCount64 + 60;
        SpinWait.SpinUntil(() => Environment.TickCount64 >= end);
        return order;
    }

    private Task Hold(Order order) => _hooksGo.Task;
}
