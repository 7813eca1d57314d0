using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Grapnel.Benchmarks;

/// <summary>
/// Filters on documents, as they are compiled and as they are evaluated at run time, each against the same predicate as an author who cares writes
/// it. Called through a delegate, as the host calls them.
/// </summary>
public class Filters : FilterComparison<Document>
{
    public static IEnumerable<string> Names => FiltersOf("Document");

    /// <summary>A method of <see cref="FilterPlugin"/>, and its twin by hand.</summary>
    [ParamsSource(nameof(Names))]
    public string Filter { get; set; } = "";

    [GlobalSetup]
    public void Prepare() =>
        Prepare(FilterSamples.Document(), Filter, CompiledFilters.OnDocuments(Filter), DocumentFilter.Parse(CompiledFilters.TextOf(Filter)).Matches);
}

/// <summary>The same for filters on requests.</summary>
public class RequestFilters : FilterComparison<Request>
{
    public static IEnumerable<string> Names => FiltersOf("Request");

    /// <inheritdoc cref="Filters.Filter"/>
    [ParamsSource(nameof(Names))]
    public string Filter { get; set; } = "";

    [GlobalSetup]
    public void Prepare() =>
        Prepare(FilterSamples.Request(), Filter, CompiledFilters.OnRequests(Filter), RequestFilter.Parse(CompiledFilters.TextOf(Filter)).Predicate);
}

/// <summary>Three ways to the same answer.</summary>
public abstract class FilterComparison<T>
{
    private const int Tests = 256;

    private T _payload = default!;
    private Func<T, bool> _hand = null!;
    private Func<T, bool> _compiled = null!;
    private Func<T, bool> _evaluated = null!;

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests)]
    public int ByHand() => Count(_payload, _hand);

    [Benchmark(OperationsPerInvoke = Tests)]
    public int Compiled() => Count(_payload, _compiled);

    [Benchmark(OperationsPerInvoke = Tests)]
    public int Evaluated() => Count(_payload, _evaluated);

    protected static IEnumerable<string> FiltersOf(string payload) =>
        typeof(FilterPlugin).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.GetParameters()[0].ParameterType.Name == payload).Select(static method => method.Name);

    protected void Prepare(T payload, string name, Func<T, bool> compiled, Func<T, bool> evaluated)
    {
        (_payload, _compiled, _evaluated) = (payload, compiled, evaluated);
        _hand = typeof(HandFilters).GetMethod(name)!.CreateDelegate<Func<T, bool>>();
        if (!_hand(payload) || !compiled(payload) || !evaluated(payload))
        {
            throw new InvalidOperationException($"'{name}' does not match its sample, so nothing would be measured.");
        }
    }

    private static int Count(T payload, Func<T, bool> matches)
    {
        var count = 0;
        for (var i = 0; i < Tests; i++)
        {
            count += matches(payload) ? 1 : 0;
        }

        return count;
    }
}
