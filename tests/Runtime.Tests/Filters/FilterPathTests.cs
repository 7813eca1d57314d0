using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>Which field a path means. Source: Koncorde, documents and field paths; Kuzzle, withDocument.</summary>
public sealed class FilterPathTests
{
    [Theory]
    [InlineData("""{"a":{"b":1}}""", "a.b", 1)]
    [InlineData("""{"a.b":1}""", "a.b", 1)]
    [InlineData("""{"a\u002eb":1}""", "a.b", 1)]
    [InlineData("""{"a":{"b":1},"a.b":2}""", "a.b", 2)]
    [InlineData("""{"a.b":2,"a":{"b":1}}""", "a.b", 1)]
    [InlineData("""{"a.b":2,"a":{"c":1}}""", "a.b", 2)]
    [InlineData("""{"a":{"b.c":{"d":1}}}""", "a.b.c.d", 1)]
    [InlineData("""{"a.b":{"c.d":1}}""", "a.b.c.d", 1)]
    [InlineData("""{"a.b.c":0,"a":{"b.c":3}}""", "a.b.c", 3)]
    [InlineData("""{"":{"a":1}}""", "a", 1)]
    [InlineData("""{"":{"":{"a":1}}}""", "a", 1)]
    [InlineData("""{"":{"a":1}}""", ".a", null)]
    [InlineData("""{"":1}""", "", 1)]
    [InlineData("""{"a":{"":1}}""", "a.", 1)]
    [InlineData("""{"a":{"":{"b":1}}}""", "a..b", 1)]
    [InlineData("""{"a":{"":{"b":1}}}""", "a.b", null)]
    [InlineData("""{".a":1}""", ".a", 1)]
    [InlineData("""{"a":[{"b":1}]}""", "a.b", null)]
    [InlineData("""{"a":[1]}""", "a.0", null)]
    [InlineData("""{"a":[1]}""", "a.length", null)]
    [InlineData("""{"a":"text"}""", "a.length", null)]
    [InlineData("""{"a":null}""", "a.b", null)]
    [InlineData("""{"a[0]":1}""", "a[0]", 1)]
    [InlineData("""{"é":{"q\"":1}}""", "é.q\"", 1)]
    [InlineData("""{"\u00e9":{"b":1}}""", "é.b", 1)]
    [InlineData("""{"a":1,"a":2}""", "a", 2)]
    [InlineData("""{"a":{"b":1},"a":5}""", "a.b", null)]
    [InlineData("""{"a":{"b":1},"a":5,"x.y":0}""", "a.b", null)]
    [InlineData("""{"o":{"a":{"b":1},"a":5},"x.y":0}""", "o.a.b", null)]
    [InlineData("""{"toString":1}""", "constructor", null)]
    [InlineData("""{"__proto__":{"a":1}}""", "a", null)]
    public void A_path_is_found_in_every_form_of_the_content(string json, string path, int? expected)
    {
        foreach (var (form, fields) in Forms(json))
        {
            var field = FilterField.Of(fields, new FilterPath(path));
            field.Exists.ShouldBe(expected is not null, form);
            field.Is(expected ?? -1d).ShouldBe(expected is not null, form);
        }
    }

    [Theory]
    [InlineData("""{"x.y":"a.b"}""", true)]
    [InlineData("""{"x":1.5,"y":"a.b: c","z":[1.5,"\"."]}""", false)]
    [InlineData("""{"x":{"y":{"z.":0}}}""", true)]
    [InlineData("""{"x" : {"" : 0}}""", true)]
    [InlineData("""{"x":"","y":["",""],"z":""}""", false)]
    [InlineData("""{"a\\":1.5,"q.\\":2}""", true)]
    [InlineData("""{"a\"b.c\"d":2}""", true)]
    [InlineData("""{"x":1.5,"y.z":2}""", true)]
    [InlineData("""{"x":"a.b\\","y":1}""", false)]
    [InlineData("""{"\u0064\u002E":1}""", true)]
    public void Odd_names_are_noticed(string json, bool isOdd) =>
        Grapnel.Json.OddNames.MayBeIn(System.Text.Encoding.UTF8.GetBytes(json)).ShouldBe(isOdd);

    [Fact]
    public void A_name_that_a_pipe_writes_counts_from_then_on()
    {
        var fields = JsonFields.Parse("""{"a":{"b":1},"c":2}""");
        var path = new FilterPath("a.b");
        FilterField.Of(fields, path).Is(1d).ShouldBeTrue();

        fields["a.b"] = 3;
        FilterField.Of(fields, path).Is(3d).ShouldBeTrue();

        fields[""] = new JsonObject { ["c"] = 4 };
        FilterField.Of(fields, new FilterPath("c")).Is(4d).ShouldBeTrue();

        fields.Remove("a.b");
        fields.Remove("");
        FilterField.Of(fields, path).Is(1d).ShouldBeTrue();
        FilterField.Of(fields, new FilterPath("c")).Is(2d).ShouldBeTrue();

        ((JsonObject)fields["a"]!)["x.y"] = new JsonObject { ["z"] = 5 };
        FilterField.Of(fields, new FilterPath("a.x.y.z")).Is(5d).ShouldBeTrue();

        fields.Remove("a");
        FilterField.Of(fields, path).Exists.ShouldBeFalse();
    }

    [Fact]
    public void A_field_that_was_named_twice_is_the_last_one_at_the_place_of_the_first()
    {
        const string Json = """{"a":{"b":1},"a.b":2,"a":{"b":3,"c":4}}""";
        var path = new FilterPath("a.b");
        FilterField.Of(JsonFields.Parse(Json), path).Is(2d).ShouldBeTrue();

        var over = JsonFields.Parse(Json);
        over["a"] = 5;
        FilterField.Of(over, path).Is(2d).ShouldBeTrue();
        FilterField.Of(over, new FilterPath("a.c")).Exists.ShouldBeFalse();

        var removed = JsonFields.Parse("""{"a":{"b":1},"a":{"b":3},"x.y":0}""");
        _ = removed["a"];
        FilterField.Of(removed, path).Is(3d).ShouldBeTrue();
        removed.Remove("a");
        FilterField.Of(removed, path).Exists.ShouldBeFalse();
    }

    [Fact]
    public void Removed_and_written_fields_are_seen_in_content_with_odd_names_too()
    {
        var fields = JsonFields.Parse("""{"x.y":0,"a":1,"b":2,"c":3}""");
        fields.Remove("a");
        fields["b"] = 20;
        fields["d"] = 4;

        FilterField.Of(fields, new FilterPath("a")).Exists.ShouldBeFalse();
        FilterField.Of(fields, new FilterPath("b")).Is(20d).ShouldBeTrue();
        FilterField.Of(fields, new FilterPath("c")).Is(3d).ShouldBeTrue();
        FilterField.Of(fields, new FilterPath("d")).Is(4d).ShouldBeTrue();
        FilterField.Of(fields, new FilterPath("x.y")).Is(0d).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"_id":"d","_source":{"age":1}}""", "age", true)]
    [InlineData("""{"_id":"d","_source":{"age":1}}""", "_source.age", true)]
    [InlineData("""{"_id":"d","_source":{"age":1}}""", "body.age", true)]
    [InlineData("""{"_id":"d","_source":{"body":{"age":1}}}""", "body.age", true)]
    [InlineData("""{"_id":"d","_source":{"body":{},"age":1}}""", "body.age", false)]
    [InlineData("""{"_id":"d","_source":{"body":null,"age":1}}""", "body.age", false)]
    [InlineData("""{"_id":"d","_source":{"body.age":1}}""", "body.age", true)]
    [InlineData("""{"_id":"d","_source":{"body":{"age":1}}}""", "_source.body.age", true)]
    [InlineData("""{"_id":"d","_source":{"x":1}}""", "_version", false)]
    [InlineData("""{"_id":"d"}""", "age", false)]
    [InlineData("""{"_id":"d"}""", "body.age", false)]
    [InlineData("""{"_id":"d"}""", "_source.age", false)]
    public void A_document_is_its_content(string json, string path, bool exists)
    {
        var field = FilterField.Of(Document.Parse(json), new FilterPath(path));

        field.Exists.ShouldBe(exists);
        field.Is(1d).ShouldBe(exists);
    }

    [Fact]
    public void The_id_of_a_document_is_found_where_the_content_has_none()
    {
        var path = new FilterPath("_id");

        FilterField.Of(new Document("é"), path).Is("é"u8).ShouldBeTrue();
        FilterField.Of(new Document("é"), path).IsOneOf(new FilterTexts("x", "é")).ShouldBeTrue();
        FilterField.Of(new Document("é"), path).Is(0d).ShouldBeFalse();
        FilterField.Of(new Document("é"), path).IsNull.ShouldBeFalse();
        FilterField.Of(new Document("é"), path).ContainsNull().ShouldBeFalse();
        FilterField.Of(new Document("d", JsonFields.Parse("""{"_id":"own"}""")), path).Is("own"u8).ShouldBeTrue();
        FilterField.Of(new Document(), path).Exists.ShouldBeFalse();
        FilterField.Of(new Document("d"), new FilterPath("_source._id")).Exists.ShouldBeFalse();
    }

    /// <summary>The content parsed, with everything handed out, built of nodes, and half of it written over.</summary>
    private static IEnumerable<(string Form, JsonFields Fields)> Forms(string json)
    {
        yield return ("parsed", JsonFields.Parse(json));
        yield return ("copied", JsonFields.Parse(json).Snapshot());
        var handedOut = JsonFields.Parse(json);
        foreach (var name in handedOut.Names.ToArray())
        {
            _ = handedOut[name];
        }

        yield return ("handed out", handedOut);
        var built = new JsonFields();
        foreach (var (name, node) in JsonFields.Parse(json))
        {
            built[name] = node?.DeepClone();
        }

        yield return ("built", built);
        var over = JsonFields.Parse(json);
        foreach (var name in over.Names.Where(static (_, i) => i % 2 == 0).ToArray())
        {
            over[name] = over[name]?.DeepClone();
        }

        yield return ("written over", over);
        yield return ("a copy of what was written", over.Snapshot());
    }
}
