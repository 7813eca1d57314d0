using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>Single values, as they are parsed and as pipes write them. Source: Koncorde, leaf operators.</summary>
public sealed class FilterFieldTests
{
    private static readonly FilterPath Path = new("x");

    public static TheoryData<string, JsonNode?> Eighteens => new()
    {
        { "18", null },
        { "18.0", null },
        { "1.8e1", null },
        { "", JsonValue.Create(18) },
        { "", JsonValue.Create(18L) },
        { "", JsonValue.Create(18UL) },
        { "", JsonValue.Create(18U) },
        { "", JsonValue.Create((short)18) },
        { "", JsonValue.Create((ushort)18) },
        { "", JsonValue.Create((byte)18) },
        { "", JsonValue.Create((sbyte)18) },
        { "", JsonValue.Create(18m) },
        { "", JsonValue.Create(18.00m) },
        { "", JsonValue.Create(18f) },
        { "", JsonValue.Create(18d) },
        { "", JsonValue.Create((Half)18) },
        { "", JsonNode.Parse("18.000") },
        { "", JsonSerializer.Deserialize<JsonNode>("18") },
    };

    public static TheoryData<JsonNode, string> WrittenTexts => new()
    {
        { JsonValue.Create("é😀"), "é😀" },
        { JsonValue.Create('x'), "x" },
        { JsonValue.Create(new Guid("2d7adb7f-2f1d-40b4-b1e5-906c2b66dfce")), "2d7adb7f-2f1d-40b4-b1e5-906c2b66dfce" },
        { JsonValue.Create(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)), "2026-01-02T03:04:05Z" },
        { JsonValue.Create(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))), "2026-01-02T03:04:05+02:00" },
        { JsonValue.Create(new Uri("http://x/é"))!, "http://x/é" },
        { JsonValue.Create(TimeSpan.FromSeconds(1))!, "00:00:01" },
        { JsonValue.Create(new DateOnly(2026, 1, 2))!, "2026-01-02" },
        { JsonNode.Parse("\"a\\u00e9\\n\"")!, "aé\n" },
        { JsonSerializer.Deserialize<JsonNode>("\"x\\ty\"")!, "x\ty" },
        { JsonValue.Create("half \ud800"), "half \ufffd" },
        { JsonNode.Parse("\"half \\ud800\"")!, "half \ufffd" },
        { JsonValue.Create(new string('é', 500)), new string('é', 500) },
        { JsonValue.Create<DayOfWeek>(DayOfWeek.Friday)!, "" },
    };

    [Theory]
    [MemberData(nameof(Eighteens))]
    public void A_number_is_the_number_it_will_be_written_as(string parsed, JsonNode? written)
    {
        foreach (var field in Forms(parsed, written))
        {
            field.Is(18d).ShouldBeTrue();
            field.Is(18.5).ShouldBeFalse();
            field.Is("18"u8).ShouldBeFalse();
            field.Is(true).ShouldBeFalse();
            field.IsOneOf(new FilterTexts("18")).ShouldBeFalse();
            field.IsNull.ShouldBeFalse();
            field.TryNumber(out var number).ShouldBeTrue();
            number.ShouldBe(18);
        }
    }

    [Theory]
    [MemberData(nameof(WrittenTexts))]
    public void A_written_value_is_the_text_it_will_be_written_as(JsonNode written, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        foreach (var field in Forms("", written))
        {
            field.Is(utf8).ShouldBe(text.Length != 0);
            field.IsOneOf(new FilterTexts("other", text)).ShouldBe(text.Length != 0);
            field.Is("other"u8).ShouldBeFalse();
            field.Is(5d).ShouldBe(text.Length == 0);
        }
    }

    [Fact]
    public void Numbers_compare_as_doubles()
    {
        Parsed("-0").Is(0d).ShouldBeTrue();
        Parsed("0").Is(-0d).ShouldBeTrue();
        Parsed("1e400").Is(double.PositiveInfinity).ShouldBeTrue();
        Written(JsonNode.Parse("-1e400")).Is(double.NegativeInfinity).ShouldBeTrue();
        Parsed("9007199254740993").Is(9007199254740992d).ShouldBeTrue();
        Written(JsonValue.Create(9007199254740993)).Is(9007199254740992d).ShouldBeTrue();
        Written(JsonValue.Create(ulong.MaxValue)).Is(18446744073709551615d).ShouldBeTrue();
        Written(JsonValue.Create(0.1f)).Is(0.1).ShouldBeTrue("a float is written as 0.1");
        Written(JsonValue.Create((Half)0.1)).Is(0.1).ShouldBe(((Half)0.1).ToString(System.Globalization.CultureInfo.InvariantCulture) == "0.1");
        Written(JsonValue.Create(79228162514264337593543950335m)).Is(79228162514264337593543950335d).ShouldBeTrue();
        Parsed("1e-400").Is(0d).ShouldBeTrue();
    }

    [Fact]
    public void Text_is_compared_by_its_code_units_and_not_by_how_it_is_escaped()
    {
        foreach (var field in Forms("\"caf\\u00e9 \\\"x\\\" \\ud83d\\ude00\"", JsonValue.Create("café \"x\" 😀")))
        {
            field.Is("café \"x\" 😀"u8).ShouldBeTrue();
            field.Is("cafe\u0301 \"x\" 😀"u8).ShouldBeFalse("nothing is normalised");
            field.Is("CAFÉ \"x\" 😀"u8).ShouldBeFalse();
            field.IsOneOf(new FilterTexts("a", "café \"x\" 😀")).ShouldBeTrue();
        }
    }

    [Fact]
    public void Text_of_any_length_is_compared()
    {
        foreach (var length in (int[])[0, 1, 84, 85, 86, 255, 256, 257, 5000])
        {
            var text = new string('a', length);
            foreach (var field in Forms(JsonSerializer.Serialize(text + "\n"), JsonValue.Create(text + "\n")))
            {
                field.Is(Encoding.UTF8.GetBytes(text + "\n")).ShouldBeTrue();
                field.IsOneOf(new FilterTexts(text, text + "\n")).ShouldBeTrue();
                field.IsOneOf(new FilterTexts(text)).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Many_texts_are_found_as_few_are()
    {
        foreach (var count in (int[])[1, 8, 9, 100])
        {
            var texts = new FilterTexts([.. Enumerable.Range(0, count).Select(static i => $"té{i}")]);
            foreach (var field in Forms($"\"t\\u00e9{count - 1}\"", JsonValue.Create($"té{count - 1}")))
            {
                field.IsOneOf(texts).ShouldBeTrue();
            }

            foreach (var field in Forms($"\"té{count}\"", JsonValue.Create($"té{count}")))
            {
                field.IsOneOf(texts).ShouldBeFalse();
            }
        }
    }

    [Theory]
    [InlineData("null", true, false, false)]
    [InlineData("true", false, true, false)]
    [InlineData("false", false, false, true)]
    [InlineData("0", false, false, false)]
    [InlineData("\"null\"", false, false, false)]
    [InlineData("\"true\"", false, false, false)]
    [InlineData("{}", false, false, false)]
    [InlineData("[]", false, false, false)]
    public void Null_and_booleans_are_nothing_else(string json, bool isNull, bool isTrue, bool isFalse)
    {
        foreach (var field in Forms(json, JsonNode.Parse(json)))
        {
            field.Exists.ShouldBeTrue();
            field.IsNull.ShouldBe(isNull);
            field.Is(true).ShouldBe(isTrue);
            field.Is(false).ShouldBe(isFalse);
        }
    }

    [Fact]
    public void A_missing_field_is_nothing_at_all()
    {
        foreach (var field in (FilterField[])[FilterField.Of((JsonFields?)null, Path), FilterField.Of(new JsonFields(), Path), FilterField.Of(new Document("a"), Path), default])
        {
            field.Exists.ShouldBeFalse();
            field.IsNull.ShouldBeFalse();
            field.Is(""u8).ShouldBeFalse();
            field.Is(0d).ShouldBeFalse();
            field.Is(false).ShouldBeFalse();
            field.IsOneOf(new FilterTexts("")).ShouldBeFalse();
            field.ContainsNull().ShouldBeFalse();
        }
    }

    [Fact]
    public void An_array_contains_its_elements_and_not_theirs()
    {
        const string Json = """["a", "\u00e9", 1.0, true, null, ["in"], {"k": "in"}]""";
        var clr = new JsonArray("a", "é", 1, true, null, new JsonArray("in"), new JsonObject { ["k"] = "in" });
        object?[] own = ["a", 'é', 1m, true, null, new List<string> { "in" }, new { k = "in" }];
        foreach (var field in Forms(Json, clr).Append(Written(JsonValue.Create(own))))
        {
            field.Contains("a"u8).ShouldBeTrue();
            field.Contains("é"u8).ShouldBeTrue();
            field.Contains(1d).ShouldBeTrue();
            field.Contains(true).ShouldBeTrue();
            field.ContainsNull().ShouldBeTrue();
            field.Contains("in"u8).ShouldBeFalse();
            field.Contains("1"u8).ShouldBeFalse();
            field.Contains(false).ShouldBeFalse();
            field.Contains(2d).ShouldBeFalse();
            field.Is("a"u8).ShouldBeFalse();
        }

        foreach (var field in Forms("\"a\"", JsonValue.Create("a")))
        {
            field.Contains("a"u8).ShouldBeFalse();
        }
    }

    [Fact]
    public void What_cannot_be_written_as_JSON_is_there_and_equals_nothing()
    {
        var fields = new JsonFields();
        fields["x"] = new JsonObject { ["infinite"] = double.PositiveInfinity, ["none"] = double.NaN, ["bad"] = JsonValue.Create(new Throws()) };

        foreach (var name in (string[])["infinite", "none", "bad"])
        {
            var field = FilterField.Of(fields, new FilterPath($"x.{name}"));
            field.Exists.ShouldBeTrue();
            field.TryNumber(out _).ShouldBeFalse();
            field.Is(""u8).ShouldBeFalse();
            field.Is(true).ShouldBeFalse();
            field.IsNull.ShouldBeFalse();
            field.IsOneOf(new FilterTexts("")).ShouldBeFalse();
            field.ContainsNull().ShouldBeFalse();
            FilterField.Of(fields, new FilterPath($"x.{name}.y")).Exists.ShouldBeFalse();
        }
    }

    [Fact]
    public void Objects_of_ones_own_are_the_JSON_they_will_be()
    {
        var fields = new JsonFields { ["x"] = new JsonObject { ["own"] = JsonValue.Create(new { a = new { b = 1 } }) } };

        FilterField.Of(fields, new FilterPath("x.own.a.b")).Is(1d).ShouldBeTrue();
        FilterField.Of(fields, new FilterPath("x.own.a")).Exists.ShouldBeTrue();
        FilterField.Of(fields, new FilterPath("x.own.a.c")).Exists.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""", true)]
    [InlineData("""{"a":2,"b":"\ud800"}""", true)]
    [InlineData("""{"\udc00":1,"a":2}""", false)]
    public void Nodes_that_throw_when_they_are_looked_into_do_not_make_filters_throw(string json, bool isFound)
    {
        // Neither can be asked for a field: the one names a field twice, the other has half a surrogate pair.
        var fields = new JsonFields { ["x"] = JsonNode.Parse(json), ["y"] = new JsonObject { ["z"] = JsonNode.Parse(json) } };

        FilterField.Of(fields, new FilterPath("x.a")).Is(2d).ShouldBe(isFound);
        FilterField.Of(fields, new FilterPath("y.z.a")).Is(2d).ShouldBe(isFound);
        FilterField.Of(fields, new FilterPath("x.b")).Is("\ufffd"u8).ShouldBe(json.Contains('b', StringComparison.Ordinal));
    }

    private static FilterField Parsed(string json) => FilterField.Of(JsonFields.Parse($$"""{"x": {{json}} }"""), Path);

    private static FilterField Written(JsonNode? node) => FilterField.Of(new JsonFields { ["x"] = node?.DeepClone() }, Path);

    /// <summary>The value parsed, handed out as a node, written as a field, written over another, and inside an object that was written.</summary>
    private static List<FilterField> Forms(string json, JsonNode? written)
    {
        var forms = new List<FilterField>();
        if (json.Length != 0)
        {
            forms.Add(Parsed(json));
            var handedOut = JsonFields.Parse($$"""{"o": {"x": {{json}} } }""");
            _ = handedOut["o"];
            forms.Add(FilterField.Of(handedOut, new FilterPath("o.x")));
        }

        if (written is not null)
        {
            forms.Add(Written(written));
            var over = JsonFields.Parse("""{"a":1,"x":0,"b":2}""");
            over["x"] = written.DeepClone();
            forms.Add(FilterField.Of(over, Path));
            forms.Add(FilterField.Of(new JsonFields { ["o"] = new JsonObject { ["x"] = written.DeepClone() } }, new FilterPath("o.x")));
        }

        return forms;
    }

    private sealed class Throws
    {
        public int Value => throw new DivideByZeroException();
    }
}
