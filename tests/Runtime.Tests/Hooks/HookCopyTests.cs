using System.Text.Json.Nodes;

namespace Grapnel.Tests.Hooks;

[Plugin("copy-a")]
public sealed class CopyAPlugin(Probe probe)
{
    [Hook("test:crate")]
    public async Task Spoil(Crate crate)
    {
        await probe.Gate("changed");
        probe.See($"a {string.Join(',', crate.Items)}");
        crate.Items.Add("a");
        probe.Open("a");
    }

    [Hook("test:crate")]
    public void Later(Crate crate) => probe.See($"a later {string.Join(',', crate.Items)}");

    [Hook("server:afterNow")]
    public async Task Request(Request request)
    {
        await probe.Gate("changed");
        probe.See($"{request.Result!["now"]} {request.Input.Body!["a"]}");
        request.Result!["now"] = "hook";
        request.Input.Body!["a"] = 99;
        request.Input.Controller = "hook";
        probe.Open("a");
    }
}

[Plugin("copy-b")]
public sealed class CopyBPlugin(Probe probe)
{
    [Hook("test:crate")]
    public async Task Read(Crate crate)
    {
        await probe.Gate("a");
        probe.See($"b {string.Join(',', crate.Items)}");
    }
}

[Plugin]
public sealed class SealedPlugin
{
    [Pipe("test:sealed")]
    public Sealed Change(Sealed payload)
    {
        payload.Value++;
        return payload;
    }

    [Hook("test:sealed")]
    public void WithoutPayload()
    {
    }
}

public sealed class HookCopyTests
{
    [Fact]
    public async Task Each_plugin_has_a_copy_of_what_was_emitted_made_before_the_caller_goes_on()
    {
        await using var host = await Hosts.With([typeof(CopyAPlugin), typeof(CopyBPlugin)]);
        var crate = new Crate { Items = { "x" } };

        await host.Events.PipeAsync(TestEvents.Packed, crate);
        crate.Items.Add("caller");
        host.Probe.Open("changed");
        await host.HooksDone();

        crate.Items.ShouldBe(["x", "caller"]);
        host.Probe.Seen.Where(seen => seen.StartsWith('a')).ShouldBe(["a x", "a later x,a"]);
        host.Probe.Seen.ShouldContain("b x");
    }

    [Fact]
    public async Task A_request_is_copied_with_its_content()
    {
        await using var host = await Hosts.With<CopyAPlugin>();
        var request = new Request("server", "now") { Input = { Body = new JsonFields { ["a"] = 1 } }, Result = new JsonObject { ["now"] = "emitted" } };

        await host.Events.PipeAsync(ServerEvents.AfterNow, request);
        request.Result!["now"] = "caller";
        request.Input.Body!["a"] = 2;
        host.Probe.Open("changed");
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["emitted 1"]);
        $"{request.Result!["now"]} {request.Input.Body!["a"]} {request.Input.Controller}".ShouldBe("caller 2 server");
    }

    [Fact]
    public async Task A_payload_that_cannot_be_copied_is_no_hindrance_to_hooks_that_leave_it_out()
    {
        await using var host = await Hosts.With<SealedPlugin>();

        (await host.Events.PipeAsync(TestEvents.Closed, new Sealed())).Value.ShouldBe(1);
        await host.HooksDone();
    }

    [Fact]
    public async Task A_copy_that_fails_costs_a_plugin_its_item_and_the_caller_nothing()
    {
        await using var host = await Hosts.With<FragileListener>();

        await host.Events.PipeAsync(TestEvents.Delicate, new Fragile());
        await host.HooksDone();

        host.Probe.Seen.ShouldBeEmpty();
        host.Log.Lines.ShouldContain("Warning: [fragile-listener] A hook item of \"test:delicate\" is lost: its payload could not be copied (FormatException: broke) (1 lost since start)");
    }
}

public sealed class Fragile : ISnapshot<Fragile>
{
    public Fragile Snapshot() => throw new FormatException("broke");
}

[Plugin]
public sealed class FragileListener(Probe probe)
{
    [Hook("test:delicate")]
    public void Heard(Fragile payload) => probe.See("heard");
}
