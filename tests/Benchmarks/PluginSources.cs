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

    /// <summary>The trees of the project.</summary>
    public static SyntaxTree[] Trees(int handlers) =>
    [
        .. Enumerable.Range(0, handlers / 2).Select(static i => Parse(i, $$"""
            namespace Shop.Area{{i % 20}};

            [global::Grapnel.Plugin("plugin-{{i}}")]
            public sealed class Sample{{i}}Plugin
            {
                private int _count;

                [global::Grapnel.Pipe("server:afterNow", Order = {{i % 7}})]
                public global::Grapnel.Request Change(global::Grapnel.Request request)
                {
                    _count++;
                    return request;
                }

                [global::Grapnel.Hook("document:afterCreate")]
                public async global::System.Threading.Tasks.Task Listen(global::Grapnel.Request request, global::System.Threading.CancellationToken token)
                {
                    await global::System.Threading.Tasks.Task.Delay(_count, token);
                }
            }
            """)),
        Unrelated(edit: 0),
    ];

    /// <summary>The file in which somebody types.</summary>
    public static SyntaxTree Unrelated(int edit) => Parse(-1, $$"""
        namespace Shop;

        public static class Elsewhere
        {
            public static int Number() => {{edit.ToString(CultureInfo.InvariantCulture)}};
        }
        """);

    public static CSharpCompilation Compile(SyntaxTree[] trees) =>
        CSharpCompilation.Create("Shop", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new Generator.PluginGenerator().AsSourceGenerator()], parseOptions: Options);

    private static SyntaxTree Parse(int file, string text) => CSharpSyntaxTree.ParseText(text, Options, $"File{file}.cs");
}
