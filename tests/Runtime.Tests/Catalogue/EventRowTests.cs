using System.Text.RegularExpressions;

namespace Grapnel.Tests.Catalogue;

/// <summary>Every row of events.json against what is declared. Names of events one by one; templates and wildcards by what covers them.</summary>
public sealed partial class EventRowTests
{
    public static TheoryData<string> Names => Of("exact");

    public static TheoryData<string> Templates => Of("template");

    public static TheoryData<string> Wildcards => Of("wildcard");

    [Fact]
    public void Every_row_is_of_a_kind_that_is_tested() =>
        (Names.Count + Templates.Count + Wildcards.Count).ShouldBe(CatalogueRows.Events.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_declared_as_its_row_tells(string name)
    {
        var row = CatalogueRows.Named(name);
        if (row.AliasOf is not null)
        {
            DeclaredEvent.Exists(name).ShouldBeFalse("a second spelling is no event");
            DeclaredEvent.Named(row.AliasOf).Attribute.Alias.ShouldBe(name);
            CheckPayload(row, DeclaredEvent.Named(row.AliasOf));
            return;
        }

        Check(row, DeclaredEvent.Named(name));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_is_covered_by_declarations_of_its_form(string name)
    {
        var declared = Covering(name);

        declared.ShouldNotBeEmpty();
        foreach (var found in declared)
            Check(CatalogueRows.Named(name), found);
    }

    [Theory]
    [MemberData(nameof(Wildcards))]
    public async Task A_wildcard_is_heard(string name)
    {
        var row = CatalogueRows.Named(name);
        var wildcard = name.Replace("<controller>", "collection", StringComparison.Ordinal);
        await using var host = await Hosts.With<WildcardPlugin>();

        var emitted = DeclaredEvent.Catalogue.Where(declared => Matches(wildcard, declared.Attribute.Name)).ToList();
        foreach (var declared in emitted)
            await host.Events.PipeAsync(declared.Attribute.Name, Payload(declared.Handle));
        await host.HooksDone();

        emitted.ShouldNotBeEmpty();
        if (wildcard == "generic:document:*")
        {
            // injectMetadata has another payload: a pipe stands on the others, document by document; a hook that takes no payload hears all.
            host.Probe.Seen.Where(seen => seen.StartsWith("hook generic:document:* ", StringComparison.Ordinal))
                .ShouldBe(emitted.Select(declared => $"hook {wildcard} {declared.Attribute.Name}"), ignoreOrder: true);
            host.Probe.Seen.Count(seen => seen == $"pipe {wildcard}").ShouldBe(emitted.Count - 1);
            row.Pipeable.ShouldBeTrue();
            return;
        }

        host.Probe.Seen.Count(seen => seen == $"hook {wildcard}").ShouldBe(emitted.Count);
        host.Probe.Seen.Count(seen => seen == $"pipe {wildcard}").ShouldBe(row.Pipeable ? emitted.Count : 0);
    }

    private static void Check(EventRow row, DeclaredEvent declared)
    {
        // What is never emitted has no code to follow.
        var isPipe = row.Emission == "never" ? row.Pipeable : row.PipeableInCode;
        declared.Handle.Name.ShouldBe(declared.Attribute.Name);
        declared.Handle.IsPipeEvent.ShouldBe(isPipe);
        (declared.Handle is GenericDocumentEvent).ShouldBe(row.GenericDocument);
        declared.CarriesRequest.ShouldBe(row.HasRequest);
        declared.Attribute.ReplacedBy.ShouldBe(row.Deprecated?.Use);
        declared.Attribute.Alias.ShouldBe(
            row.Name.StartsWith("generic:document:", StringComparison.Ordinal) ? row.Name.Replace("generic:document:", "document:generic:", StringComparison.Ordinal) : null);
        CheckPayload(row, declared);
    }

    private static void CheckPayload(EventRow row, DeclaredEvent declared)
    {
        var types = declared.Handle.PayloadTypes;
        if (row.Payload is [{ Name: ['.', '.', '.', ..] }])
            return;

        // The documented arguments, by DESIGN.md; Kuzzle's code puts them into one object.
        var payload = row.Name == "hook:onError" ? row.DocPayload! : row.Payload;
        types.Count.ShouldBe(payload.Count);
        for (var i = 0; i < types.Count; i++)
        {
            if (payload[i].Type != "any")
                types[i].ShouldHaveShape(Shape.Parse(payload[i].Type), $"{declared.Attribute.Name}: {payload[i].Name}");
        }
    }

    private static IReadOnlyList<DeclaredEvent> Covering(string template)
    {
        if (ActionTemplate().Match(template) is { Success: true } action)
        {
            var prefix = action.Groups["prefix"].Value;
            return action.Groups["plugin"].Success
                ? [.. DeclaredEvent.In(typeof(DriverEvents)).Where(declared => declared.Attribute.Name == $"catalogue/driver:{prefix}Enroll")]
                : [.. CatalogueRows.Actions.Select(row => DeclaredEvent.Named(row.Events.Single(name => name.StartsWith($"{row.Controller}:{prefix}", StringComparison.Ordinal))))];
        }

        var name = template switch
        {
            "plugin-<plugin name>:<event>" => ForeignEvents.ScoredName,
            "<custom event>" => ForeignEvents.CustomName,
            "<ask or call event>" => ForeignEvents.AskedName,
            _ => throw new InvalidOperationException($"Say what covers the template '{template}'."),
        };
        return [.. DeclaredEvent.In(typeof(ForeignEvents)).Where(declared => declared.Attribute.Name == name)];
    }

    private static bool Matches(string wildcard, string name) =>
        name.StartsWith(wildcard[..^1], StringComparison.Ordinal) && name.LastIndexOf(':') == wildcard.LastIndexOf(':');

    private static object?[] Payload(EventHandle handle) => [.. handle.PayloadTypes.Select(static type =>
        type == typeof(Request) ? new Request("collection", "list")
        : type == typeof(Document[]) ? new[] { new Document("1") }
        : type == typeof(MetadataInjection) ? (object)new MetadataInjection(new Request("document", "create"), new JsonFields())
        : throw new InvalidOperationException($"Say what to emit for {type}."))];

    private static TheoryData<string> Of(string kind) => [.. CatalogueRows.Events.Where(row => row.Kind == kind).Select(row => row.Name)];

    [GeneratedRegex("^(?<plugin><plugin name>/)?<controller>:(?<prefix>before|after|error)<Action>$")]
    private static partial Regex ActionTemplate();
}
