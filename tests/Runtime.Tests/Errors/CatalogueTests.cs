using System.Globalization;
using System.Xml.Linq;
using Grapnel.Errors;

namespace Grapnel.Tests.ErrorTests;

/// <summary>The catalogue is Kuzzle's: each error has its method, and each method its error.</summary>
public sealed class CatalogueTests
{
    private static readonly Dictionary<string, CatalogueMethod> ById =
        CatalogueMethod.All.ToDictionary(static method => method.Call().Error.Id!, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. ErrorFacts.All.Errors.Select(static fact => fact.Id)];

    public static TheoryData<string> ProposedIds => [.. ErrorFacts.All.Proposed.Select(static fact => fact.Id)];

    [Fact]
    public void Every_error_has_a_method_and_every_method_an_error() =>
        ById.Keys.ShouldBe([.. ErrorFacts.All.Errors.Select(static fact => fact.Id), .. ErrorFacts.All.Proposed.Select(static fact => fact.Id)], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_method_makes_its_error(string id)
    {
        var fact = ErrorFacts.All.Errors.Single(fact => fact.Id == id);
        var suffix = ErrorFacts.All.Class(fact.Class).MessageSuffix;
        var method = ById[id];
        var cause = new FormatException("cause");

        var (error, values) = method.Call(cause);

        method.Name.ShouldBe(NameOf(id));
        (error.Id, error.Code, error.Status, error.WireName).ShouldBe((fact.Id, (uint?)fact.Code, fact.Status, fact.Class));
        method.Method.ReturnType.ShouldBe(error.GetType());
        values.Length.ShouldBe(fact.Placeholders);
        error.Message.ShouldBe(Filled(fact.Message, values) + suffix);
        error.Props.ShouldBe(values);
        error.InnerException.ShouldBeSameAs(cause);
        method.HasErrors.ShouldBe(ErrorFacts.All.Class(fact.Class).ExtraJsonFields.Length != 0);
    }

    [Theory]
    [MemberData(nameof(ProposedIds))]
    public void A_method_makes_an_error_that_Kuzzle_has_not(string id)
    {
        var fact = ErrorFacts.All.Proposed.Single(fact => fact.Id == id);
        var method = ById[id];

        var (error, values) = method.Call();

        method.Name.ShouldBe(NameOf(id));
        (error.Id, error.Code, error.WireName).ShouldBe((fact.Id, (uint?)ErrorFacts.All.CodeOf(fact), fact.Class));
        error.Status.ShouldBe(ErrorFacts.All.Class(fact.Class).Status!.Value);
        error.Props.ShouldBe(values);
        foreach (var value in values)
            error.Message.ShouldContain(Convert.ToString(value, CultureInfo.InvariantCulture)!);
    }

    [Fact]
    public void No_two_errors_have_one_code() =>
        ById.Values.Select(static method => method.Call().Error.Code).ShouldBeUnique();

    [Fact]
    public void A_failed_init_may_say_what_was_thrown()
    {
        var error = KuzzleErrors.Plugin.Runtime.FailedInit("shop", "Error: no luck");

        error.Message.ShouldContain("to bypass plugin initialization. Error: no luck\n");
        error.Props.ShouldBe(["shop", "Error: no luck"]);
    }

    [Fact]
    public void The_errors_of_a_request_with_several_are_kept()
    {
        var error = KuzzleErrors.Api.Process.IncompleteMultipleRequest("create", [JsonValue(1), null]);

        error.Errors.Select(static entry => entry.GetRawText()).ShouldBe(["1", "null"]);
        error.Count.ShouldBe(2);

        static System.Text.Json.Nodes.JsonNode JsonValue(int value) => System.Text.Json.Nodes.JsonValue.Create(value);
    }

    [Fact]
    public void What_completion_shows_is_what_is_thrown()
    {
        var file = Path.ChangeExtension(typeof(KuzzleErrors).Assembly.Location, ".xml");
        var summaries = XDocument.Load(file).Descendants("member")
            .Where(static member => member.Attribute("name")!.Value.StartsWith("M:Grapnel.Errors.KuzzleErrors.", StringComparison.Ordinal))
            .ToDictionary(static member => member.Attribute("name")!.Value.Split(':', '(')[1], static member => member.Element("summary")!, StringComparer.Ordinal);

        foreach (var (id, method) in ById)
        {
            var error = method.Call(withPlaceholders: true).Error;
            var suffix = ErrorFacts.All.Class(error.WireName).MessageSuffix ?? "";
            var summary = summaries[$"Grapnel.Errors.KuzzleErrors.{method.Name}"];
            summary.Elements("paramref").Select(static reference => reference.Attribute("name")!.Value).ShouldBe(method.Values.Select(static value => value.Name));
            var shown = string.Concat(summary.Nodes().Select(node => node switch
            {
                XElement { Name.LocalName: "paramref" } reference => ValueOf(method, error, reference.Attribute("name")!.Value),
                XElement other => other.Value,
                _ => ((XText)node).Value,
            }));
            OneLine(shown).ShouldBe(OneLine($"{id}, {error.Status}: {error.Message[..^suffix.Length].Replace("\n", "\\n", StringComparison.Ordinal)}"));
        }
    }

    private static string ValueOf(CatalogueMethod method, KuzzleException error, string parameter) =>
        Convert.ToString(error.Props![Array.FindIndex(method.Values, value => value.Name == parameter)], CultureInfo.InvariantCulture)!;

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The way of util.format for as many values as placeholders, written independently of the runtime's.</summary>
    private static string Filled(string template, object?[] values) =>
        string.Concat(template.Split("%s").SelectMany((part, i) => i == 0 ? [part] : (string[])[Convert.ToString(values[i - 1], CultureInfo.InvariantCulture)!, part]));

    private static string NameOf(string id) =>
        string.Join('.', id.Split('.').Select(static part => string.Concat(part.Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]))));
}
