using System.IO.Compression;
using System.Text.Json;
using Grapnel.CodeFixes.Tests.Completion.Harness;

namespace Grapnel.Package.Tests;

/// <summary>Completion as somebody has it who has installed the package: the analyzers and assemblies are those of the packed file.</summary>
public sealed class CompletionTests(PackedPackage package)
{
    private const char Mark = '¦';

    private const string Source = """
        using Grapnel;

        public static partial class ShopEvents
        {
            [Event("shop:orderPaid")] public static partial PipeEvent<string, Request> OrderPaid { get; }
        }

        [Plugin]
        public sealed class NycPlugin
        {
            [Hook(ARGUMENTS)] public void M() { }
        }
        """;

    [Fact]
    public async Task Events_are_offered_with_their_payload()
    {
        var answer = await AskAsync("\"sh¦\"", "shop:orderPaid", typed: 'h');

        var items = answer.Items.ToDictionary(static item => item.Text, static item => item.Description);
        items["shop:orderPaid"].ShouldBe("string, Request");
        items["server:afterNow"].ShouldBe("Request");
        items["document:after*"].ShouldNotBeEmpty();
        answer.Triggers.ShouldBeTrue();
        answer.Result.ShouldBe(Written("\"shop:orderPaid\""));
    }

    [Theory]
    [InlineData("\"request:*\", WithRequest = \"{ ¦ }\"", "equals", "\"request:*\", WithRequest = \"{ equals: { ¦ } }\"")]
    [InlineData("\"request:*\", WithRequest = \"{ equals: { 'input.¦\"", "action", "\"request:*\", WithRequest = \"{ equals: { 'input.action'\"")]
    [InlineData("\"generic:document:afterWrite\", WithDocument = \"\"\"{ ex¦ }\"\"\"", "exists", "\"generic:document:afterWrite\", WithDocument = \"\"\"{ exists: '¦' }\"\"\"")]
    [InlineData("\"shop:orderPaid\", With = @\"{ \"\"ex¦ }\"", "exists", "\"shop:orderPaid\", With = @\"{ \"\"exists\"\": \"\"¦\"\" }\"")]
    public async Task Filters_are_completed(string marked, string item, string expected) => (await AskAsync(marked, item)).Result.ShouldBe(Written(expected));

    private static string Written(string arguments) => Source.Replace("ARGUMENTS", arguments, StringComparison.Ordinal);

    private async Task<CompletionAnswer> AskAsync(string marked, string take, char? typed = null)
    {
        string source = Written(marked);
        int caret = source.IndexOf(Mark, StringComparison.Ordinal);
        source = source.Remove(caret, 1);
        string folder = Unpack();
        string[] references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)),
            .. Directory.GetFiles(Path.Combine(folder, "lib", "net10.0"), "*.dll"),
        ];
        var request = new CompletionRequest(source, caret, Directory.GetFiles(Path.Combine(folder, "analyzers", "dotnet", "cs")), references) { Typed = typed, Take = take };
        return JsonSerializer.Deserialize<CompletionAnswer>(await SdkRoslyn.CompleteAsync(JsonSerializer.Serialize(request)))!;
    }

    private string Unpack()
    {
        string folder = Path.Combine(Path.GetDirectoryName(package.Feed)!, "unpacked");
        if (!Directory.Exists(folder))
            ZipFile.ExtractToDirectory(Path.Combine(package.Feed, $"Grapnel.{package.Version}.nupkg"), folder);
        return folder;
    }
}
