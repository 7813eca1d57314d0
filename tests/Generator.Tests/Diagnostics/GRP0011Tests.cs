using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A hook takes a payload that cannot be copied.</summary>
public class GRP0011Tests
{
    [Theory]
    [InlineData("""[Hook("shop:till")] public void M([|Till till|]) { }""")]
    [InlineData("""[Hook("shop:till")] public void M([|object till|]) { }""")]
    public void The_parameter_is_marked(string member) => RuleTest.Violates("GRP0011", Plugin(member));

    [Fact]
    public void The_message_names_the_type_and_the_remedies() =>
        RuleTest.Violates("GRP0011", Plugin("""[Hook("shop:till")] public void M([|Till till|]) { }""")).Message()
            .ShouldSatisfyAllConditions(text => text.ShouldContain("Till"), text => text.ShouldContain("ISnapshot"), text => text.ShouldContain("[Immutable]"));

    [Theory]
    [InlineData("""[Hook("shop:till")] public void M() { }""")]
    [InlineData("""[Pipe("shop:till")] public Till M(Till till) => till;""")]
    [InlineData("""[Hook("shop:orderPaid")] public void M(Order order, Basket basket) { }""")]
    public void Hooks_without_it_pipes_and_types_that_can_be_copied_pass(string member) => RuleTest.Passes(Plugin(member));

    [Theory]
    [InlineData("public sealed class P { public int X; }")]
    [InlineData("public sealed class P { private int _x; public int X() => _x++; }")]
    [InlineData("public sealed class P { public int X { get; set; } }")]
    [InlineData("public sealed class P { public int X { get; private set; } }")]
    [InlineData("public sealed class P { public System.Collections.Generic.List<int> X { get; } = []; }")]
    [InlineData("public sealed class P { public int[] X { get; } = []; }")]
    [InlineData("public sealed class P { public object X { get; } = 1; }")]
    [InlineData("public sealed class P { public System.Func<int>? X { get; init; } }")]
    [InlineData("public class B { public int X { get; set; } } public sealed class P : B;")]
    [InlineData("public struct P { public System.Collections.Generic.List<int> X { get; } }")]
    [InlineData("public sealed record P(System.Text.StringBuilder Text);")]
    [InlineData("public sealed class Q { public int X; } public sealed class P : ISnapshot<Q> { public int Y { get; set; } public Q Snapshot() => new(); }")]
    [InlineData("public interface P;")]
    public void A_mutable_type_cannot_be_copied(string declaration) => RuleTest.Violates("GRP0011", Hook(declaration, "[|P payload|]"));

    [Theory]
    [InlineData("public sealed class P { public int X { get; } }")]
    [InlineData("public sealed class P { public int X { get; init; } }")]
    [InlineData("public sealed class P { public readonly int X; public static int Y; public const int Z = 1; }")]
    [InlineData("public sealed record P(string X, int? Y, System.DateTime Z, P? Next);")]
    [InlineData("public struct P { public int X; public string Y { get; set; } }")]
    [InlineData("public readonly record struct P(System.Collections.Immutable.ImmutableArray<string> X, (int A, string B) Pair);")]
    [InlineData("public sealed class P { public int Computed => 1; }")]
    [InlineData("public enum P { A }")]
    [InlineData("public class B { public int X { get; init; } } public class P : B { public string Y { get; } = \"\"; }")]
    [InlineData("public class P : System.Exception;")]
    [InlineData("[Immutable] public class P { public int X { get; set; } }")]
    [InlineData("[Immutable] public interface P;")]
    [InlineData("public class P : ISnapshot<P> { public int X; public P Snapshot() => new() { X = X }; }")]
    public void Immutable_types_and_those_that_copy_themselves_pass(string declaration) => RuleTest.Passes(Hook(declaration, "P payload"));

    [Theory]
    [InlineData("List<int>")]
    [InlineData("Dictionary<string, string>")]
    [InlineData("System.Text.StringBuilder")]
    [InlineData("int[][]")]
    [InlineData("object")]
    [InlineData("Stream")]
    [InlineData("Action")]
    [InlineData("IReadOnlyList<string>")]
    [InlineData("Till[]")]
    public void Mutable_types_of_the_framework_cannot_be_copied(string type) => RuleTest.Violates("GRP0011", Event(type, $"[|{type} payload|]"));

    [Theory]
    [InlineData("string")]
    [InlineData("int?")]
    [InlineData("int[]")]
    [InlineData("string[]")]
    [InlineData("Basket[]")]
    [InlineData("decimal")]
    [InlineData("DayOfWeek")]
    [InlineData("DateTimeOffset")]
    [InlineData("Guid")]
    [InlineData("Uri")]
    [InlineData("Version")]
    [InlineData("Type")]
    [InlineData("Exception")]
    [InlineData("InvalidOperationException")]
    [InlineData("CancellationToken")]
    [InlineData("(int Number, string Text)")]
    [InlineData("KeyValuePair<string, int>")]
    [InlineData("Tuple<int, string>")]
    [InlineData("System.Collections.Immutable.ImmutableDictionary<string, int>")]
    [InlineData("System.Collections.Frozen.FrozenSet<string>")]
    [InlineData("System.Text.Json.JsonElement")]
    [InlineData("System.Text.Json.Nodes.JsonNode")]
    [InlineData("System.Text.Json.Nodes.JsonObject")]
    [InlineData("Request")]
    [InlineData("Document[]")]
    public void Types_of_the_framework_that_can_be_shared_or_copied_pass(string type) => RuleTest.Passes(Event(type, type + " payload"));

    private static string Hook(string declaration, string parameter) => $$"""
        using Grapnel;

        {{declaration}}

        public static partial class E { [Event("e:a")] public static partial HookEvent<P> A { get; } }

        [Plugin] public class NycPlugin { [Hook("e:a")] public void M({{parameter}}) { } }
        """;

    private static string Event(string type, string parameter) => $$"""
        {{Shop}}
        public static partial class E { [Event("e:a")] public static partial HookEvent<{{type}}> A { get; } }

        [Plugin] public class NycPlugin { [Hook("e:a")] public void M({{parameter}}) { } }
        """;
}
