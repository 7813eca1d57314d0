namespace Grapnel.AspNetCore.Tests;

public sealed record Order(int Amount);

public static partial class ShopEvents
{
    [Event("shop:ordered")]
    public static partial PipeEvent<Order> Ordered { get; }

    [Event("shop:quiet")]
    public static partial HookEvent Quiet { get; }
}

[Plugin("pricing")]
public sealed class PricingPlugin
{
    [Pipe(ShopEvents.OrderedName, Order = -5)]
    public Order Price(Order order) => order;
}

[Plugin("mailing")]
public sealed class MailingPlugin
{
    // Markup in a filter and in a message: the page must show both as text.
    [Hook("server:afterNow", WithRequest = "{ equals: { 'input.resource.index': '</script><img src=x onerror=document.title=1>' } }")]
    public void Now()
    {
    }

    [Hook("shop:*")]
    public void Send([EventName] string name) => throw new InvalidOperationException($"<b id=injected>{name}</b>");
}
