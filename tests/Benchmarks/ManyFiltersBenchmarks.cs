using BenchmarkDotNet.Attributes;

namespace Grapnel.Benchmarks;

/// <summary>
/// Many filtered hooks on one event: an emission, from the filters to the end of the hooks that match. Budgets: 10,000 hooks with different
/// <c>equals</c>, one of which matches, cost at most twice what 10 do.
/// </summary>
public class ManyEquals
{
    private ManyFilters _hooks = null!;

    [Params(10, 100, 1_000, 10_000)]
    public int Hooks { get; set; }

    [Params(1, 100)]
    public int Plugins { get; set; }

    [GlobalSetup]
    public async Task Start() => _hooks = await ManyFilters.Start(Hooks, Math.Min(Plugins, Hooks), static i => (
        $"{{ equals: {{ 'input.body.city': 'city {i}' }} }}",
        request => ManyFilters.City(request).Is(ManyFilters.Name(i)),
        new("input.body.city", $"city {i}")));

    [GlobalCleanup]
    public Task Stop() => _hooks.Stop();

    [Benchmark(Baseline = true, OperationsPerInvoke = ManyFilters.Emissions, Description = "one matches")]
    public Task OneMatches() => _hooks.Emit(7);

    [Benchmark(OperationsPerInvoke = ManyFilters.Emissions, Description = "none matches")]
    public Task NoneMatches() => _hooks.Emit(-1);
}

/// <summary>
/// The same with <c>and(equals one of 100 values, range)</c>: of 10,000 hooks 100 require the value, and their ranges decide. Budget: 10,000
/// cost at most ten times what 100 do.
/// </summary>
public class ManyRanges
{
    private ManyFilters _hooks = null!;

    [Params(100, 1_000, 10_000)]
    public int Hooks { get; set; }

    [GlobalSetup]
    public async Task Start() => _hooks = await ManyFilters.Start(Hooks, 1, static i => (
        $"{{ and: [ {{ equals: {{ 'input.body.city': 'city {i % 100}' }} }}, {{ range: {{ 'input.body.age': {{ gte: {i / 100}, lt: {(i / 100) + 1} }} }} }} ] }}",
        request => ManyFilters.City(request).Is(ManyFilters.Name(i % 100)) && ManyFilters.Age(request).TryNumber(out var age) && age >= i / 100 && age < (i / 100) + 1,
        new CompilerServices.RowKey("input.body.city", $"city {i % 100}").AndRange("input.body.age", gte: i / 100, lt: (i / 100) + 1)));

    [GlobalCleanup]
    public Task Stop() => _hooks.Stop();

    [Benchmark(OperationsPerInvoke = ManyFilters.Emissions, Description = "one matches")]
    public Task OneMatches() => _hooks.Emit(7, age: 0.5);

    [Benchmark(OperationsPerInvoke = ManyFilters.Emissions, Description = "none matches")]
    public Task NoneMatches() => _hooks.Emit(7, age: 1000);
}

/// <summary>The same where the ranges of all hooks that require the value hold: 1, 10 and 100 hooks run.</summary>
public class ManyMatches
{
    private ManyFilters _hooks = null!;

    [Params(100, 1_000, 10_000)]
    public int Hooks { get; set; }

    [GlobalSetup]
    public async Task Start() => _hooks = await ManyFilters.Start(Hooks, 1, static i => (
        $"{{ and: [ {{ equals: {{ 'input.body.city': 'city {i % 100}' }} }}, {{ range: {{ 'input.body.age': {{ gte: -{i / 100} }} }} }} ] }}",
        request => ManyFilters.City(request).Is(ManyFilters.Name(i % 100)) && ManyFilters.Age(request).TryNumber(out var age) && age >= -i / 100,
        new CompilerServices.RowKey("input.body.city", $"city {i % 100}").AndRange("input.body.age", gte: -i / 100)));

    [GlobalCleanup]
    public Task Stop() => _hooks.Stop();

    [Benchmark(OperationsPerInvoke = ManyFilters.Emissions, Description = "all of the value match")]
    public Task AllMatch() => _hooks.Emit(7, age: 0.5);
}

/// <summary>A few filtered hooks, which are tested in turn: what an index may not slow.</summary>
public class FewFilters
{
    private ManyFilters _hooks = null!;

    [Params(1, 4)]
    public int Hooks { get; set; }

    [GlobalSetup]
    public async Task Start() => _hooks = await ManyFilters.Start(Hooks, 1, static i => (
        $"{{ equals: {{ 'input.body.city': 'city {i}' }} }}",
        request => ManyFilters.City(request).Is(ManyFilters.Name(i)),
        new("input.body.city", $"city {i}")));

    [GlobalCleanup]
    public Task Stop() => _hooks.Stop();

    [Benchmark(OperationsPerInvoke = ManyFilters.Emissions, Description = "one matches")]
    public Task OneMatches() => _hooks.Emit(0);

    [Benchmark(OperationsPerInvoke = ManyFilters.Emissions, Description = "none matches")]
    public Task NoneMatches() => _hooks.Emit(-1);
}
