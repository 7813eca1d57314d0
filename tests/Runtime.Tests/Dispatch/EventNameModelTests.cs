using FsCheck;
using FsCheck.Fluent;
using Grapnel.CompilerServices;
using Grapnel.Dispatch;
using Grapnel.Registration;

namespace Grapnel.Tests.Dispatch;

/// <summary>Which rows hear an event, and in which order, against the rules said as plainly as can be. Source: BEHAVIOUR.md, section 1.</summary>
public sealed class EventNameModelTests
{
    private static readonly string[] Prefixes = ["before", "after", "error"];
    private static readonly Gen<string> Segment = Gen.Elements("a", "b", "before", "beforehand", "beforeA", "after", "afterB", "error", "errorA", "Before", "xbefore");

    private static readonly Gen<string> EventName =
        from count in Gen.Choose(2, 4)
        from segments in Gen.ArrayOf(Segment, count)
        select string.Join(":", segments);

    private static readonly Gen<string> Listened =
        from name in EventName
        from ending in Gen.Elements(null, "*", "before*", "after*", "error*")
        select ending is null ? name : name[..(name.LastIndexOf(':') + 1)] + ending;

    [Fact]
    public void Rows_hear_what_the_model_says_in_its_order()
    {
        var sample = from name in EventName
                     from rows in Gen.ArrayOf(Listened, 12)
                     from more in Gen.SubListOf(Heard(name).ToArray())
                     select (Name: name, Rows: rows.Concat(more).ToArray());

        var heard = 0;
        Prop.ForAll(sample.ToArbitrary(), sample => heard += Compare(sample.Name, sample.Rows)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

        heard.ShouldBeGreaterThan(2000);
    }

    [Theory]
    [InlineData("foo:before", "foo:before", "foo:before*", "foo:*")]
    [InlineData("foo:beforehand", "foo:beforehand", "foo:before*", "foo:*")]
    [InlineData("foo:onErrorA", "foo:onErrorA", "foo:*")]
    [InlineData("foo:errorA", "foo:errorA", "foo:error*", "foo:*")]
    [InlineData("protocol:http:beforeParsingPayload", "protocol:http:beforeParsingPayload", "protocol:http:before*", "protocol:http:*")]
    public void An_event_is_heard_as(string name, params string[] names) => EventNames.HeardAs(name).ShouldBe(names);

    private static int Compare(string name, string[] rows)
    {
        var table = new PluginTable([new Module(rows)], static _ => true);
        var expected = Heard(name).SelectMany(heard => rows.Select((row, i) => (row, i)).Where(row => row.row == heard)).Select(static row => row.i).ToList();

        table.HooksOf(EventFactory.Hook(name)).Select(static hook => hook.Number).ShouldBe(expected);
        return expected.Count;
    }

    private static IEnumerable<string> Heard(string name)
    {
        var segments = name.Split(':');
        var scope = string.Join(":", segments[..^1]);
        return [name, .. Prefixes.Where(prefix => segments[^1].StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => $"{scope}:{prefix}*"), $"{scope}:*"];
    }

    private sealed class Module(string[] rows) : PluginModule
    {
        public override int Contract => 1;

        public override string AssemblyName => "model";

        public override void Register(ModuleRegistration module) => module.Plugin(new Plugin(rows));
    }

    private sealed class Plugin(string[] rows) : PluginDescriptor
    {
        public override string Name => "model";

        public override Type Type => typeof(Plugin);

        public override object? Create(IServiceProvider services) => null;

        public override void Describe(PluginRows to) => Array.ForEach(rows, row => to.Hook(row, "Hear"));
    }
}
