using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.OddInput;

/// <summary>Payload types of every legal kind, in events, pipes and hooks.</summary>
public class PayloadTests
{
    public static TheoryData<string, string> Payloads => new()
    {
        { "List<string>", "NoCopy" },
        { "Dictionary<string, List<int?>>", "NoCopy" },
        { "string?", "Immutable" },
        { "string", "Immutable" },
        { "int", "Immutable" },
        { "int?", "Immutable" },
        { "DayOfWeek?", "Immutable" },
        { "(int Number, string? Text)", "Immutable" },
        { "(int, (string A, object B))", "NoCopy" },
        { "string[]", "ImmutableArray" },
        { "string?[]?", "ImmutableArray" },
        { "int[,]", "NoCopy" },
        { "int[][]", "NoCopy" },
        { "Copied[]", "SnapshotArray" },
        { "Copied?", "Snapshot" },
        { "Struct", "Snapshot" },
        { "Nested<string>.Deep<int>", "NoCopy" },
        { "Nested<Copied?>", "Immutable" },
        { "KeyValuePair<string, int>", "Immutable" },
        { "System.Collections.Immutable.ImmutableArray<string?>", "Immutable" },
        { "System.Text.Json.Nodes.JsonNode?", "Json" },
        { "System.Text.Json.Nodes.JsonArray", "Json" },
        { "object", "NoCopy" },
        { "object?", "NoCopy" },
        { "nint", "Immutable" },
        { "Exception", "Immutable" },
        { "ReadOnlyMemory<byte>", "NoCopy" },
        { "IComparable<string?>", "NoCopy" },
        { "Func<string?, int>?", "NoCopy" },
        { "global::Holder", "Immutable" },
        { "@decimal", "Immutable" },
        { "Request", "Snapshot" },
        { "Document[]", "SnapshotArray" },
        { "Document?[]", "SnapshotArray" },
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_of_any_type_goes_through_pipes_and_hooks(string type, string copy)
    {
        var hooks = copy == "NoCopy"
            ? """[Hook("e:one")] public void H([EventName] string name) { }"""
            : $$"""
                [Hook("e:one")] public void H({{type}} value, [EventName] string name) { }
                [Hook("e:three")] public void I(int number, {{type}} value, {{type}} last) { }
                [Hook("e:hook")] public ValueTask J({{type}} value) => default;
                """;
        var run = RuleTest.Passes($$"""
            using Grapnel;

            public sealed class Copied : ISnapshot<Copied> { public int X; public Copied Snapshot() => new() { X = X }; }
            public struct Struct : ISnapshot<Struct> { public List<int> Items; public readonly Struct Snapshot() => this; }
            public sealed class Nested<T> { public sealed class Deep<U> { public T? A; public U? B; } }
            public sealed record Holder(string? Text, Holder? Next);
            public sealed record @decimal(int X);

            public static partial class E
            {
                [Event("e:one")] public static partial PipeEvent<{{type}}> One { get; }
                [Event("e:two")] public static partial PipeEvent<{{type}}, {{type}}> Two { get; }
                [Event("e:three")] public static partial PipeEvent<int, {{type}}, {{type}}> Three { get; }
                [Event("e:hook")] public static partial HookEvent<{{type}}> Hook { get; }
            }

            [Plugin]
            public class NycPlugin
            {
                [Pipe("e:one")] public {{type}} A({{type}} value) => value;
                [Pipe("e:one")] public async Task<{{type}}> B({{type}} value, CancellationToken token) { await Task.Yield(); return value; }
                [Pipe("e:one")] public ValueTask<{{type}}> C({{type}} value) => new(value);
                [Pipe("e:two")] public {{type}} D({{type}} value, {{type}} second) => second;
                [Pipe("e:three")] public int F(int number, {{type}} value, {{type}} third) => number;
                {{hooks}}
            }
            """);

        run.File("E.Events.g.cs").ShouldContain($"Payload.{copy}<");
    }

    [Theory]
    [InlineData("PipeEvent<Hidden>")]
    [InlineData("PipeEvent<List<Hidden>>")]
    [InlineData("PipeEvent<(Hidden, int), Hidden[]>")]
    public void Internal_payloads_go_with_internal_events(string handle) => RuleTest.Passes($$"""
        using Grapnel;

        internal sealed record Hidden(int X);

        internal static partial class E { [Event("e:a")] internal static partial {{handle}} A { get; } }

        [Plugin] internal class NycPlugin { [Hook(E.AName)] internal void M() { } }
        """);

    [Fact]
    public void Nullable_results_and_parameters_need_not_match_the_event() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E
        {
            [Event("e:a")] public static partial PipeEvent<string, List<string>> A { get; }
            [Event("e:b")] public static partial PipeEvent<string?, List<string?>?> B { get; }
            [Event("e:c")] public static partial PipeEvent<List<string>> C { get; }
        }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:a")] public string? M(string? text, List<string?>? list) => text;
            [Pipe("e:a")] public Task<string?> N(string text, List<string?> list) => Task.FromResult<string?>(text);
            [Pipe("e:a")] public ValueTask<string?> O(string? text) => new(text);
            [Pipe("e:b")] public string P(string text, List<string> list) => text;
            [Pipe("e:b")] public Task<string> Q(string text) => Task.FromResult(text);
            [Pipe("e:c")] public List<string?> R(List<string?> list) => list;
            [Pipe("e:c")] public Task<List<string?>?> S(List<string?>? list) => Task.FromResult<List<string?>?>(list);
            [Hook("e:a")] public Task? T(string? text) => null;
            [Pipe("e:c")] public Task<List<string>>? U(List<string> list) => null;
            [Hook("e:a")] public void V([EventName] string? name, [FromScope] Uri? uri, [FromScope] List<string?> list) { }
        }
        """);

    [Fact]
    public void Tuple_names_do_not_matter() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E { [Event("e:a")] public static partial PipeEvent<(int A, string B)> A { get; } }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:a")] public (int X, string Y) M((int C, string D) pair) => pair;
            [Pipe("e:a")] public (int, string) N(ValueTuple<int, string> pair) => pair;
            [Hook("e:a")] public void H((int C, string D) pair) { }
        }
        """);

    [Fact]
    public void One_type_under_two_names_is_one_type() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E
        {
            [Event("e:a")] public static partial PipeEvent<nint> A { get; }
            [Event("e:b")] public static partial PipeEvent<IntPtr[]> B { get; }
            [Event("e:c")] public static partial PipeEvent<List<dynamic>> C { get; }
            [Event("e:d")] public static partial PipeEvent<Nullable<int>> D { get; }
        }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:a")] public IntPtr A(IntPtr value) => value;
            [Pipe("e:b")] public nint[] B(nint[] value) => value;
            [Pipe("e:c")] public List<object> C(List<object> value) => value;
            [Pipe("e:d")] public int? D(int? value) => value;
            [Hook("e:a")] public void H(dynamic value) { }
        }
        """);

    [Fact]
    public void An_interface_as_payload_goes_to_wider_interfaces_and_object() => RuleTest.Passes("""
        using Grapnel;

        [Immutable] public interface IBase;
        [Immutable] public interface IDerived : IBase, IComparable<string>;

        public static partial class E
        {
            [Event("e:a")] public static partial PipeEvent<IDerived> A { get; }
            [Event("e:b")] public static partial PipeEvent<string, DayOfWeek> B { get; }
        }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:a")] public IDerived A(IBase value) => null!;
            [Pipe("e:a")] public IDerived B(object value) => null!;
            [Hook("e:a")] public void C(IComparable<string> value) { }
            [Hook("e:b")] public void D(IEnumerable<char> text, Enum day) { }
            [Hook("e:b")] public void F(System.Collections.IEnumerable text, ValueType day) { }
        }
        """);

    [Fact]
    public void Aliases_of_types_do_not_matter() => RuleTest.Passes("""
        using Grapnel;
        using Text = System.String;
        using Handle = Grapnel.PipeEvent<string>;

        public static partial class E { [Event("e:a")] public static partial Handle A { get; } }

        [Plugin]
        public class NycPlugin { [Pipe("e:a")] public Text M(System.String text) => text; }
        """);

    [Fact]
    public void Variance_counts_by_name_only_where_it_is_declared() => RuleTest.Violates("GRP0002", """
        using Grapnel;

        public static partial class E { [Event("e:a")] public static partial HookEvent<string[]> A { get; } }

        [Plugin]
        public class NycPlugin
        {
            [Hook("e:a")] public void M(IEnumerable<string> items) { }
            [Hook("e:a")] public void N([|IEnumerable<object> items|]) { }
            [Hook("e:a")] public void O([|object[] items|]) { }
            [Hook("e:a")] public void P(Array items) { }
        }
        """);
}
