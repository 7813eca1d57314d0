using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Harness;

/// <summary>Wherever a symbol hides in a value, the guard finds it once; where it is held weakly, nothing is held.</summary>
public class GraphGuardTests
{
    private static readonly ISymbol Symbol = CSharpCompilation.Create("A", [CSharpSyntaxTree.ParseText("class C;")]).Assembly;

    private static readonly Dictionary<string, Func<ISymbol, object>> Hiding = new()
    {
        ["array"] = static symbol => new object[] { 1, symbol },
        ["array of two dimensions"] = static symbol => new object[,] { { 1, symbol } },
        ["array of arrays"] = static symbol => new ISymbol?[][] { [null], [symbol] },
        ["array of structs"] = static symbol => new[] { new KeyValuePair<int, object>(1, symbol) },
        ["nullable struct"] = static symbol => new StrongBox<(int, ISymbol)?>((1, symbol)),
        ["key of a dictionary"] = static symbol => new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default) { [symbol] = 1 },
        ["value of a concurrent dictionary"] = static symbol => new ConcurrentDictionary<string, object> { ["a"] = symbol },
        ["immutable array"] = static symbol => ImmutableArray.Create(symbol),
        ["immutable dictionary"] = static symbol => ImmutableDictionary<string, ISymbol>.Empty.Add("a", symbol),
        ["set"] = static symbol => new HashSet<object> { symbol },
        ["queue"] = static symbol => new Queue<ISymbol>([symbol]),
        ["linked list"] = static symbol => new LinkedList<ISymbol>([symbol]),
        ["closure"] = static symbol => new Func<string>(() => symbol.Name),
        ["closure in a closure"] = static symbol =>
        {
            Func<string> inner = () => symbol.Name;
            return new Func<int>(() => inner().Length);
        },
        ["one of several delegates"] = static symbol => Delegate.Combine(new Action(static () => { }), new Action(() => symbol.ToString()))!,
        ["method of a symbol"] = static symbol => new Func<string>(symbol.ToDisplayString0),
        ["lazy, not asked yet"] = static symbol => new Lazy<string>(() => symbol.Name),
        ["lazy, asked"] = static symbol => Asked(new Lazy<ISymbol>(symbol)),
        ["query that has not run"] = static symbol => new[] { 1 }.Select(number => symbol.Name + number),
        ["iterator"] = Iterate,
        ["task"] = static symbol => Task.FromResult(symbol),
        ["field of a base class"] = static symbol => new Derived(symbol),
    };

    public static TheoryData<string> Places => [.. Hiding.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_symbol_is_found(string place) => GraphGuard.Find(Hiding[place](Symbol), "value").Distinct().ShouldNotBeEmpty();

    [Fact]
    public void What_is_held_weakly_is_not_held()
    {
        GraphGuard.Find(new WeakReference<ISymbol>(Symbol), "value").ShouldBeEmpty();
        GraphGuard.Find(new WeakReference(Symbol), "value").ShouldBeEmpty();
        GraphGuard.Find(new Func<int>(static () => 1), "value").ShouldBeEmpty();
    }

    private static Lazy<ISymbol> Asked(Lazy<ISymbol> lazy)
    {
        lazy.Value.ShouldNotBeNull();
        return lazy;
    }

    private static IEnumerable<string> Iterate(ISymbol symbol)
    {
        yield return symbol.Name;
    }

    private abstract class Base(ISymbol symbol)
    {
        private readonly ISymbol _symbol = symbol;

        public string Name => _symbol.Name;
    }

    private sealed class Derived(ISymbol symbol) : Base(symbol);
}

/// <summary>A method that a delegate can be made of with a symbol as its first argument.</summary>
file static class SymbolText
{
    public static string ToDisplayString0(this ISymbol symbol) => symbol.Name;
}
