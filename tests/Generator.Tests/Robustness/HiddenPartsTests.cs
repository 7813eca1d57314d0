using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>What a sound file is judged by may stand in a broken one: then it is not judged. Where that hides nothing of it, it is.</summary>
public class HiddenPartsTests
{
    private const string Events = """
        using Grapnel;
        public sealed class Box { public Inner[]? Inners { get; init; } }
        public static partial class BoxEvents { [Event("box:sent")] public static partial PipeEvent<Box> Sent { get; } }
        """;

    private const string Sound = "public sealed class Inner { public int Count { get; init; } }";

    [Theory]
    [InlineData("[Plugin(\"a\" public partial class Half { }", "")]
    [InlineData("[Plugin(\"a\")] public partial class Half { int x = ", "")]
    [InlineData("/* [Plugin(\"a\")] public partial class Half { }", "")]
    [InlineData("[Plugin(\"a\")] public partial class Half { }", "")]
    [InlineData("public partial class Half { }", "GRP0007")]
    [InlineData("[Plugin(\"a\" public partial class Other { }", "GRP0007")]
    public void The_part_of_a_class_that_makes_it_a_plugin(string other, string said) =>
        Found("using Grapnel; public partial class Half { [Hook(\"server:afterNow\")] public void Now() { } }", "using Grapnel; " + other).ShouldBe(said.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_class_that_has_one_part_is_judged() =>
        Found("using Grapnel; public class Whole { [Hook(\"server:afterNow\")] public void Now() { } }", "class A { Whole x = ").ShouldBe(["GRP0007"]);

    [Theory]
    [InlineData(Sound, "GRP0011 GRP0027")]
    [InlineData("public sealed class Inner { public int Count { get; init; } ", "")]
    [InlineData("public sealed class Inner { public int Count { get; init; } }\npublic sealed class Third { int x = ", "")]
    [InlineData("[Immutable public sealed class Inner { public int Count { get; init; } }", "")]
    public void Members_of_a_payload(string inner, string said)
    {
        var expected = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Found(Events, "using Grapnel; [Plugin] public class P { [Hook(\"box:sent\", With = \"{ exists: 'inners.count' }\")] public void M(Box box) { } [Hook(\"box:sent\", With = \"{ exists: 'inner' }\")] public void N(Box box) { } }", "using Grapnel; " + inner)
            .Distinct().Order(StringComparer.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public void A_broken_file_beside_them_hides_no_members() => Found(
        Events, "using Grapnel; [Plugin] public class P { [Pipe(\"box:sent\", With = \"{ exists: 'inner' }\")] public Box N(Box box) => box; }", Sound, "class A { int x = ").ShouldBe(["GRP0027"]);

    private static IEnumerable<string> Found(params string[] sources) =>
        AnalyzerGuard.Run(Parts.Analyzers, GeneratorHarness.CreateCompilation(sources, HarnessOptions.Default)).Select(found => found.Id);
}
