using System.Text.Json;

namespace Grapnel.Tests.Catalogue;

/// <summary>The copies say what the specification says, where it lies beside the repository.</summary>
public sealed class SpecificationTests
{
    private static readonly string[] EventFacts =
        ["name", "kind", "payload", "docPayload", "pipeable", "pipeableInCode", "emission", "hasRequest", "genericDocument", "deprecated", "aliasOf"];

    [Fact]
    public void The_copied_events_are_those_of_the_specification()
    {
        using var specification = Read("events.json");

        Reduced(specification.RootElement).ShouldBe(Reduced(Copy("events.json")));
    }

    [Fact]
    public void The_copied_actions_are_those_of_the_specification()
    {
        using var specification = Read("api-actions.json");
        var actions = specification.RootElement.GetProperty("controllers").EnumerateArray().SelectMany(static controller =>
            controller.GetProperty("actions").EnumerateArray().Select(action => new ActionRow(
                controller.GetProperty("name").GetString()!,
                action.GetProperty("name").GetString()!,
                EventOf(action, "before"),
                EventOf(action, "after"),
                EventOf(action, "error"))));

        CatalogueRows.Actions.ShouldBe(actions);
    }

    private static string EventOf(JsonElement action, string prefix) => action.GetProperty("events").GetProperty(prefix).GetString()!;

    /// <summary>The facts of each row that are compared; what is null is as good as missing.</summary>
    private static List<string> Reduced(JsonElement rows) => rows.EnumerateArray().Select(static row => string.Join(
        " ",
        EventFacts.Where(fact => row.TryGetProperty(fact, out var value) && value.ValueKind != JsonValueKind.Null)
            .Select(fact => $"{fact}={JsonSerializer.Serialize(row.GetProperty(fact))}"))).ToList();

    private static JsonElement Copy(string file)
    {
        using var stream = typeof(SpecificationTests).Assembly.GetManifestResourceStream($"{typeof(SpecificationTests).Namespace}.{file}")!;
        return JsonElement.Parse(new BinaryReader(stream).ReadBytes((int)stream.Length));
    }

    private static JsonDocument Read(string file)
    {
        var path = Repository.PathTo("..", "shared", "spec", "kuzzle", file);
        Assert.SkipUnless(File.Exists(path), $"The specification '{file}' does not lie beside the repository; the copy is compared where it does.");
        return JsonDocument.Parse(File.ReadAllText(path));
    }
}
