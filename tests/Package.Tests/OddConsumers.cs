namespace Grapnel.Package.Tests;

/// <summary>Projects with a plugin and odd settings, built by one command: a project that references them all.</summary>
public sealed class OddConsumers(PackedPackage package) : IAsyncLifetime
{
    private const string Emitting = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>";

    private readonly List<string> _output = [];

    /// <summary>Each project's name, its properties, and what its source has instead of <c>namespace Acme;</c>.</summary>
    internal static readonly (string Name, string Properties, string Namespace)[] Projects =
    [
        ("NullableOff", "<Nullable>disable</Nullable>", "namespace Acme;"),
        ("Checked", "<CheckForOverflowUnderflow>true</CheckForOverflowUnderflow><Features>strict</Features><WarningLevel>9999</WarningLevel><AnalysisLevel>preview-all</AnalysisLevel>", "namespace Acme;"),
        ("Reproducible", $"<Deterministic>true</Deterministic><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>{Emitting}", "namespace Acme;"),
        ("NoUsings", "<ImplicitUsings>disable</ImplicitUsings><LangVersion>latest</LangVersion>", "namespace Acme;"),
        ("Keywords", "<RootNamespace>My.class.Event</RootNamespace>", "namespace My.@class.@event;"),
        ("1 odd-name.9.\u00e9", "<RootNamespace>1 odd-name.9.@x</RootNamespace>", "namespace Acme;"),
        ("NoNamespace", "<RootNamespace></RootNamespace>", ""),
        ("Trimmed", "<IsAotCompatible>true</IsAotCompatible>", "namespace Acme;"),
        ("Emitted", $"{Emitting}<CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>", "namespace Acme;"),
    ];

    /// <summary>What the build said.</summary>
    internal string Output => string.Join('\n', _output);

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, properties, start) in Projects)
            package.CreateProject(name, properties, "", ("Shop.cs", Source(start)));

        package.CreateProject("Friend", "", """<InternalsVisibleTo Include="FriendHost" />""", ("Shop.cs", Source("namespace Acme;")));
        var host = package.CreateProject("FriendHost", "<OutputType>Exe</OutputType>", """<ProjectReference Include="../Friend/Friend.csproj" />""", ShopSource.Host("b.AddPlugins()"), ("FriendPlugin.cs", """
            using Grapnel;

            [Plugin]
            internal sealed class FriendPlugin
            {
                [Pipe(Acme.ShopEvents.PaidName, Order = 1)]
                public Acme.Order Double(Acme.Order order) => order with { Total = order.Total * 2 };
            }
            """));

        var names = Projects.Select(static project => project.Name).Append("FriendHost");
        var all = package.CreateProject("All", "", string.Concat(names.Select(static name => $"""<ProjectReference Include="../{name}/{name}.csproj" ReferenceOutputAssembly="false" />""")));
        _output.Add((await BuildAsync(all)).Output);

        // The files written by the first build lie in the project's folder now.
        var emitted = Path.Combine(Path.GetDirectoryName(all)!, "Emitted");
        Directory.GetFiles(Path.Combine(emitted, "Generated"), "*.g.cs", SearchOption.AllDirectories).ShouldNotBeEmpty();
        await File.AppendAllTextAsync(Path.Combine(emitted, "Shop.cs"), "// changed\n");
        _output.Add((await BuildAsync(emitted)).Output);
        Friend = (await Dotnet.RunAsync(host, Path.Combine("bin", "Debug", "net10.0", "FriendHost.dll"))).Output;
    }

    /// <summary>What the host printed that sees the internals of its library.</summary>
    internal string Friend { get; private set; } = "";

    public ValueTask DisposeAsync() => default;

    /// <summary>The assembly of a project.</summary>
    internal string Assembly(string name) => Path.Combine(Path.GetDirectoryName(package.Feed)!, name, "bin", "Debug", "net10.0", $"{name}.dll");

    private static string Source(string start) => ShopSource.Plugin.Replace("namespace Acme;", start, StringComparison.Ordinal);

    private static Task<DotnetResult> BuildAsync(string folder) => Dotnet.RunAsync(folder, "build", "--nologo", "-v:q", "-tl:off");
}
