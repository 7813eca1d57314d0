using System.Reflection;
using System.Runtime.Loader;

namespace Grapnel.CodeFixes.Tests.Completion.Harness;

/// <summary>
/// The Roslyn that ships with the SDK, completion service included, in a context of its own: the tests themselves run on the Roslyn the product is
/// compiled against, which restores without it. The assembly with the tests is loaded a second time in there and driven by texts.
/// </summary>
internal sealed class SdkRoslyn : AssemblyLoadContext
{
    private static readonly Lazy<SdkRoslyn?> Shared = new(static () => Find() is { } folder ? new SdkRoslyn(folder) : null);

    private readonly string _folder;
    private readonly Dictionary<string, string> _analyzers = new(StringComparer.OrdinalIgnoreCase);

    private SdkRoslyn(string folder)
        : base("The SDK's Roslyn") => _folder = folder;

    /// <summary>Where the SDK that built the tests has it.</summary>
    public static string Folder { get; } = Path.Combine(
        typeof(SdkRoslyn).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "SdkFolder").Value!, "DotnetTools", "dotnet-format");

    /// <summary>Completes as an IDE would, given a <see cref="CompletionRequest"/> as JSON; the answer is a <see cref="CompletionAnswer"/>.</summary>
    /// <remarks>Skips the test where the SDK has no such Roslyn.</remarks>
    public static Task<string> CompleteAsync(string request) => CallAsync(nameof(CompletionDriver.CompleteAsync), request);

    /// <summary>What the providers ask for to answer a <see cref="CompletionRequest"/>.</summary>
    /// <inheritdoc cref="CompleteAsync" path="/remarks"/>
    public static Task<string> BindsAsync(string request) => CallAsync(nameof(CompletionDriver.BindsAsync), request);

    private static Task<string> CallAsync(string method, string request)
    {
        if (Shared.Value is not { } roslyn)
        {
            Assert.Skip($"This SDK ships no completion service: there is no Microsoft.CodeAnalysis.CSharp.Features.dll in {Folder}.");
            return Task.FromResult("");
        }

        using var _ = roslyn.EnterContextualReflection();
        var driver = roslyn.LoadFromAssemblyPath(typeof(SdkRoslyn).Assembly.Location).GetType(typeof(CompletionDriver).FullName!)!;
        return (Task<string>)driver.GetMethod(method)!.Invoke(null, [request])!;
    }

    /// <summary>An analyzer of a project loads where Roslyn is, and finds what lies beside it.</summary>
    public void AddAnalyzer(string path) => _analyzers[Path.GetFileNameWithoutExtension(path)] = path;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (_analyzers.TryGetValue(assemblyName.Name!, out var analyzer))
            return LoadFromAssemblyPath(analyzer);
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static string? Find() => File.Exists(Path.Combine(Folder, "Microsoft.CodeAnalysis.CSharp.Features.dll")) ? Folder : null;
}
