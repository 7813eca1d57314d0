namespace Grapnel.Tests.Dispatch;

public static partial class CarrierEvents
{
    [Event("carrier:http:beforeParse")]
    public static partial PipeEvent<string> BeforeParse { get; }

    [Event("carrier:http:afterParse")]
    public static partial PipeEvent<string> AfterParse { get; }

    [Event("carrier:http:errorParse")]
    public static partial PipeEvent<string> ErrorParse { get; }

    [Event("carrier:http:parse")]
    public static partial PipeEvent<string> Parse { get; }

    [Event("carrier:open")]
    public static partial PipeEvent<string> Open { get; }
}

[Plugin]
public sealed class CarrierPlugin(Probe probe)
{
    [Pipe("carrier:*")]
    public string Outer(string trace) => trace + " carrier:*";

    [Pipe("carrier:http:*")]
    public string Scope(string trace) => trace + " http:*";

    [Pipe("carrier:http:before*")]
    public string Before(string trace) => trace + " before*";

    [Pipe("carrier:http:after*")]
    public string After(string trace) => trace + " after*";

    [Pipe("carrier:http:error*")]
    public string Error(string trace) => trace + " error*";

    [Pipe("carrier:http:errorParse")]
    public string Exact(string trace) => trace + " exact";

    [Hook("carrier:*")]
    public void HearOuter() => probe.See("carrier:*");

    [Hook("carrier:http:*")]
    public void HearScope() => probe.See("http:*");

    [Hook("carrier:http:before*")]
    public void HearBefore() => probe.See("before*");

    [Hook("carrier:http:after*")]
    public void HearAfter() => probe.See("after*");

    [Hook("carrier:http:error*")]
    public void HearError() => probe.See("error*");

    [Hook("carrier:http:errorParse")]
    public void HearExact() => probe.See("exact");
}

public sealed class WildcardTests
{
    [Theory]
    [InlineData("carrier:http:beforeParse", "before*", "http:*")]
    [InlineData("carrier:http:afterParse", "after*", "http:*")]
    [InlineData("carrier:http:errorParse", "exact", "error*", "http:*")]
    [InlineData("carrier:http:parse", "http:*")]
    [InlineData("carrier:open", "carrier:*")]
    public async Task The_scope_ends_at_the_last_colon_and_pipes_and_hooks_run_in_one_order(string eventName, params string[] heard)
    {
        await using var host = await Hosts.With<CarrierPlugin>();

        (await host.Events.PipeAsync(eventName, ["trace"])).ShouldBe($"trace {string.Join(' ', heard)}");
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(heard);
    }
}
