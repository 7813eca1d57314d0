using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Payloads;

/// <summary>Payloads of unusual types: what is printed for them compiles without a warning, and runs.</summary>
public class PayloadTypesTests
{
    private const string Types = """
        #pragma warning disable CS0618 // obsolete members are members, too
        using Grapnel;
        using System.Text.Json.Serialization;

        namespace N.@event;

        public interface INamed { string? Name { get; } }
        public interface ITagged : INamed { new string? Name { get; } IList<string> Tags { get; } }
        [Immutable] public class Base : ITagged { public virtual string? Name { get; init; } public IList<string> Tags { get; init; } = []; public int @class; }
        [Immutable] public sealed class Derived : Base { public override string? Name { get; init; } public new long @class { get; init; } public Derived? Inner { get; init; } }
        [Immutable] public sealed class Box<T> { public T? Content { get; init; } public Dictionary<string, T?> Named { get; init; } = []; [Obsolete("soon")] public T? Old { get; init; } }
        [Immutable] public struct Point { public double Lat; public double? Lon { get; init; } public (int First, string? Second) Pair { get; init; } }
        [Immutable] public sealed class Indexed : IReadOnlyList<int> { public int this[int index] => index; public int Count => 3; public IEnumerator<int> GetEnumerator() => throw new InvalidOperationException(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new InvalidOperationException(); }
        [Immutable] public sealed class Held(Request request) : IHasRequest { public Request Request => request; public int Level { get; init; } public Indexed Indexed { get; } = new(); public int Bad => throw new InvalidOperationException("bad"); }

        public static partial class E
        {
            [Event("e:derived")] public static partial PipeEvent<Derived> Derived { get; }
            [Event("e:box")] public static partial PipeEvent<Box<Box<string?>?>> Box { get; }
            [Event("e:point")] public static partial PipeEvent<Point> Point { get; }
            [Event("e:maybe")] public static partial PipeEvent<Point?> Maybe { get; }
            [Event("e:map")] public static partial PipeEvent<Dictionary<string, string?>> Map { get; }
            [Event("e:held")] public static partial PipeEvent<Held> Held { get; }
            [Event("e:after1")] public static partial HookEvent<Base> After1 { get; }
            [Event("e:after2")] public static partial HookEvent<Derived> After2 { get; }
        }

        public static class Out { public static readonly System.Collections.Concurrent.ConcurrentQueue<string> Lines = new(); public static T Put<T>(string line, T value) { Lines.Enqueue(line); return value; } }

        [Plugin]
        public sealed class XPlugin
        {
            [Pipe("e:derived", With = "{ equals: { name: 'd' } }")] public Derived A(INamed named) => Out.Put("named", (Derived)named);
            [Pipe("e:derived", With = "{ exists: 'tags[\"t\"]' }")] public Derived B(ITagged tagged) => Out.Put("tagged", (Derived)tagged);
            [Pipe("e:derived", With = "{ equals: { class: 7 } }")] public Derived C(Derived derived) => Out.Put("derived", derived);
            [Pipe("e:derived", With = "{ equals: { class: 1 } }")] public Derived D(Base derived) => Out.Put("base", (Derived)derived);
            [Pipe("e:derived", With = "{ missing: 'inner.inner.name' }")] public Task<Derived> F(Derived derived) => Task.FromResult(Out.Put("inner", derived));
            [Pipe("e:box", With = "{ and: [{ equals: { 'content.content': 'c' } }, { equals: { 'named.x.old': 'o' } }] }")] public Box<Box<string?>?> G(Box<Box<string?>?> box) => Out.Put("box", box);
            [Pipe("e:point", With = "{ and: [{ equals: { lat: 1 } }, { equals: { 'pair.item1': 2 } }, { equals: { 'pair.second': 's' } }] }")] public Point H(Point point) => Out.Put("point", point);
            [Pipe("e:maybe", With = "{ range: { lat: { gte: 1 } } }")] public Point? I(Point? point) => Out.Put("maybe", point);
            [Pipe("e:map", With = "{ equals: { 'a.b': 'c' } }")] public Dictionary<string, string?> J(Dictionary<string, string?> map) => Out.Put("map", map);
            [Pipe("e:held", WithRequest = "{ equals: { 'input.action': 'go' } }", With = "{ and: [{ range: { level: { gt: 1 } } }, { exists: 'indexed[2]' }] }")] public Held K(Held held) => Out.Put("held", held);
            [Hook("e:after*", With = "{ equals: { name: 'd' } }")] public void L(Base named, [EventName] string name) => Out.Put("heard " + name, 0);
            [Hook("e:held", With = "{ equals: { bad: 1 } }")] public void Bad(Held held) { }
            [Hook("e:held", WithRequest = "{ equals: { 'input.action': 'go' } }", With = "{ equals: { level: 2 } }")] public void Good(Held held) => Out.Put("held heard", 0);

            public static async Task<string> Run()
            {
                await using var host = await Grapnel.Testing.TestHost.StartAsync(static builder => { builder.AddPlugins(); builder.Configure(static options => options.HookConcurrency = 1); });
                var derived = new Derived { Name = "d", Tags = ["t"], @class = 7 };
                await host.Events.PipeAsync(E.Derived, derived);
                await host.Events.PipeAsync(E.Derived, new Derived { Inner = new() { Inner = new() { Name = "x" } } });
                await host.Events.PipeAsync(E.Box, new Box<Box<string?>?> { Content = new() { Content = "c" }, Named = { ["x"] = new() { Old = "o" } } });
                await host.Events.PipeAsync(E.Box, new Box<Box<string?>?>());
                await host.Events.PipeAsync(E.Point, new Point { Lat = 1, Pair = (2, "s") });
                await host.Events.PipeAsync(E.Maybe, new Point { Lat = 2 });
                await host.Events.PipeAsync(E.Maybe, null);
                await host.Events.PipeAsync(E.Map, new Dictionary<string, string?> { ["a.b"] = "c" });
                await host.Events.PipeAsync(E.Held, new Held(new Request("c", "go")) { Level = 2 });
                await host.Events.PipeAsync(E.Held, new Held(new Request("c", "stay")) { Level = 2 });
                await host.Events.PipeAsync(E.Held, new Held(new Request("c", "go")) { Level = 1 });
                await host.Events.EmitAsync(E.After1, new Base { Name = "d" });
                await host.Events.EmitAsync(E.After2, new Derived { Name = "e" });
                await host.WhenHooksAreDoneAsync();
                return string.Join(",", Out.Lines) + "|" + host.Failures.Count;
            }
        }
        """;

    [Fact]
    public async Task They_are_filtered()
    {
        var run = RuleTest.Passes(Types);

        var text = await (Task<string>)run.Emit().GetType("N.event.XPlugin")!.GetMethod("Run")!.Invoke(null, null)!;

        // A getter that throws fails its own row, three times, and no other.
        text.ShouldBe("named,tagged,derived,inner,box,point,maybe,map,held,held heard,heard e:after1|3");
    }

    [Fact]
    public void Types_without_members_have_none() => RuleTest.Violates("GRP0027", Sources.Plugin("""
        [Hook("shop:closed", With = "{ equals: { '[|year|]': 2026 } }")] public void M(DateTime at) { }
        [Hook("core:overload", With = "{ range: { '[|percent|]': { gt: 1 } } }")] public void N(double percent) { }
        """));
}
