using Grapnel.Generator.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grapnel.Generator.Tests.Folders;

/// <summary>Plugins that are built, written to a folder and loaded from there.</summary>
public sealed class PluginFolderTests
{
    private const string Plugin = """
        using Grapnel;

        namespace #Space;

        [Plugin("#")]
        public sealed class FolderPlugin
        {
            [Pipe("server:afterNow")]
            public Request Now(Request request)
            {
                request.Input.Jwt += " #" + Text();
                return request;
            }

            private static string Text() => @;
        }
        """;

    [Fact]
    public async Task Sub_folders_and_files_are_plugins_with_private_versions_of_a_dependency_side_by_side()
    {
        using var folder = new PluginFolderOnDisk();
        var (one, two) = (Dependency("1.0.0.0"), Dependency("2.0.0.0"));
        folder.Put("one", Build("one", "Dep.Version.Text", one)).Put("one", one)
            .Put("two", Build("two", "Dep.Version.Text", two)).Put("two", two)
            .Put("other-name", Build("three", "\"\""))
            .Put("", Build("four", "\"\""))
            .Put("", "readme.txt", [1, 2]);
        Directory.CreateDirectory(Path.Combine(folder.Path, ".hidden"));

        await using var host = await folder.Start();

        host.Plugins.ShouldBe(["four", "one", "three", "two"]);
        (await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"))).Input.Jwt.ShouldBe(" four one1.0.0.0 three two2.0.0.0");
    }

    [Fact]
    public async Task A_file_brings_its_dependency_beside_it()
    {
        using var folder = new PluginFolderOnDisk();
        var dependency = Dependency("3.0.0.0");
        folder.Put("", Build("flat", "Dep.Version.Text", dependency)).Put("", dependency);
        await using var host = await folder.Start();
        (await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"))).Input.Jwt.ShouldBe(" flat3.0.0.0");
    }

    [Fact]
    public async Task Events_of_a_private_assembly_are_known_with_the_plugin_and_by_name()
    {
        using var folder = new PluginFolderOnDisk();
        var events = GeneratorHarness.Compile("PrivateEvents", ["using Grapnel; namespace P; public static partial class E { [Event(\"private:said\")] public static partial PipeEvent<string> Said { get; } }"]);
        var plugin = GeneratorHarness.Compile("Speaker", ["""
            using Grapnel;
            namespace S;
            [Plugin("speaker")] public sealed class SpeakerPlugin { [Pipe("private:said")] public string Said(string text) => text + "!"; }
            """], events);
        folder.Put("speaker", events).Put("speaker", plugin);
        await using var host = await folder.Start();
        (await host.Events.PipeAsync("private:said", ["hello"])).ShouldBe("hello!");
    }

    [Fact]
    public async Task Broken_ones_stop_the_start_and_are_all_named_with_the_reason()
    {
        using var folder = new PluginFolderOnDisk();
        var dependency = Dependency("1.0.0.0");
        folder.Put("good", Build("good", "\"\""))
            .Put("incomplete", Build("incomplete", "Dep.Version.Text", dependency))
            .Put("plain", GeneratorHarness.Run("namespace Plain; public class C;", new HarnessOptions { AssemblyName = "plain", ReferencesGrapnel = false, Analyzers = [] }))
            .Put("native", "native.dll", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0])
            .Put("text", "text.dll", "no assembly at all"u8.ToArray())
            .Put("several", Build("first", "\"\"")).Put("several", Build("second", "\"\""))
            .Put("future", Contract(99));
        Directory.CreateDirectory(Path.Combine(folder.Path, "void"));

        var error = await Should.ThrowAsync<PluginStartException>(() => folder.Start());

        error.Error!.Id.ShouldBe("plugin.assert.cannot_load");
        error.Message.ShouldNotContain("'good'");
        Says("incomplete", "incomplete needs Dep 1.0.0.0, which is neither beside it nor in the host");
        Says("plain", "plain.dll has no generated module");
        Says("native", "native.dll is not a .NET assembly");
        Says("text", "text.dll is not a .NET assembly");
        Says("several", "it holds several assemblies with plugins (first.dll, second.dll)");
        Says("void", "it holds no assembly with plugins");
        Says("future", "was built against a newer Grapnel (contract 99; this host knows");

        void Says(string name, string reason) =>
            error.Message.Split(Environment.NewLine).ShouldContain(line => line.StartsWith($"Plugin '{name}' (", StringComparison.Ordinal) && line.Contains(reason));
    }

    [Fact]
    public async Task One_broken_plugin_is_the_one_of_the_error()
    {
        using var folder = new PluginFolderOnDisk();
        folder.Put("text", "text.dll", "no assembly at all"u8.ToArray());
        (await Should.ThrowAsync<PluginStartException>(() => folder.Start())).Plugin.ShouldBe("text");
    }

    [Fact]
    public async Task Broken_ones_can_be_skipped_and_are_logged()
    {
        using var folder = new PluginFolderOnDisk();
        using var log = new LogLines();
        folder.Put("good", Build("good", "\"\"")).Put("text", "text.dll", "no assembly at all"u8.ToArray());
        await using var host = await folder.Start(builder => builder.Services.AddSingleton<ILoggerFactory>(log), skipBroken: true);
        host.Plugins.ShouldBe(["good"]);
        log.Lines.ShouldContain(line => line.StartsWith("Error: Plugin \"text\" (", StringComparison.Ordinal) && line.EndsWith("could not be loaded: text.dll is not a .NET assembly", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failsafe_mode_loads_nothing()
    {
        using var folder = new PluginFolderOnDisk();
        using var log = new LogLines();
        folder.Put("text", "text.dll", "no assembly at all"u8.ToArray());
        await using var host = await folder.Start(builder => builder.Configure(static options => options.FailsafeMode = true).Services.AddSingleton<ILoggerFactory>(log));
        host.Plugins.ShouldBeEmpty();
        log.Lines.ShouldContain("Warning: Failsafe mode activated, skipping plugin \"text\"");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_in_full()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => PluginHost.StartAsync(static builder => builder.AddPluginsFrom("plugins/nowhere")));
        error.Message.ShouldStartWith($"The plugins of folder '{Path.Combine(AppContext.BaseDirectory, "plugins/nowhere")}' cannot be loaded: it does not exist.");
        error.Error!.Id.ShouldBe("plugin.assert.invalid_plugins_dir");
    }

    [Fact]
    public async Task One_plugin_in_two_folders_is_a_duplicate_and_both_places_are_named()
    {
        using var folder = new PluginFolderOnDisk();
        folder.Put("a", Build("twice", "\"\"")).Put("b", Build("twice", "\"\""));
        var error = await Should.ThrowAsync<PluginStartException>(() => folder.Start());
        error.Error!.Id.ShouldBe("plugin.assert.name_already_exists");
        error.Message.ShouldContain(Path.Combine(folder.Path, "a", "twice.dll"));
        error.Message.ShouldContain(Path.Combine(folder.Path, "b", "twice.dll"));
    }

    [Fact]
    public async Task After_the_start_no_folder_and_no_module_can_be_added()
    {
        GrapnelBuilder? kept = null;
        await using var host = await PluginHost.StartAsync(builder => kept = builder);
        Should.Throw<Errors.PluginImplementationException>(() => kept!.AddPluginsFrom("x")).Id.ShouldBe("plugin.runtime.already_started");
    }

    private static GeneratorRun Build(string name, string text, params GeneratorRun[] references) =>
        GeneratorHarness.Compile(name, [Plugin.Replace("#", name, StringComparison.Ordinal).Replace("@", text, StringComparison.Ordinal)], references);

    private static GeneratorRun Dependency(string version) => GeneratorHarness.Run(
        $$"""
        [assembly: System.Reflection.AssemblyVersion("{{version}}")]
        namespace Dep;
        public static class Version { public static string Text => typeof(Version).Assembly.GetName().Version!.ToString(); }
        """,
        new HarnessOptions { AssemblyName = "Dep", ReferencesGrapnel = false, Analyzers = [] });

    // As generated code of a later release would be, written by hand.
    private static GeneratorRun Contract(int contract) => GeneratorHarness.Run(
        $$"""
        using Grapnel.CompilerServices;
        [assembly: GrapnelModule(typeof(Future.Module))]
        namespace Future;
        public sealed class Module : PluginModule
        {
            public override int Contract => {{contract}};
            public override string AssemblyName => "future";
            public override void Register(ModuleRegistration module) { }
        }
        """,
        new HarnessOptions { AssemblyName = "future" });

    private sealed class LogLines : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
            {
                Lines.Add($"{logLevel}: {formatter(state, exception)}");
            }
        }

        public void Dispose()
        {
        }
    }
}
