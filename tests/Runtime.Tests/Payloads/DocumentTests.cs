using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Tests.Json;

namespace Grapnel.Tests.Payloads;

public sealed class DocumentTests
{
    [Fact]
    public void Reads_and_writes_what_travels()
    {
        const string Json = """{"_id":"d1","_source":{"age":18,"name":"Ada"},"_version":3}""";
        var document = Document.Parse(Json);

        document.Id.ShouldBe("d1");
        document.Version.ShouldBe(3);
        document.TryGet("age", out double age).ShouldBeTrue();
        age.ShouldBe(18);
        document.Body["name"]!.GetValue<string>().ShouldBe("Ada");
        document.ToJsonString().ShouldBe(Json);
        document.ToString().ShouldBe(Json);
        Document.Parse(System.Text.Encoding.UTF8.GetBytes(Json)).ToJsonString().ShouldBe(Json);
        Document.From(JsonElement.Parse(Json)).ToJsonString().ShouldBe(Json);
    }

    [Fact]
    public void Is_made_in_one_expression()
    {
        new Document("d1", new JsonFields { ["age"] = 18 }).ToJsonString().ShouldBe("""{"_id":"d1","_source":{"age":18}}""");
        new Document { Body = new JsonObject { ["age"] = 18 } }.ToJsonString().ShouldBe("""{"_source":{"age":18}}""");
        new Document("d1", new JsonObject { ["age"] = 18 }) { Version = 2 }.ToJsonString().ShouldBe("""{"_id":"d1","_source":{"age":18},"_version":2}""");
        new Document("d1") { Body = { ["age"] = 18 } }.ToJsonString().ShouldBe("""{"_id":"d1","_source":{"age":18}}""");
    }

    [Fact]
    public void An_object_assigned_to_the_body_is_copied()
    {
        var source = new JsonObject { ["age"] = 18 };
        var document = new Document("d1") { Body = source };

        source["age"] = 99;

        document.TryGet("age", out int age).ShouldBeTrue();
        age.ShouldBe(18);
        Should.Throw<ArgumentNullException>(() => document.Body = null!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"_id":"d1"}""")]
    [InlineData("""{"_id":"d1","_source":{}}""")]
    public void Keeps_apart_no_content_and_an_empty_one(string json)
    {
        var document = Document.Parse(json);

        document.TryGet("age", out int _).ShouldBeFalse();
        document.Body.Count.ShouldBe(0);
        document.ToJsonString().ShouldBe(json);
        document.Snapshot().ToJsonString().ShouldBe(json);
    }

    [Fact]
    public void Null_members_are_as_good_as_missing() =>
        Document.Parse("""{"_id":null,"_source":null,"_version":null}""").ToJsonString().ShouldBe("{}");

    [Fact]
    public void Keeps_what_else_came()
    {
        var document = Document.Parse("""{"index":"i","_score":1.50,"_id":"d1","_source":{"a":1},"found":{"x":1}}""");

        document.Extra.TryGet("_score", out double score).ShouldBeTrue();
        score.ShouldBe(1.5);
        document.Extra.Names.ShouldBe(["index", "_score", "found"]);
        document.Extra["found"]!["x"] = 2;
        document.Extra["_id"] = "not this one";
        document.Snapshot().ToJsonString().ShouldBe("""{"_id":"d1","_source":{"a":1},"index":"i","_score":1.50,"found":{"x":2}}""");
    }

    [Theory]
    [InlineData("[]", "A document must be an object, not an array.")]
    [InlineData("""{"_id":1}""", "The '_id' of a document must be a string, not this number.")]
    [InlineData("""{"_source":["name"]}""", "The '_source' of a document must be an object, not an array.")]
    [InlineData("""{"_source":"x"}""", "The '_source' of a document must be an object, not a string.")]
    [InlineData("""{"_version":1.5}""", "The '_version' of a document must be a whole number, not this number.")]
    [InlineData("""{"_version":true}""", "The '_version' of a document must be a whole number, not a boolean.")]
    public void Names_what_is_wrong(string json, string message)
    {
        Should.Throw<JsonException>(() => Document.Parse(json)).Message.ShouldBe(message);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, HolderContext.Default.Document)).Message.ShouldStartWith(message);
    }

    [Fact]
    public void Goes_through_the_serializer()
    {
        const string Json = """[{"_id":"d1","_source":{"a":1}},null]""";
        var documents = JsonSerializer.Deserialize(Json, HolderContext.Default.ListDocument)!;

        documents[0].Id.ShouldBe("d1");
        JsonSerializer.Serialize(documents, HolderContext.Default.ListDocument).ShouldBe(Json);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Document[]>(Json)).ShouldBe(Json);
    }

    [Fact]
    public void The_last_of_several_members_of_one_name_counts()
    {
        var document = Document.Parse("""{"_id":"a","_source":{"v":1},"\u005fid":"b","_source":{"v":2},"x":1,"x":2}""");

        document.ToJsonString().ShouldBe("""{"_id":"b","_source":{"v":2},"x":2}""");
    }

    [Fact]
    public void A_snapshot_and_its_original_do_not_see_each_other()
    {
        var document = Document.Parse("""{"_id":"d1","_source":{"a":{"b":1},"c":1},"_version":1}""");
        document.Body["a"]!["b"] = 2;
        document.Extra["_score"] = 1;
        var copy = document.Snapshot();

        document.Extra["_score"] = 2;
        document.Id = "d2";
        document.Version = 2;
        document.Body["a"]!["b"] = 3;
        document.Body["c"] = 3;
        copy.Body["a"]!["b"] = 4;
        copy.Body.Remove("c");

        document.ToJsonString().ShouldBe("""{"_id":"d2","_source":{"a":{"b":3},"c":3},"_version":2,"_score":2}""");
        copy.ToJsonString().ShouldBe("""{"_id":"d1","_source":{"a":{"b":4}},"_version":1,"_score":1}""");
    }
}
