using System.Text.RegularExpressions;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Docs;

/// <summary>The code of README and guides compiles and breaks no rule. What a page leaves out for shortness stands here.</summary>
public partial class SnippetTests
{
    private const string Usings = "global using Grapnel; global using Grapnel.Errors; global using Microsoft.Extensions.Logging; global using Microsoft.Extensions.DependencyInjection;";

    private const string Types = """
        public sealed record Order(int Id);

        public sealed class SearchClient
        {
            public Task IndexAsync(System.Text.Json.Nodes.JsonNode node, CancellationToken token) => Task.CompletedTask;
        }
        """;

    [Fact]
    public void The_plugin_and_the_events_of_the_readme_compile()
    {
        var blocks = Blocks("README.md");

        RunOf(blocks[0], blocks[2]);
    }

    [Fact]
    public void The_host_of_the_readme_compiles() => RunOf($$"""
        public static class Startup
        {
            public static async Task<Request> Start(Builder builder, IEventDispatcher events, Request request, CancellationToken token)
            {
                {{Blocks("README.md")[1].Replace("…", "", StringComparison.Ordinal)}}
                return answered;
            }
        }

        public sealed record Builder(IServiceCollection Services, Configuration Configuration);
        public sealed class Configuration { public Microsoft.Extensions.Configuration.IConfiguration GetSection(string name) => null!; }
        """, Blocks("README.md")[0]);

    [Fact]
    public void The_errors_of_a_plugin_compile()
    {
        var (declared, thrown) = Blocks("docs", "errors.md")[1].Split("\n}\n") is [var first, var rest] ? (first + "\n}\n", rest) : throw new InvalidOperationException("The block has another form.");
        var statements = string.Join("\n", (Blocks("docs", "errors.md")[0] + thrown).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static (line, i) => $"if (which == {i}) {line.Replace(" Unpaid.", " ShopErrors.Unpaid.", StringComparison.Ordinal)}"));

        RunOf(declared, $$"""
            [Plugin(Name)]
            public sealed class ShopPlugin
            {
                public const string Name = "shop";

                internal static void Throw(int which, Order order, Exception error)
                {
                    {{statements}}
                }
            }
            """);
    }

    [Fact]
    public void The_test_of_a_plugin_compiles()
    {
        var lines = Blocks("docs", "testing.md")[0].Split('\n');

        RunOf(Blocks("README.md")[0], $$"""
            {{lines[0]}}
            using System.Text.Json.Nodes;

            public static class Tests
            {
                public static async Task Test(SearchClient fake)
                {
                    {{string.Join("\n", lines[1..])}}
                }
            }

            public static class Assert
            {
                public static void Empty<T>(IEnumerable<T> items) { }
                public static void Contains<T>(IEnumerable<T> items, Predicate<T> match) { }
            }
            """);
    }

    private static void RunOf(params string[] sources) => GeneratorHarness.Run([.. sources, Types, Usings]).Diagnostics.ShouldBeEmpty();

    private static List<string> Blocks(params string[] page) =>
        [.. Block().Matches(Repository.Read(page).ReplaceLineEndings("\n")).Select(static match => match.Groups["code"].Value)];

    [GeneratedRegex("""^```csharp\n(?<code>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
