using System.Diagnostics;
using System.Text.RegularExpressions;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Suppressors;

/// <summary>Compiles as a project does: with the compiler and the analyzers of the SDK that runs these tests, and with the generator's assembly.</summary>
internal static partial class SdkCompiler
{
    /// <summary>Roslyn's features, and what they need.</summary>
    private static readonly string[] EditorAssemblies =
    [
        "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "Microsoft.CodeAnalysis.Elfie", "Microsoft.DiaSymReader", "Humanizer", "System.Composition.AttributedModel", "System.Composition.Hosting", "System.Composition.Runtime", "System.Composition.TypedParts",
    ];

    /// <summary>What was said about a source: the id, and the name it points at.</summary>
    /// <param name="source">The source.</param>
    /// <param name="rules">The rules that are switched on.</param>
    /// <param name="disabled">The suppressions that are switched off.</param>
    public static IReadOnlyList<(string Id, string Name)> Compile(string source, IReadOnlyCollection<string> rules, params string[] disabled)
    {
        var found = Say(source, rules, [], disabled);
        return found.Any(static said => said.IsError)
            ? throw new InvalidOperationException("The compiler said:\n" + string.Join('\n', found))
            : [.. found.Select(static said => (said.Id, said.At))];
    }

    /// <summary>What was said about a source by the analyzers that build in no project and belong to editors; errors, too. Skips the test where the SDK has none.</summary>
    /// <inheritdoc cref="Compile"/>
    public static IReadOnlyList<(string Id, bool IsError, string At)> CompileAsEditor(string source, IReadOnlyCollection<string> rules, params string[] disabled)
    {
        var folder = Sdk("DotnetTools", "dotnet-format");
        Assert.SkipUnless(File.Exists(Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.Features.dll")), $"This SDK ships no analyzers of editors: there is no Microsoft.CodeAnalysis.CSharp.Features.dll in {folder}.");
        return Say(source, rules, EditorAssemblies.Select(name => Path.Combine(folder, name + ".dll")).Where(File.Exists), disabled);
    }

    private static List<(string Id, bool IsError, string At)> Say(string source, IReadOnlyCollection<string> rules, IEnumerable<string> editor, string[] disabled)
    {
        var folder = Directory.CreateTempSubdirectory("grapnel-sdk-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Source.cs"), source);
            File.WriteAllLines(Path.Combine(folder, "rules.globalconfig"), rules.Select(id => $"dotnet_diagnostic.{id}.severity = warning").Prepend("is_global = true"));
            File.WriteAllLines(Path.Combine(folder, "options.rsp"), Options(editor, disabled));
            var output = Run(folder);
            var lines = source.ReplaceLineEndings("\n").Split('\n');
            var found = Message().Matches(output).Select(match => (match.Groups["id"].Value, match.Groups["severity"].Value == "error", NameAt(lines, match))).Distinct().ToList();
            return found.Count == 0 ? throw new InvalidOperationException("The compiler said:\n" + output) : found;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Options(IEnumerable<string> editor, string[] disabled) =>
    [
        "/nologo /target:library /nullable+ /langversion:14 /out:Source.dll /analyzerconfig:rules.globalconfig",
        .. disabled.Select(id => $"/nowarn:{id}"),
        .. PlatformReferences.Framework.Concat(PlatformReferences.Grapnel).Select(reference => $"/reference:\"{((PortableExecutableReference)reference).FilePath}\""),
        .. Analyzers().Concat(editor).Select(path => $"/analyzer:\"{path}\""),
    ];

    private static IEnumerable<string> Analyzers() =>
        [Parts.Assembly.Location, .. Directory.GetFiles(Sdk("Sdks", "Microsoft.NET.Sdk", "analyzers"), "*.dll"), .. Directory.GetFiles(Sdk("Sdks", "Microsoft.NET.Sdk", "codestyle", "cs"), "*.dll")];

    private static string Sdk(params string[] parts)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var newest = Directory.GetDirectories(Path.Combine(root, "sdk")).OrderBy(static path => Version.TryParse(Path.GetFileName(path).Split('-')[0], out var version) ? version : new Version()).Last();
        return Path.Combine([newest, .. parts]);
    }

    private static string Run(string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            ArgumentList = { "exec", Sdk("Roslyn", "bincore", "csc.dll"), "/noconfig", "@options.rsp", "Source.cs" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static string NameAt(string[] lines, Match match) =>
        Name().Match(lines[int.Parse(match.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1], int.Parse(match.Groups["column"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1).Value;

    [GeneratedRegex(@"^Source\.cs\((?<line>\d+),(?<column>\d+)\): (?<severity>warning|error) (?<id>\w+):", RegexOptions.Multiline)]
    private static partial Regex Message();

    [GeneratedRegex(@"\G\w+")]
    private static partial Regex Name();
}
