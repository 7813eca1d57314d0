using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Benchmarks;

/// <summary>A project of many plugins, each with two handlers, beside code that has nothing to do with them.</summary>
internal static class PluginSources
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp13);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "Grapnel.dll" or "Grapnel.Attributes.dll" or "netstandard.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The texts of the project: two handlers a plugin, each of about a thousand characters as in samples/Quickstart.</summary>
    public static string[] Texts(int handlers) =>
    [
        .. Enumerable.Range(0, handlers / 2).Select(static i => $$"""
            using Grapnel;

            namespace Shop.Area{{i % 20}};

            /// <summary>Prices what comes in and remembers what was listened to, in the size of the sample's plugins.</summary>
            [Plugin("plugin-{{i}}")]
            public sealed class Sample{{i}}Plugin
            {
                private readonly System.Collections.Generic.Dictionary<string, int> _counts = new();
                private int _count;

                [Pipe("server:afterNow", Order = {{i % 7}})]
                public Request Change(Request request)
                {
                    string region = request.Input.Resource.Collection ?? "nowhere";
                    if (!_counts.TryGetValue(region, out int seen) || seen < {{i}})
                    {
                        _counts[region] = ++seen;
                        _count++;
                    }

                    if (request.Input.Body is { } body && body.TryGet("magnitude", out double magnitude) && magnitude > 4.5)
                        body["alert"] = $"{region}: {magnitude:F1} after {seen} of {_count}";
                    return request;
                }

                [Hook("document:afterCreate")]
                public async System.Threading.Tasks.Task Listen(Request request, System.Threading.CancellationToken token)
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
            }
            """),
        UnrelatedText(edit: 0),
    ];

    /// <summary>The trees of the project, parsed anew.</summary>
    public static SyntaxTree[] Trees(string[] texts) => [.. texts.Select(static (text, i) => Parse(i, text))];

    /// <summary>The file in which somebody types.</summary>
    public static SyntaxTree Unrelated(int edit) => Parse(-1, UnrelatedText(edit));

    public static CSharpCompilation Compile(SyntaxTree[] trees) =>
        CSharpCompilation.Create("Shop", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new Generator.PluginGenerator().AsSourceGenerator()], parseOptions: Options);

    private static string UnrelatedText(int edit) => $$"""
        namespace Shop;

        public static class Elsewhere
        {
            public static int Number() => {{edit.ToString(CultureInfo.InvariantCulture)}};
        }
        """;

    private static SyntaxTree Parse(int file, string text) => CSharpSyntaxTree.ParseText(text, Options, $"File{file}.cs");
}
