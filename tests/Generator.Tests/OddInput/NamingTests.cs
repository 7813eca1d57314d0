using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.OddInput;

/// <summary>Names that get in the way of generated names, or of each other.</summary>
public class NamingTests
{
    [Fact]
    public void Keywords_are_names_everywhere()
    {
        var run = RuleTest.Passes("""
            using Grapnel;

            namespace @namespace.@class;

            public sealed record @struct(string @string);

            public static partial class @event
            {
                [Event("e:new")] public static partial PipeEvent<@struct, @struct?> @new { get; }
                public static partial class @static { [Event("e:this")] public static partial HookEvent<@struct> @this { get; } }
            }

            [Plugin]
            public sealed class @void
            {
                [Pipe("e:new")] public @struct @return(@struct @ref, @struct? @out, CancellationToken @in) => @ref;
                [Hook("e:this")] public void @override(@struct @object, [EventName] string @event, [FromScope] @struct @if) { }
                [Hook(@event.newName)] public void @await() { }
                [Hook(@namespace.@class.@event.@static.thisName)] public void @int() { }
            }
            """);

        run.File(".Plugin.g.cs").ShouldContain("self.@override(");
        run.File(".Module.g.cs").ShouldContain(".@return(");
    }

    [Theory]
    [InlineData("Acme.Grapnel")]
    [InlineData("Acme.System")]
    [InlineData("System.Grapnel.System")]
    [InlineData("Grapnel.Generated")]
    [InlineData("Grapnel.CompilerServices")]
    [InlineData("Microsoft.CodeAnalysis")]
    public void A_namespace_may_be_called_like_those_used(string name) => RuleTest.Passes($$"""
        using global::Grapnel;

        namespace {{name}}
        {
            public static partial class Events_
            {
                [Event("e:a")] public static partial PipeEvent<string> A { get; }
                [Event("e:b")] public static partial PipeEvent B { get; }
            }

            [Plugin]
            public sealed class NycPlugin
            {
                [Pipe("e:a")] public string M(string text, [FromScope] Uri uri, CancellationToken token) => text;
                [Pipe("e:b")] public Task N() => Task.CompletedTask;
                [Hook("e:a")] public ValueTask O(string text, [EventName] string name) => default;
                [Hook(Events_.BName)] public Task P() => Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public void A_class_may_be_called_like_its_namespace_and_like_what_is_used() => RuleTest.Passes("""
        namespace Nyc
        {
            [global::Grapnel.Plugin] public class Nyc { [global::Grapnel.Hook("e:a")] public void Task() { } }
            public class System;
            public class Grapnel;
            public class String;
            public class ValueTask;
            public static partial class Events { [global::Grapnel.Event("e:a")] public static partial global::Grapnel.PipeEvent<Grapnel, System> A { get; } }
            [global::Grapnel.Plugin] public class Other { [global::Grapnel.Pipe("e:a")] public Grapnel M(Grapnel g, System s) => g; }
        }
        """);

    [Fact]
    public void Two_classes_of_one_name_in_two_namespaces_have_their_own_files()
    {
        var run = RuleTest.Passes("""
            using Grapnel;

            namespace A
            {
                public static partial class Events { [Event("a:a")] public static partial PipeEvent A { get; } }
                [Plugin("a")] public class NycPlugin { [Pipe("a:a")] public void M() { } [Hook(Events.AName)] public void N() { } }
            }

            namespace B
            {
                public static partial class Events { [Event("b:a")] public static partial PipeEvent A { get; } }
                [Plugin("b")] public class NycPlugin { [Pipe("b:a")] public void M() { } [Hook(Events.AName)] public void N() { } }
            }
            """);

        run.Files.Keys.Count(name => name.EndsWith(".Plugin.g.cs", StringComparison.Ordinal)).ShouldBe(2);
        run.Files.Keys.Count(name => name.EndsWith(".Events.g.cs", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Names_that_differ_only_in_underscores_dots_and_case_do_not_collide() => RuleTest.Passes("""
        using Grapnel;

        namespace A { [Plugin("p1")] public class B_C; }
        namespace A.B { [Plugin("p2")] public class C; }
        namespace A_B { [Plugin("p3")] public class C; }
        namespace A { [Plugin("p4")] public class B__C; }
        namespace A { public class B_ { [Plugin("p5")] public class C; } }
        namespace A { public class B2 { [Plugin("p6")] public class C; } }
        namespace A { [Plugin("p7")] public class b_c; }
        namespace A.B2x { [Plugin("p8")] public class C; }
        """).Files.Keys.Count(name => name.EndsWith(".Plugin.g.cs", StringComparison.Ordinal)).ShouldBe(8);

    [Theory]
    [InlineData("My.App")]
    [InlineData("My_App")]
    [InlineData("my-app 2")]
    [InlineData("2ndApp")]
    [InlineData("class")]
    [InlineData("Grapnel.Extras")]
    [InlineData("Ünïcode.アプリ")]
    [InlineData("C++")]
    public void An_assembly_may_have_any_name(string name) => RuleTest.Passes(
        Sources.Plugin("""[Hook("shop:opened")] public void M() { }"""),
        new HarnessOptions { AssemblyName = name });

    [Fact]
    public void Members_may_be_called_like_generated_members() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E
        {
            [Event("e:type")] public static partial PipeEvent<string> Type { get; }
            [Event("e:name")] public static partial PipeEvent<string> Name { get; }
        }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:type")] public string Run(string self, CancellationToken call) => self;
            [Pipe("e:name")] public string Describe(string payload, [FromScope] Uri plugin) => payload;
            [Hook("e:type")] public void RunHook(string row, [EventName] string self) { }
            [Hook("e:name")] public void Create() { }
            [Hook("e:name")] public void call() { }
        }
        """);

    [Fact]
    public void Unicode_and_escapes_in_names_are_kept() => RuleTest.Passes("""
        using Grapnel;

        public static partial class Été { [Event("été:\u00e9\"quoted\\<&>\"")] public static partial PipeEvent A { get; } }

        [Plugin("naif")]
        public class Naïf
        {
            [Hook("été:é\"quoted\\<&>\"")] public void Où() { }
            [Hook(Été.AName)] public void Là() { }
        }
        """);
}
