using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Json;

namespace Grapnel.Tests.Json;

/// <summary>What makes System.Text.Json throw where one only wants to look.</summary>
public sealed class JsonTrapTests
{
    private const string LoneValue = """{"age":18,"v":"\uD800","nested":{"w":"x\uDC00y"}}""";
    private const string LoneName = """{"age":18,"\uD800":1,"nested":{"\uDFFF":2}}""";
    private const string Twice = """{"a":1,"b":2,"a":{"x":1,"y":2,"x":3}}""";

    [Fact]
    public void The_traps_are_there()
    {
        Should.Throw<InvalidOperationException>(() => JsonElement.Parse(LoneName).TryGetProperty("age", out _));
        Should.Throw<InvalidOperationException>(() => JsonElement.Parse(LoneValue).GetProperty("v").GetString());
        Should.Throw<ArgumentException>(() => JsonNode.Parse(Twice)!["b"]);
        JsonValue.Create(18).TryGetValue(out double _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(LoneValue)]
    [InlineData(LoneName)]
    public void Half_a_surrogate_pair_disturbs_nobody(string json)
    {
        foreach (JsonFields fields in Doors(json))
        {
            fields.TryGet("age", out int age).ShouldBeTrue();
            age.ShouldBe(18);
            fields["age"]!.GetValue<int>().ShouldBe(18);
            fields.Contains("missing").ShouldBeFalse();
            fields.TryGet("missing", out string? _).ShouldBeFalse();
            fields.Snapshot()["nested"]!.ToJsonString().ShouldNotBeEmpty();
            fields["nested"]!["more"] = 1;
            fields["age"] = 19;
            fields.Remove("nested").ShouldBeTrue();
            fields.Names.Count().ShouldBe(2);
            JsonFields.Parse(fields.ToJsonString()).TryGet("age", out age).ShouldBeTrue();
            age.ShouldBe(19);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_reads_as_the_replacement_character()
    {
        foreach (JsonFields fields in Doors(LoneValue))
        {
            fields.TryGet("v", out string? text).ShouldBeTrue();
            text.ShouldBe("\uFFFD");
            fields["v"]!.GetValue<string>().ShouldBe("\uFFFD");
            fields["nested"]!["w"]!.GetValue<string>().ShouldBe("x\uFFFDy");
            fields.TryGet("v", out DateTime _).ShouldBeFalse();
            fields.TryGet("v", out Guid _).ShouldBeFalse();
            fields.TryGet("v", out int _).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_name_with_half_a_surrogate_pair_is_found_by_it()
    {
        foreach (JsonFields fields in Doors(LoneName))
        {
            fields.TryGet("\uD800", out int value).ShouldBeTrue();
            value.ShouldBe(1);
            fields["\uDC00"]!.GetValue<int>().ShouldBe(1);
            fields["\uD800"] = 2;
            fields.Count.ShouldBe(3);
            fields.ToJsonString().ShouldBe("""{"age":18,"\uFFFD":2,"nested":{"\uFFFD":2}}""");
            fields.Remove("\uD800").ShouldBeTrue();
            fields.Contains("\uD800").ShouldBeFalse();
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_in_text_written_is_harmless()
    {
        var fields = new JsonFields { ["a"] = "\uD800", ["b\uDC00"] = 1, ["c"] = JsonNode.Parse("\"\\uD800\"") };

        fields.TryGet("c", out string? text).ShouldBeTrue();
        text.ShouldBe("\uFFFD");
        fields.ToJsonString().ShouldBe("""{"a":"\uFFFD","b\uFFFD":1,"c":"\uFFFD"}""");
        JsonFields.Parse("{\"a\":\"\uD800\"}").TryGet("a", out text).ShouldBeTrue();
        text.ShouldBe("\uFFFD");
    }

    [Theory]
    [InlineData("""{"v":"\uD83D\uDE00"}""", -1)]
    [InlineData("""{"v":"\\uD800"}""", -1)]
    [InlineData("""{"v":"\\\uD800"}""", 8)]
    [InlineData("""{"v":"\u00e9\n\""}""", -1)]
    [InlineData("""{"v":"\uD83D\uD83D\uDE00"}""", 6)]
    [InlineData("""{"v":"\uDE00\uD83D"}""", 6)]
    [InlineData("""{"v":"\uD83D\n"}""", 6)]
    [InlineData("""{"v":"\ud8""", -1)]
    [InlineData("""{"v":"\uD83D\u""", 6)]
    [InlineData("\\", -1)]
    [InlineData("", -1)]
    public void Finds_the_first_half_pair(string json, int expected) => LoneSurrogates.IndexIn(Encoding.UTF8.GetBytes(json)).ShouldBe(expected);

    [Fact]
    public void Replaces_every_half_pair_and_nothing_else()
    {
        byte[] json = Encoding.UTF8.GetBytes("""["\uD83D\uD83D\uDE00\uDE00","\\uD800 \ud800"]""");

        Encoding.UTF8.GetString(LoneSurrogates.Replaced(json, LoneSurrogates.IndexIn(json)))
            .ShouldBe("""["\uFFFD\uD83D\uDE00\uFFFD","\\uD800 \uFFFD"]""");
    }

    [Fact]
    public void The_last_of_several_fields_of_one_name_counts()
    {
        foreach (JsonFields fields in Doors(Twice))
        {
            fields.TryGet("a", out int _).ShouldBeFalse();
            fields.TryGet("b", out int b).ShouldBeTrue();
            b.ShouldBe(2);
            fields.Snapshot().Count.ShouldBe(2);
            fields.Snapshot().Names.ShouldBe(["a", "b"]);
            fields.Snapshot().ToJsonObject()["a"]!["x"]!.GetValue<int>().ShouldBe(3);
            fields["a"]!["x"]!.GetValue<int>().ShouldBe(3);
            fields["a"]!["y"] = 4;
            JsonNode.DeepEquals(fields.ToJsonObject(), JsonNode.Parse("""{"a":{"x":3,"y":4},"b":2}""")).ShouldBeTrue();
        }
    }

    [Fact]
    public void Removing_a_repeated_name_removes_all_of_it()
    {
        foreach (JsonFields fields in Doors("""{"c":{"k":1},"a":1,"b":[2],"a":3,"d":4}"""))
        {
            fields["c"]!["k"] = 2;
            fields["d"] = 5;
            JsonFields copy = fields.Snapshot();
            fields.Remove("a").ShouldBeTrue();
            fields["b"]!.AsArray().Add(3);

            fields.ToJsonString().ShouldBe("""{"c":{"k":2},"b":[2,3],"d":5}""");
            copy.ToJsonObject().ToJsonString().ShouldBe("""{"c":{"k":2},"a":3,"b":[2],"d":5}""");
        }
    }

    [Fact]
    public void Writing_over_a_repeated_name_counts()
    {
        var fields = JsonFields.Parse("""{"a":1,"b":2,"a":3}""");
        fields["a"] = 4;

        JsonFields.Parse(fields.ToJsonString()).TryGet("a", out int a).ShouldBeTrue();
        a.ShouldBe(4);
        fields.Count.ShouldBe(2);
        fields.ToJsonString().ShouldBe("""{"a":4,"b":2}""");
    }

    [Fact]
    public void Names_are_the_same_however_they_are_escaped()
    {
        var fields = JsonFields.Parse("""{"\u0061":1,"a":2,"b":{"c":1,"\u0063":2},"q\"":3}""");

        fields.TryGet("a", out int a).ShouldBeTrue();
        a.ShouldBe(2);
        fields["b"]!["c"]!.GetValue<int>().ShouldBe(2);
        fields["q\""]!.GetValue<int>().ShouldBe(3);
        fields.Count.ShouldBe(3);
        fields["z"] = 1;
        fields.ToJsonString().ShouldBe("""{"a":2,"b":{"c":2},"q\u0022":3,"z":1}""");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void Repeated_names_are_found_among_many(int count)
    {
        string many = string.Join(",", Enumerable.Range(0, count).Select(n => $"\"a rather long common start {n:0000} and end\":{n}"));

        DuplicateNames.AreIn(JsonElement.Parse($"{{{many}}}"), deep: true).ShouldBeFalse();
        DuplicateNames.AreIn(JsonElement.Parse($"[{{\"x\":{{{many},{many}}}}}]"), deep: true).ShouldBeTrue();
        DuplicateNames.AreIn(JsonElement.Parse($"{{\"x\":{{{many},{many}}}}}"), deep: false).ShouldBeFalse();
        JsonFields.Parse($"{{{many},{many}}}").Count.ShouldBe(count);
    }

    [Fact]
    public void Invalid_utf8_does_not_get_in()
    {
        byte[] json = [.. """{"a":" """u8, 0xC3, 0x28, .. """ "}"""u8];

        Should.Throw<JsonException>(() => JsonFields.Parse(json)).Message.ShouldBe("The JSON text is not valid UTF-8.");
        using var document = JsonDocument.Parse(json);
        Should.Throw<JsonException>(() => JsonFields.From(document.RootElement));
    }

    [Fact]
    public void Empty_and_odd_names_are_names()
    {
        var fields = JsonFields.Parse("""{"":1,"a.b":2,"__proto__":3}""");
        fields[""] = 4;
        fields["\0"] = 5;

        fields.TryGet("a.b", out int dotted).ShouldBeTrue();
        dotted.ShouldBe(2);
        fields.Contains("__proto__").ShouldBeTrue();
        fields.ToJsonString().ShouldBe("""{"":4,"a.b":2,"__proto__":3,"\u0000":5}""");
        Should.Throw<ArgumentNullException>(() => fields[null!]);
        Should.Throw<ArgumentNullException>(() => fields.TryGet(null!, out int _));
    }

    [Fact]
    public void Reading_makes_no_garbage()
    {
        var fields = JsonFields.Parse("""{"age":18,"ok":true,"name":"Ada","when":"2026-01-02T03:04:05Z"}""");
        var written = new JsonFields { ["age"] = 18, ["rate"] = 1.5, ["ok"] = true };
        double sum = 0;
        // Unoptimised code boxes what the JIT sees through once it has seen enough of it.
        long allocated = -1;
        SpinWait.SpinUntil(
            () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Read();
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                return allocated == 0;
            },
            TimeSpan.FromSeconds(20));

        allocated.ShouldBe(0);
        sum.ShouldBeGreaterThan(0);

        void Read()
        {
            for (int round = 0; round < 100; round++)
            {
                sum += fields.TryGet("age", out double age) ? age : 0;
                sum += fields.TryFind("name", out JsonElement name, out _) && name.ValueEquals("Ada"u8) ? 1 : 0;
                sum += written.TryFind("age", out _, out JsonNode? node) && node is not null ? 1 : 0;
            }
        }
    }

    /// <summary>The same content through every way in.</summary>
    private static IEnumerable<JsonFields> Doors(string json)
    {
        yield return JsonFields.Parse(json);
        yield return JsonFields.Parse(Encoding.UTF8.GetBytes(json));
        yield return JsonFields.From(JsonElement.Parse(json));
        using (var document = JsonDocument.Parse(json))
            yield return JsonFields.From(document.RootElement);
        yield return Document.Parse($$"""{"_id":"x","_source":{{json}}}""").Body;
        yield return Request.Parse($$"""{"controller":"c","body":{{json}}}""").Input.Body!;
        yield return JsonSerializer.Deserialize<JsonFields>(json)!;
    }
}
