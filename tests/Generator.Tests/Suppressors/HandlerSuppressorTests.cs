using Grapnel.Generator.Analyzers;

namespace Grapnel.Generator.Tests.Suppressors;

/// <summary>What the analyzers of the SDK say about handlers and plugins, with and without the suppressors.</summary>
public class HandlerSuppressorTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Grapnel;

        [Plugin("inner")]
        internal sealed class InnerPlugin
        {
            [Hook("server:afterNow")]
            public void Listen(Request request, CancellationToken token, [FromScope] IServiceProvider services, [EventName] string name) { }

            [Pipe("generic:document:afterGet")]
            public Document[] Change(Document[] documents, Request context) => documents;

            [Hook("hook:onError")]
            internal static void Failed(string plugin, string place, Exception error) => Console.WriteLine(error);

            internal void Help(int number) { }
        }

        internal sealed class Forgotten;

        public static partial class NameEvents
        {
            [Event("name:given")] public static partial PipeEvent<string?> Given { get; }
        }

        [Plugin]
        public sealed partial class OpenPlugin
        {
            private readonly int _count = 1;

            [Hook("server:afterNow")]
            public void Count(Request sure) => Console.WriteLine(sure.Status + _count);

            [Hook("name:given")]
            public void Name(string unsure) => Console.WriteLine(unsure.Length + _count);

            [Hook("server:afterNow")]
            public partial void Parted(Request whole);

            [Hook("server:afterNow")]
            public void Ask([FromScope] IServiceProvider given, [FromScope] IServiceProvider? also, [EventName] string called) => Console.WriteLine(given.GetHashCode() + called.Length + _count + also!.GetHashCode());

            [Hook("server:afterNow")]
            public void RaiseAlarm() => Console.WriteLine(_count);

            public void RaiseOther() => Console.WriteLine(_count);

            public int Other(Request anybody, [EventName] string none) => anybody.Status + _count + none.Length;
        }

        [Plugin(Threads = 2)]
        public sealed class BusyPlugin
        {
            private int _count;

            [Hook("server:afterNow")]
            public async Task Work()
            {
                await onThread();
                _count++;
                await Task.Run(async () => await inLambda());
                await local();
                await foreach (var item in streamed()) { _count += item; }
                async Task local() => await inLocal();
                static async Task Apart() => await inStatic();
                await Task.WhenAll(Apart());
            }

            private static Task onThread() => Task.CompletedTask;
            private static Task inLambda() => Task.CompletedTask;
            private static Task inLocal() => Task.CompletedTask;
            private static Task inStatic() => Task.CompletedTask;
            private static async IAsyncEnumerable<int> streamed() { await onThread(); yield return 1; }

            public static class Nested { public static async Task M() => await nested(); private static Task nested() => Task.CompletedTask; }
        }

        [Plugin]
        public sealed class IdlePlugin
        {
            [Hook("server:afterNow")]
            public async Task Work() => await onPool();

            private static Task onPool() => Task.CompletedTask;
        }

        public sealed partial class OpenPlugin
        {
            public partial void Parted(Request whole) { }
        }
        """;

    private static readonly string[] Rules = ["IDE0060", "CA1822", "CA1812", "CA1062", "CA2007", "CA1030"];

    private static readonly Lazy<IReadOnlyList<(string Id, string Name)>> With = new(() => SdkCompiler.Compile(Source, Rules));

    private static readonly Lazy<IReadOnlyList<(string Id, string Name)>> Without = new(() => SdkCompiler.Compile(Source, Rules, [.. All.Select(static found => found.Id)]));

    private static IEnumerable<Microsoft.CodeAnalysis.SuppressionDescriptor> All => new HandlerSuppressor().SupportedSuppressions;

    [Theory]
    [InlineData("IDE0060", "request token services name context plugin place number", "token services name number")]
    [InlineData("CA1822", "Listen Change Help Parted Work", "Help")]
    [InlineData("CA1812", "InnerPlugin Forgotten", "Forgotten")]
    [InlineData("CA1062", "unsure sure anybody none given also called", "unsure anybody none")]
    [InlineData("CA1030", "RaiseAlarm RaiseOther", "RaiseOther")]
    [InlineData("CA2007", "onThread Task inLambda local streamed inLocal inStatic nested onPool", "inLambda inStatic nested onPool")]
    public void What_is_said_wrongly_is_taken_back_and_all_else_stays(string rule, string without, string with)
    {
        Names(Without.Value, rule).ShouldBe(without.Split(' '), ignoreOrder: true);
        Names(With.Value, rule).ShouldBe(with.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public void Each_suppression_has_an_id_of_its_own_and_a_row_in_the_docs()
    {
        var page = Harness.Repository.Read("docs", "diagnostics", "README.md");

        All.Select(static found => found.Id).ShouldBeUnique();
        All.ShouldAllBe(found => page.Contains($"| {found.SuppressedDiagnosticId} | {found.Id} | "));
    }

    private static IEnumerable<string> Names(IEnumerable<(string Id, string Name)> said, string rule) => said.Where(found => found.Id == rule).Select(static found => found.Name).Distinct();
}
