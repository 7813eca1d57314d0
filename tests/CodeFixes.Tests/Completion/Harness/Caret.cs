using System.Text.Json;

namespace Grapnel.CodeFixes.Tests.Completion.Harness;

/// <summary>Sources with a caret, written ¦, in a project that references Grapnel and its analyzers as they were built.</summary>
internal static class Caret
{
    private const char Mark = '¦';

    private const string Before = """
        using Grapnel;
        using System.Text.Json.Serialization;

        public enum Colour { Red, Green, DarkBlue }

        public sealed record Address(string City, [property: JsonPropertyName("zip-code")] string Zip);

        public sealed record Line(string Article, int Count);

        public sealed record Order(string Name, bool IsPaid, Colour Colour, Address Address, Line[] Lines, System.Text.Json.JsonElement Extra);

        public static partial class ShopEvents
        {
            /// <summary>Somebody has paid an <see cref="Order"/>.</summary>
            [Event("shop:orderPaid", Alias = "shop:order-paid")] public static partial PipeEvent<Order, Request> OrderPaid { get; }
            [Event("shop:opened")] public static partial HookEvent Opened { get; }
            [Event("shop:afterOld", ReplacedBy = "shop:orderPaid")] public static partial PipeEvent<Order?> Old { get; }
        }

        [ControllerEvents("nyc/driver", "enroll")]
        public static partial class DriverEvents;

        [Plugin]
        public sealed class NycPlugin
        {

        """;

    private const string After = """

        }
        """;

    private static readonly string[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path =>
            Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location) || Path.GetFileName(path) is "Grapnel.dll" or "Grapnel.Attributes.dll"),
    ];

    private static readonly string[] Analyzers = [.. new[] { "Grapnel.Generator.dll", "Grapnel.CodeFixes.dll" }.Select(static file => Path.Combine(AppContext.BaseDirectory, file))];

    /// <summary>What is offered at the caret.</summary>
    public static Task<CompletionAnswer> AskAsync(string marked) => AskAsync(marked, static request => request);

    /// <summary>What is offered when the character before the caret has just been typed.</summary>
    public static Task<CompletionAnswer> TypeAsync(string marked) => AskAsync(marked, static request => request with { Typed = request.Source[request.Caret - 1] });

    /// <summary>The source after an item was taken, with the caret where that says one.</summary>
    /// <exception cref="ShouldAssertException">It is not offered.</exception>
    public static async Task<string> TakeAsync(string marked, string item)
    {
        var answer = await AskAsync(marked, request => request with { Take = item });
        answer.Items.Select(static found => found.Text).ShouldContain(item);
        return answer.Result!;
    }

    /// <summary>What is told of an item.</summary>
    public static async Task<string?> DescribeAsync(string marked, string item) => (await AskAsync(marked, request => request with { Describe = item })).Description;

    /// <summary>Completion in a plugin with this member, and the member after an item was taken.</summary>
    public static async Task<string> TakeInPluginAsync(string member, string item) => MemberOf(await TakeAsync(Plugin(member), item));

    /// <summary>The texts that are offered in a plugin with this member, in the order of the list.</summary>
    public static async Task<string[]> OfferedInPluginAsync(string member) => [.. (await AskAsync(Plugin(member))).Items.Select(static item => item.Text)];

    /// <summary>A plugin with this member, and types and events of its own.</summary>
    public static string Plugin(string member) => Before + member + After;

    private static string MemberOf(string source) => source[Before.Length..^After.Length];

    /// <summary>What the providers had to ask for at the caret.</summary>
    public static Task<string> BindsAsync(string marked) => SdkRoslyn.BindsAsync(JsonSerializer.Serialize(RequestAt(marked)));

    private static async Task<CompletionAnswer> AskAsync(string marked, Func<CompletionRequest, CompletionRequest> with) =>
        JsonSerializer.Deserialize<CompletionAnswer>(await SdkRoslyn.CompleteAsync(JsonSerializer.Serialize(with(RequestAt(marked)))))!;

    private static CompletionRequest RequestAt(string marked)
    {
        var caret = marked.IndexOf(Mark, StringComparison.Ordinal);
        return new CompletionRequest(marked.Remove(caret, 1), caret, Analyzers, References);
    }
}
