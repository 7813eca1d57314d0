using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Benchmarks;

/// <summary>A project of as many as 500 plugins, each with two handlers or more, beside code that has nothing to do with them.</summary>
internal static class PluginSources
{
    private const int MostPlugins = 500;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    /// <summary>Where the references of the project lie.</summary>
    public static readonly string[] ReferencePaths =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "Grapnel.dll" or "Grapnel.Attributes.dll" or "netstandard.dll")),
    ];

    private static readonly MetadataReference[] References = [.. ReferencePaths.Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>The texts of the project: each handler of about a thousand characters as in samples/Quickstart; the last one is the file in which somebody types.</summary>
    public static string[] Texts(int handlers)
    {
        var plugins = Math.Min(MostPlugins, handlers / 2);
        return [.. Enumerable.Range(0, plugins).Select(i => PluginText(i, handlers / plugins, edit: 0)), UnrelatedText(edit: 0)];
    }

    /// <summary>The trees of the project, parsed anew.</summary>
    public static SyntaxTree[] Trees(string[] texts) => [.. texts.Select(static (text, i) => Parse(i, text))];

    /// <summary>The file in which somebody types.</summary>
    public static SyntaxTree Unrelated(int edit) => Parse(-1, UnrelatedText(edit));

    /// <summary>The first plugin, with other numbers in the attribute of a pipe.</summary>
    public static SyntaxTree FirstPlugin(int handlersEach, int edit) => Parse(0, PluginText(0, handlersEach, edit));

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create("Shop", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new Generator.PluginGenerator().AsSourceGenerator()], parseOptions: Options);

    private static string PluginText(int plugin, int handlers, int edit)
    {
        var members = new StringBuilder();
        for (var i = 0; i < handlers; i++)
            members.Append(i % 2 == 0 ? PipeText(i, edit * (i == 0 ? 1 : 0) + (plugin + i) % 7) : HookText(i));
        return $$"""
            using Grapnel;

            namespace Shop.Area{{plugin % 20}};

            /// <summary>Prices what comes in and remembers what was listened to, in the size of the sample's plugins.</summary>
            [Plugin("plugin-{{plugin}}")]
            public sealed class Sample{{plugin}}Plugin
            {
                private readonly System.Collections.Generic.Dictionary<string, int> _counts = new();
                private int _count;
            {{members}}
            }
            """;
    }

    private static string PipeText(int member, int order) => $$"""

            [Pipe("server:afterNow", Order = {{order}})]
            public Request Change{{member}}(Request request)
            {
                string region = request.Input.Resource.Collection ?? "nowhere";
                if (!_counts.TryGetValue(region, out int seen) || seen < {{member}})
                {
                    _counts[region] = ++seen;
                    _count++;
                }

                if (request.Input.Body is { } body && body.TryGet("magnitude", out double magnitude) && magnitude > 4.5)
                    body["alert"] = $"{region}: {magnitude:F1} after {seen} of {_count}";
                return request;
            }

        """;

    private static string HookText(int member) => $$"""

            [Hook("document:afterCreate")]
            public async System.Threading.Tasks.Task Listen{{member}}(Request request, System.Threading.CancellationToken token)
            {
                if (request.Context.User is not { Id: var user })
                    throw new System.InvalidOperationException($"Nobody created a document in {request.Input.Resource.Index}.");
                foreach (string name in _counts.Keys)
                {
                    int left = _counts[name] - user.Length;
                    if (left > 0 && name.StartsWith('q'))
                        await System.Threading.Tasks.Task.Delay(left, token);
                }

                _count += _counts.Count;
            }

        """;

    private static string UnrelatedText(int edit) => $$"""
        namespace Shop;

        public static class Elsewhere
        {
            public static int Number() => {{edit.ToString(CultureInfo.InvariantCulture)}};
        }
        """;

    private static SyntaxTree Parse(int file, string text) => CSharpSyntaxTree.ParseText(text, Options, $"File{file}.cs");
}
