using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Incremental;

/// <summary>Models are equal, with one hash, exactly when the same is generated from them.</summary>
public class EqualityTests
{
    private const string Source = """
        using Grapnel;

        namespace N;

        public sealed record Order(string Name);

        public static partial class ShopEvents
        {
            [Event("shop:paid")] public static partial PipeEvent<Order, string> Paid { get; }
            [Event("shop:rang")] public static partial HookEvent Rang { get; }
        }

        public static partial class WrongEvents { [Event("nocolon")] public static partial HookEvent Wrong { get; private set; } }

        [ControllerEvents("shop/till", "open")]
        public static partial class TillEvents;

        [Plugin("nyc")]
        public class NycPlugin
        {
            [Pipe("shop:paid", Order = 1)] public Order M(Order order, string text, CancellationToken token) { return order; }
            [Hook(ShopEvents.PaidName)] public void H(Order order, [FromScope] Uri uri, [EventName] string name) { }
            [Hook("server:afterNow", WithRequest = "{ and: [ { exists: 'input.body.a' }, { in: { 'input.action': ['x', 'y'] } } ] }")] public void F() { }
            [Pipe("generic:document:beforeWrite", WithRequest = "{ equals: { status: 102 } }", WithDocument = "{ exists: 'age' }")] public Document? D(Document document) { return document; }
        }
        """;

    [Fact]
    public void Every_named_step_takes_part() => StepValues.Of(Source).Keys.ShouldBe(StepValues.Names, ignoreOrder: true);

    [Fact]
    public void Equal_sources_give_equal_models_with_equal_hashes() => ShouldBeEqual(Source, Source);

    [Theory]
    [InlineData("return order;", "return order with { Name = text };")]
    [InlineData("using Grapnel;", "using global::Grapnel; using System.Text;")]
    [InlineData("[Plugin(\"nyc\")]", "// comment\n[global::Grapnel.PluginAttribute(\"n\" + \"yc\")]")]
    [InlineData("Order M(Order order", "N.Order M(global::N.Order order")]
    [InlineData("CancellationToken token", "System.Threading.CancellationToken token")]
    [InlineData("public class NycPlugin\n{", "public class NycPlugin\n{ public int Other() => 1;")]
    public void Sources_that_mean_the_same_give_equal_models(string old, string @new) =>
        ShouldBeEqual(Source, Changed(old, @new));

    [Theory]
    [InlineData("\"shop:rang\"", "\"shop:sang\"")]
    [InlineData("\"nocolon\"", "\"nodash\"")]
    [InlineData("private set;", "internal set;")]
    [InlineData("HookEvent Wrong", "PipeEvent Wrong")]
    [InlineData("HookEvent Rang", "PipeEvent Rang")]
    [InlineData("HookEvent Rang", "HookEvent Sang")]
    [InlineData("Order, string>", "Order, string?>")]
    [InlineData("\"shop/till\"", "\"shop/desk\"")]
    [InlineData("\"open\"", "\"shut\"")]
    [InlineData("TillEvents", "DeskEvents")]
    [InlineData("[Plugin(\"nyc\")]", "[Plugin(\"ny\")]")]
    [InlineData("Order = 1", "Order = 2")]
    [InlineData("'x', 'y'", "'x', 'z'")]
    [InlineData("'age'", "'ages'")]
    [InlineData("status: 102", "status: 103")]
    [InlineData("input.body.a", "input.args.a")]
    [InlineData("Order M(", "Order N(")]
    [InlineData("Order M(", "Task<Order> M(")]
    [InlineData("public Order M(", "public static Order M(")]
    [InlineData(", CancellationToken token", "")]
    [InlineData("string text, ", "")]
    [InlineData("string text, ", "object text, ")]
    [InlineData("[FromScope] Uri", "[FromScope] Version")]
    [InlineData("[EventName] string name", "CancellationToken name")]
    [InlineData("NycPlugin", "NewYorkPlugin")]
    [InlineData("public class", "public static class")]
    [InlineData("namespace N;", "namespace M;")]
    [InlineData("[Hook(", "[Pipe(")]
    public void One_word_changes_a_model_and_the_files(string old, string @new)
    {
        var before = StepValues.Of(Source);
        var after = StepValues.Of(Changed(old, @new));

        before.Keys.Union(after.Keys).Any(step => !before.GetValueOrDefault(step, []).SequenceEqual(after.GetValueOrDefault(step, [])))
            .ShouldBeTrue("no step noticed the change");
        new IncrementalSession(Source).Replace(0, Changed(old, @new)).ShouldNotBeEmpty("no file was printed anew");
    }

    private static string Changed(string old, string @new)
    {
        Source.ShouldContain(old);
        return Source.Replace(old, @new, StringComparison.Ordinal);
    }

    private static void ShouldBeEqual(string left, string right)
    {
        var a = StepValues.Of(left);
        var b = StepValues.Of(right);
        b.Keys.ShouldBe(a.Keys, ignoreOrder: true);
        foreach (var (step, values) in a)
        {
            b[step].Count.ShouldBe(values.Count, step);
            foreach (var (first, second) in values.Zip(b[step]))
            {
                second.ShouldBe(first, step);
                second.GetHashCode().ShouldBe(first.GetHashCode(), step);
            }
        }
    }
}
