using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Grapnel.Tests.Json;

public sealed class JsonFieldsTests
{
    [Fact]
    public void Reads_and_writes_by_name()
    {
        var fields = JsonFields.Parse("""{"name":"Ada","age":36,"address":{"city":"London"},"none":null}""");

        fields["name"]!.GetValue<string>().ShouldBe("Ada");
        fields["address"]!["city"]!.GetValue<string>().ShouldBe("London");
        fields["none"].ShouldBeNull();
        fields["missing"].ShouldBeNull();
        fields.Contains("none").ShouldBeTrue();
        fields.Contains("missing").ShouldBeFalse();

        fields["age"] = 37;
        fields["tags"] = new JsonArray("a", "b");
        fields["none"] = null;
        fields.ToJsonString().ShouldBe("""{"name":"Ada","age":37,"address":{"city":"London"},"none":null,"tags":["a","b"]}""");
    }

    [Fact]
    public void Can_be_written_in_one_expression()
    {
        new JsonFields { ["a"] = 1, ["b"] = "two" }.ToString().ShouldBe("""{"a":1,"b":"two"}""");
        new JsonFields { { "a", 1 }, { "b", null } }.ToString().ShouldBe("""{"a":1,"b":null}""");
        Should.Throw<ArgumentException>(() => new JsonFields { { "a", 1 }, { "a", 2 } }).Message.ShouldContain("'a'");
    }

    [Fact]
    public void An_object_that_is_read_stays_one_with_the_fields()
    {
        var fields = JsonFields.Parse("""{"address":{"city":"London"}}""");

        fields["address"]!["city"] = "Paris";
        fields["address"]!["zip"] = 75001;

        fields["address"].ShouldBeSameAs(fields["address"]);
        fields.ToJsonString().ShouldBe("""{"address":{"city":"Paris","zip":75001}}""");
    }

    [Fact]
    public void Reading_a_scalar_leaves_the_fields_untouched()
    {
        var fields = JsonFields.Parse("""{"age":36, "name":"Ada"}""");

        fields["age"]!.GetValue<int>().ShouldBe(36);
        fields["name"]!.GetValue<string>().ShouldBe("Ada");

        fields.IsUntouched.ShouldBeTrue();
        fields.ToJsonString().ShouldBe("""{"age":36, "name":"Ada"}""");
    }

    [Fact]
    public void A_scalar_that_is_read_can_be_put_elsewhere()
    {
        var fields = new JsonFields { ["a"] = 1 };

        var list = new JsonArray(fields["a"], fields["a"]);
        fields["b"] = fields["a"];

        list.ToJsonString().ShouldBe("[1,1]");
        fields.ToJsonString().ShouldBe("""{"a":1,"b":1}""");
    }

    [Fact]
    public void A_node_that_sits_elsewhere_is_copied()
    {
        var elsewhere = new JsonObject { ["address"] = new JsonObject { ["city"] = "London" } };
        var fields = new JsonFields { ["home"] = elsewhere["address"] };

        elsewhere["address"]!["city"] = "Paris";

        fields.ToJsonString().ShouldBe("""{"home":{"city":"London"}}""");
    }

    [Fact]
    public void An_object_assigned_is_a_copy_of_what_it_was()
    {
        var source = new JsonObject { ["a"] = 1, ["deep"] = new JsonObject { ["b"] = 2 } };
        JsonFields fields = source;

        source["a"] = 99;
        source["deep"]!["b"] = 99;
        source["c"] = 99;
        fields["a"] = 3;

        fields.ToJsonString().ShouldBe("""{"a":3,"deep":{"b":2}}""");
        source.ToJsonString().ShouldBe("""{"a":99,"deep":{"b":99},"c":99}""");
        ((JsonFields?)(JsonObject?)null).ShouldBeNull();
    }

    [Fact]
    public void An_object_of_a_mutable_type_in_a_value_becomes_plain_json()
    {
        var list = new List<int> { 1 };
        var fields = new JsonFields { ["list"] = JsonValue.Create(list) };

        list.Add(2);
        fields["list"]!.AsArray().Add(3);

        fields.ToJsonString().ShouldBe("""{"list":[1,3]}""");
    }

    [Fact]
    public void Removes()
    {
        var fields = JsonFields.Parse("""{"a":1,"b":2}""");

        fields.Remove("a").ShouldBeTrue();
        fields.Remove("a").ShouldBeFalse();
        fields.Remove("x").ShouldBeFalse();
        fields["a"].ShouldBeNull();
        fields.Contains("a").ShouldBeFalse();
        fields.TryGet("a", out int _).ShouldBeFalse();
        fields.Count.ShouldBe(1);

        fields["a"] = 3;
        fields.Names.ShouldBe(["b", "a"]);
        fields.ToJsonString().ShouldBe("""{"b":2,"a":3}""");
    }

    [Fact]
    public void Adding_and_removing_over_and_over_keeps_nothing()
    {
        var fields = JsonFields.Parse("""{"a":1}""");
        for (int round = 0; round < 1000; round++)
        {
            fields["x"] = round;
            fields.Remove("x").ShouldBeTrue();
            fields["a"] = round;
            fields.Remove("a").ShouldBeTrue();
        }

        fields["y"] = true;
        fields.ToJsonString().ShouldBe("""{"y":true}""");
        fields.Count.ShouldBe(1);
        fields.OverlayEntries.ShouldBeLessThan(8);
    }

    [Fact]
    public void Many_fields_written_are_found_written_again_and_removed()
    {
        var fields = JsonFields.Parse("""{"f3":{"x":1}}""");
        for (int n = 0; n < 50; n++)
            fields[$"f{n}"] = n;
        var copy = fields.Snapshot();
        for (int n = 0; n < 50; n += 2)
            fields.Remove($"f{n}").ShouldBeTrue();
        fields.Remove("f3");
        fields["f3"] = fields["f4"] = -1;

        fields.Contains("f0").ShouldBeFalse();
        fields["f2"].ShouldBeNull();
        fields.Count.ShouldBe(26);
        fields.Names.TakeLast(2).ShouldBe(["f4", "f3"], ignoreOrder: true);
        copy.Count.ShouldBe(50);
        copy.TryGet("f48", out int value).ShouldBeTrue();
        value.ShouldBe(48);
    }

    [Fact]
    public void Enumerates_what_was_received_then_what_was_added()
    {
        var fields = JsonFields.Parse("""{"a":1,"b":{"x":1},"c":[1],"d":null}""");
        fields["z"] = "new";
        fields["c"] = 3;
        fields.Remove("a");

        fields.Select(field => field.Key).ShouldBe(["b", "c", "d", "z"]);
        fields.Names.ShouldBe(["b", "c", "d", "z"]);
        fields.Count.ShouldBe(4);
        foreach ((string name, JsonNode? node) in fields)
            if (name == "b")
                node!["x"] = 2;
        fields.ToJsonString().ShouldBe("""{"b":{"x":2},"c":3,"d":null,"z":"new"}""");
    }

    [Fact]
    public void Enumeration_hands_out_many_objects_and_goes_on()
    {
        var fields = JsonFields.Parse("{" + string.Join(",", Enumerable.Range(0, 40).Select(n => $"\"f{n}\":{{\"n\":{n}}}")) + "}");

        foreach ((_, JsonNode? node) in fields)
            node!["n"] = (int)node["n"]! + 1;

        fields.Select(field => (int)field.Value!["n"]!).ShouldBe(Enumerable.Range(1, 40));
        fields.Names.ShouldBe(Enumerable.Range(0, 40).Select(n => $"f{n}"));
    }

    [Fact]
    public void Writing_while_enumerating_is_an_error()
    {
        var fields = JsonFields.Parse("""{"a":1,"b":2}""");

        Should.Throw<InvalidOperationException>(() =>
        {
            foreach ((string name, _) in fields)
                fields[name] = 0;
        });
        Should.Throw<InvalidOperationException>(() =>
        {
            foreach (string name in fields.Names)
                fields.Remove(name);
        });
    }

    [Fact]
    public void Gives_an_object_of_its_own()
    {
        var fields = JsonFields.Parse("""{"a":{"x":1},"b":2}""");
        JsonObject untouched = fields.ToJsonObject();
        fields["a"]!["x"] = 5;
        fields["c"] = new JsonArray(1);
        JsonObject touched = fields.ToJsonObject();

        touched["a"]!["x"] = 9;
        touched["c"]!.AsArray().Add(2);
        untouched["b"] = 9;

        fields.ToJsonString().ShouldBe("""{"a":{"x":5},"b":2,"c":[1]}""");
        untouched.ToJsonString().ShouldBe("""{"a":{"x":1},"b":9}""");
    }

    [Fact]
    public void Parses_text_bytes_and_elements()
    {
        JsonFields.Parse("""{"a":"é"}""").TryGet("a", out string? text).ShouldBeTrue();
        text.ShouldBe("é");
        JsonFields.Parse("""{"a":1}"""u8).ToJsonString().ShouldBe("""{"a":1}""");
        Should.Throw<JsonException>(() => JsonFields.Parse("[1]")).Message.ShouldBe("The content must be an object, not an array.");
        Should.Throw<JsonException>(() => JsonFields.Parse("{"));
        Should.Throw<JsonException>(() => JsonFields.From(default(JsonElement))).Message.ShouldBe("The content must be an object, not nothing at all.");
    }

    [Fact]
    public void An_element_gets_memory_of_its_own()
    {
        JsonFields fields;
        using (var document = JsonDocument.Parse("""{"inner":{"a":{"b":1}}}"""))
            fields = JsonFields.From(document.RootElement.GetProperty("inner"));

        fields["a"]!["b"] = 2;

        fields.ToJsonString().ShouldBe("""{"a":{"b":2}}""");
    }

    [Fact]
    public void A_value_over_an_element_gets_memory_of_its_own()
    {
        var fields = new JsonFields();
        using (var document = JsonDocument.Parse("""{"a":"text"}"""))
            fields["a"] = JsonValue.Create(document.RootElement.GetProperty("a"));

        fields.ToJsonString().ShouldBe("""{"a":"text"}""");
    }

    [Fact]
    public void Follows_the_options_of_the_writer()
    {
        var fields = JsonFields.Parse("""{"a":{"b":1}}""");
        fields["c"] = 2;

        Indented(JsonFields.Parse("""{"a":{"b":1}}""")).ShouldBe("{\n  \"a\": {\n    \"b\": 1\n  }\n}");
        Indented(fields).ShouldBe("{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": 2\n}");
    }

    [Fact]
    public void Is_a_member_for_the_serializer()
    {
        var holder = JsonSerializer.Deserialize("""{"Fields":{"a":1}}""", HolderContext.Default.Holder)!;
        holder.Fields["b"] = 2;

        JsonSerializer.Serialize(holder, HolderContext.Default.Holder).ShouldBe("""{"Fields":{"a":1,"b":2}}""");
    }

    private static string Indented(JsonFields fields)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            fields.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}

internal sealed record Holder(JsonFields Fields);

[JsonSerializable(typeof(Holder))]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(List<Document>))]
internal sealed partial class HolderContext : JsonSerializerContext;
