using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Grapnel.CompilerServices;

namespace Grapnel.Benchmarks;

/// <summary>A host with many hooks that do nothing, and the request that is emitted to them.</summary>
internal sealed class ManyFilters
{
    public const int Emissions = 1_000;

    private static readonly FilterPath CityPath = new("city");
    private static readonly FilterPath AgePath = new("age");
    private static readonly HookEvent<Request> Emitted = EventFactory.Hook<Request>("many:emitted", Payload.Snapshot<Request>());
    private static readonly ConcurrentDictionary<int, byte[]> Names = new();

    private readonly PluginHost _host;

    private ManyFilters(PluginHost host) => _host = host;

    /// <summary>Starts a host.</summary>
    /// <param name="hooks">How many hooks there are.</param>
    /// <param name="plugins">Among how many plugins they are dealt out.</param>
    /// <param name="filter">The filter of each: its text, the predicate as it is compiled, and its key.</param>
    public static async Task<ManyFilters> Start(int hooks, int plugins, Func<int, (string Text, Func<Request, bool> Matches, RowKey Key)> filter)
    {
        var rows = new RowFilter[hooks];
        for (var i = 0; i < hooks; i++)
        {
            var (text, matches, key) = filter(i);
            rows[i] = new RowFilter(text, matches) { RequestKey = key };
        }

        var host = await PluginHost.StartAsync(builder => builder.AddModule(new Module(rows, plugins)).Configure(static options => options.HookConcurrency = 1));
        return new ManyFilters(host);
    }

    public static FilterField City(Request request) => FilterField.Of(request.Input.Body, CityPath);

    public static FilterField Age(Request request) => FilterField.Of(request.Input.Body, AgePath);

    public static byte[] Name(int city) => Names.GetOrAdd(city, static city => Encoding.UTF8.GetBytes($"city {city}"));

    public async Task Stop() => await _host.DisposeAsync();

    public async Task Emit(int city, double age = 0)
    {
        var request = Request.Parse($$"""{"action":"create","body":{"name":"n","city":"city {{city}}","age":{{age.ToString(CultureInfo.InvariantCulture)}}} }""");
        for (var i = 0; i < Emissions; i++)
        {
            await _host.Events.EmitAsync(Emitted, request).ConfigureAwait(false);
        }

        await _host.WhenHooksAreDoneAsync().ConfigureAwait(false);
    }

    private sealed class Plugin;

    private sealed class Module(RowFilter[] rows, int plugins) : PluginModule
    {
        public override int Contract => 1;

        public override string AssemblyName => "Many";

        public override void Register(ModuleRegistration module)
        {
            module.Event(Emitted);
            for (var i = 0; i < plugins; i++)
            {
                module.Plugin(new Descriptor($"many-{i}", [.. rows.Where((_, row) => row % plugins == i)]));
            }
        }
    }

    private sealed class Descriptor(string name, RowFilter[] filters) : PluginDescriptor
    {
        public override string Name => name;

        public override Type Type => typeof(Plugin);

        public override object? Create(IServiceProvider services) => new Plugin();

        public override void Describe(PluginRows rows)
        {
            foreach (var filter in filters)
            {
                rows.Hook("many:emitted", "Run", filter);
            }
        }

        public override ValueTask RunHook(object? plugin, int row, HookCall call) => default;
    }
}
