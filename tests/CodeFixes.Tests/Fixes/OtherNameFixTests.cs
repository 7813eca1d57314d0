using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>The names an event has beside its own, and threads that a plugin cannot have.</summary>
public class OtherNameFixTests
{
    [Theory]
    [InlineData("Rename to 'shop:opened'", ", ReplacedBy = @\"shop:opend\"", ", ReplacedBy = @\"shop:opened\"")]
    [InlineData("Remove Alias", ", Alias = \"shop:opened\"", "")]
    [InlineData("Remove Alias", ", Alias = \"shop:opened\", ReplacedBy = \"shop:opened\"", ", ReplacedBy = \"shop:opened\"")]
    public Task The_event_that_was_meant_is_named_and_an_alias_that_is_taken_goes(string title, string before, string after) => FixTest.One("GRP0008", title, Events(before), Events(after));

    [Theory]
    [InlineData(", ReplacedBy = \"wholly:unheardOf\"")]
    [InlineData(", ReplacedBy = \"shop:left\"")]
    public Task What_was_meant_otherwise_its_author_alone_knows(string arguments) => FixTest.OffersIn("GRP0008", Events(arguments));

    [Theory]
    [InlineData("[Plugin(Threads = 2)] public static class A { }", "[Plugin] public static class A { }")]
    [InlineData("[Plugin(\"a\", Threads = -1)] public class A { }", "[Plugin(\"a\")] public class A { }")]
    [InlineData("[Plugin(\"a\", Threads = 1)] public class A { [Pipe(\"server:afterNow\")] public Request M(Request request) => request; }", "[Plugin(\"a\")] public class A { [Pipe(\"server:afterNow\")] public Request M(Request request) => request; }")]
    public Task Threads_that_cannot_be_go(string before, string after) => FixTest.One("GRP0039", "Remove Threads", $"using Grapnel;\n\n{before}\n", $"using Grapnel;\n\n{after}\n");

    private static string Events(string arguments) => $$"""
        using Grapnel;

        public static partial class ShopEvents
        {
            [Event("shop:left"{{arguments}})] public static partial HookEvent Left { get; }
            [Event("shop:opened")] public static partial HookEvent Opened { get; }
        }
        """;
}
