using System.Reflection;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.ErrorTests;

/// <summary>The copy of the facts that the tests use is that of the specification, where that is at hand.</summary>
public sealed class FactsSourceTests
{
    [Fact]
    public void The_copied_facts_are_those_of_the_specification()
    {
        var path = Repository.PathTo("..", "shared", "spec", "kuzzle", "errors.json");
        Assert.SkipUnless(File.Exists(path), "The specification is not beside the repository.");
        var source = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("errors.json")!;
        var copy = JsonNode.Parse(stream)!.AsObject();

        var errors = source["plugin"]!["errors"]!.AsArray().Concat(source["related"]!.AsObject().SelectMany(static domain => domain.Value!.AsArray())).ToArray();
        Same(copy["kuzzleVersion"], source["kuzzleVersion"]);
        Same(copy["domains"], source["domains"]);
        Same(copy["classes"], Reduced(source["classes"]!.AsArray(), copy["classes"]!));
        Same(copy["errors"], Reduced(errors, copy["errors"]!));
        Same(copy["proposed"], Reduced(source["proposedForCsharp"]!["errors"]!.AsArray(), copy["proposed"]!));
        Same(copy["examples"], source["clientErrorShape"]!["examples"]);
        Same(new JsonArray(copy["wrapping"]!.DeepClone()), Reduced([source["wrapping"]!["pipe"]], new JsonArray(copy["wrapping"]!.DeepClone())));
    }

    /// <summary>Each object with the members that the objects of the copy have.</summary>
    private static JsonArray Reduced(IEnumerable<JsonNode?> objects, JsonNode copy)
    {
        string[] names = [.. copy[0]!.AsObject().Select(static member => member.Key)];
        return [.. objects.Select(node => (JsonNode)new JsonObject(names.Select(name => KeyValuePair.Create(name, node![name]?.DeepClone()))))];
    }

    private static void Same(JsonNode? copy, JsonNode? source) => copy!.ToJsonString().ShouldBe(source!.ToJsonString());
}
