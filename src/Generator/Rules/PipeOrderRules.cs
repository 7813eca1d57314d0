using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>A pipe whose order was written.</summary>
/// <param name="Event">The event or wildcard.</param>
/// <param name="Order">The order.</param>
/// <param name="Plugin">The name of the plugin.</param>
/// <param name="Member">The place of the method in its class.</param>
/// <param name="Method">The method with its class.</param>
/// <param name="Attribute">The attribute.</param>
internal sealed record OrderedPipe(string Event, int Order, string Plugin, int Member, string Method, int Attribute);

/// <summary>GRP0022: pipes of one event with one order.</summary>
internal static class PipeOrderRules
{
    public static bool IsOrdered(BoundHandler row) => row.Attribute is { Kind: HandlerKind.Pipe, GivenOrder: not null };

    /// <summary>The pipes of a legal method whose order was written.</summary>
    public static IEnumerable<OrderedPipe> Of(PluginFacts plugin, HandlerFacts handler, int member, HandlerJudgement judgement) =>
        from row in judgement.Rows
        where IsOrdered(row)
        select new OrderedPipe(
            row.EventName, row.Attribute.Order, PluginRules.NameOf(plugin)!, member, plugin.ClassName + "." + handler.Name, handler.Attributes.TakeWhile(written => !ReferenceEquals(written, row.Attribute)).Count());

    /// <summary>Each pipe that has the order of the one that runs right before it, with that one.</summary>
    public static IEnumerable<(OrderedPipe First, OrderedPipe Second)> Clashes(IEnumerable<OrderedPipe> pipes)
    {
        OrderedPipe? first = null;
        foreach (var second in pipes
            .OrderBy(static pipe => pipe.Event, StringComparer.Ordinal).ThenBy(static pipe => pipe.Order)
            .ThenBy(static pipe => pipe.Plugin, StringComparer.Ordinal).ThenBy(static pipe => pipe.Member).ThenBy(static pipe => pipe.Attribute))
        {
            if (first is not null && first.Event == second.Event && first.Order == second.Order)
            {
                yield return (first, second);
            }

            first = second;
        }
    }

    public static Violation Violation(OrderedPipe first, OrderedPipe second) => Rules.Violation.Of(
        DiagnosticIds.GRP0022EqualOrders,
        new Spot(SpotKind.AttributeOrder, second.Attribute),
        first.Method,
        second.Method,
        second.Order.ToString(System.Globalization.CultureInfo.InvariantCulture),
        second.Event,
        first.Plugin == second.Plugin ? "it is declared first" : $"plugin '{first.Plugin}' comes before '{second.Plugin}' by name");
}
