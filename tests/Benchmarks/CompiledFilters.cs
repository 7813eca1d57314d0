using Grapnel.CompilerServices;
using Grapnel.Generated;
using Grapnel.Registration;

namespace Grapnel.Benchmarks;

/// <summary>The predicates that the generator made for <see cref="FilterPlugin"/>, as the host holds them.</summary>
internal static class CompiledFilters
{
    private static readonly List<PluginRow> Rows = Describe();

    public static Func<Document, bool> OnDocuments(string method) => Filter(method).MatchesDocument!;

    public static Func<Request, bool> OnRequests(string method) => Filter(method).MatchesRequest!;

    public static string TextOf(string method) => Filter(method) is { WithDocument: { } text } ? text : Filter(method).WithRequest!;

    private static RowFilter Filter(string method) => Rows.Single(row => row.Method == method).Filter!;

    private static List<PluginRow> Describe()
    {
        var module = new ModuleRegistration();
        new Grapnel_Benchmarks_Module().Register(module);
        var rows = new PluginRows();
        module.Plugins.Single(static plugin => plugin.Name == "filters").Describe(rows);
        return rows.Hooks;
    }
}
