using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Awaits of a plugin with threads of its own.</summary>
public class ConfigureAwaitFixTests
{
    private const string Id = "GRP0028";

    [Theory]
    [InlineData("await Task.Delay(1).ConfigureAwait(false);", "await Task.Delay(1);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(continueOnCapturedContext: false); // once", "await Task.Delay(1); // once")]
    [InlineData("_ = 1 + await new ValueTask<int>(await Task.FromResult(1).ConfigureAwait(false)).ConfigureAwait(false);", "_ = 1 + await new ValueTask<int>(await Task.FromResult(1));")]
    [InlineData("await Task.Delay(1)\n            .ConfigureAwait(false);", "await Task.Delay(1);")]
    [InlineData("await Task.Delay(1) // a while\n            .ConfigureAwait(false);", "await Task.Delay(1) // a while\n            ;")]
    [InlineData("await Task.Delay(1).ConfigureAwait(ConfigureAwaitOptions.None);", "await Task.Delay(1);")]
    [InlineData("await foreach (var i in Numbers().WithCancellation(default).ConfigureAwait(false)) _ = i;", "await foreach (var i in Numbers().WithCancellation(default)) _ = i;")]
    [InlineData("await using (new Open().ConfigureAwait(false)) { }", "await using (new Open()) { }")]
    [InlineData("await using var open = new Open().ConfigureAwait(false);", "await using var open = new Open();")]
    public Task The_call_goes(string before, string after) => Fixes("Remove ConfigureAwait", before, after);

    [Theory]
    [InlineData("ConfigureAwaitOptions.SuppressThrowing", "ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext")]
    [InlineData("ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding", "ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext")]
    [InlineData("Quiet", "Quiet | ConfigureAwaitOptions.ContinueOnCapturedContext")]
    [InlineData("true ? Quiet : ConfigureAwaitOptions.None", "(true ? Quiet : ConfigureAwaitOptions.None) | ConfigureAwaitOptions.ContinueOnCapturedContext")]
    public Task Other_options_stay(string before, string after) =>
        Fixes("Add ContinueOnCapturedContext", $"await Task.Delay(1).ConfigureAwait({before});", $"await Task.Delay(1).ConfigureAwait({after});");

    [Theory]
    [InlineData("await using System.Runtime.CompilerServices.ConfiguredAsyncDisposable open = new Open().ConfigureAwait(false);")]
    [InlineData("await using (TaskAsyncEnumerableExtensions.ConfigureAwait(new Open(), false)) { }")]
    public Task It_stays_where_its_type_is_asked_for(string statement) => FixTest.OffersIn(Id, Source("First", statement));

    private static Task Fixes(string title, string before, string after) =>
        FixTest.Files(Id, title, [Source("First", before), Source("Second", before)], [Source("First", after), Source("Second", after)]);

    private static string Source(string name, string statement) => $$"""
        using Grapnel;

        namespace {{name}};

        [Plugin("{{name.ToLowerInvariant()}}", Threads = 2)]
        public sealed class {{name}}Plugin
        {
            private int _sent;
            private const ConfigureAwaitOptions Quiet = ConfigureAwaitOptions.SuppressThrowing;

            [Hook("server:afterNow")]
            public async Task Send(Request request, CancellationToken token)
            {
                await Task.Delay(1, token);
                { {{statement}}
                }
                _sent++;
            }

            private static async IAsyncEnumerable<int> Numbers() { await Task.Yield(); yield return 1; }
        }

        public sealed class Open : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
        """;
}
