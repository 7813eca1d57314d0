using System.Collections;
using System.Reflection;
using Grapnel.CompilerServices;
using Grapnel.Filters;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>What is written beside a hook's filter is what the runtime would find in the same filter itself.</summary>
public class FilterKeyTests
{
    public static TheoryData<string> Files => [.. FilterVector.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Keys_of_filters_on_documents(string file)
    {
        var filters = FilterVector.Of(file).Select(static vector => vector.Filter).ToList();

        Hooks(FilterAssembly.OnDocuments(filters)).Select(static hook => hook.DocumentKey?.ToString())
            .ShouldBe(filters.Select(static filter => FilterKey.Of(FilterFolding.Fold(FilterParser.Parse(filter).Root!).Root)?.ToString()));
    }

    [Fact]
    public void Keys_of_filters_on_requests()
    {
        var filters = FilterVector.Of(FilterVector.Requests).Select(static vector => vector.Filter).ToList();
        var roots = filters.Select(static filter => FilterFolding.Fold(RequestConditions.Typed(FilterParser.Parse(filter).Root!)!).Root);
        var keys = Hooks(FilterAssembly.OnRequests(filters)).Select(static hook => hook.RequestKey?.ToString()).ToList();

        keys.ShouldBe(roots.Where(static root => root is not Everything).Select(static root => FilterKey.Of(root)?.ToString()));
        keys.Count(static key => key is not null).ShouldBeGreaterThan(20);
    }

    private static List<RowFilter> Hooks(FilterAssembly filters)
    {
        var type = filters.Module.GetType().GetNestedTypes(BindingFlags.NonPublic).Single(static type => type.IsSubclassOf(typeof(PluginDescriptor)));
        var rows = new PluginRows();
        ((PluginDescriptor)Activator.CreateInstance(type, nonPublic: true)!).Describe(rows);
        return [.. Get<IEnumerable>(rows, "Hooks").Cast<object>().Select(static hook => Get<RowFilter?>(hook, "Filter")).OfType<RowFilter>()];
    }

    private static T Get<T>(object from, string property) =>
        (T)from.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(from)!;
}
