using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.Json;

/// <summary>The same JSON reads the same, parsed or written as whatever .NET type.</summary>
public sealed class JsonFieldsReadingTests
{
    private static readonly Guid SomeGuid = new("11112222-3333-4444-5555-666677778888");

    public static TheoryData<string, JsonFields> Eighteens() => Named(
        ("parsed", JsonFields.Parse("""{"v":18}""")),
        ("parsed with decimals", JsonFields.Parse("""{"v":18.0}""")),
        ("parsed with exponent", JsonFields.Parse("""{"v":1.8e1}""")),
        ("int", new JsonFields { ["v"] = JsonValue.Create(18) }),
        ("long", new JsonFields { ["v"] = JsonValue.Create(18L) }),
        ("double", new JsonFields { ["v"] = JsonValue.Create(18d) }),
        ("float", new JsonFields { ["v"] = JsonValue.Create(18f) }),
        ("decimal", new JsonFields { ["v"] = JsonValue.Create(18.0m) }),
        ("uint", new JsonFields { ["v"] = JsonValue.Create(18u) }),
        ("ulong", new JsonFields { ["v"] = JsonValue.Create(18ul) }),
        ("short", new JsonFields { ["v"] = JsonValue.Create((short)18) }),
        ("ushort", new JsonFields { ["v"] = JsonValue.Create((ushort)18) }),
        ("byte", new JsonFields { ["v"] = JsonValue.Create((byte)18) }),
        ("sbyte", new JsonFields { ["v"] = JsonValue.Create((sbyte)18) }),
        ("Half", new JsonFields { ["v"] = JsonValue.Create((Half)18) }),
        ("Int128", new JsonFields { ["v"] = JsonValue.Create((Int128)18) }),
        ("node parsed", new JsonFields { ["v"] = JsonNode.Parse("18") }),
        ("inside a JsonObject", new JsonObject { ["v"] = 18 }),
        ("deserialized", new JsonFields { ["v"] = JsonSerializer.Deserialize<JsonNode>("18") }));

    [Theory]
    [MemberData(nameof(Eighteens))]
    public void A_number_reads_as_every_type_it_fits(string form, JsonFields fields)
    {
        fields.TryGet("v", out double real).ShouldBeTrue(form);
        real.ShouldBe(18d);
        fields.TryGet("v", out float small).ShouldBeTrue(form);
        small.ShouldBe(18f);
        fields.TryGet("v", out decimal exact).ShouldBeTrue(form);
        exact.ShouldBe(18m);
        fields.TryGet("v", out int whole).ShouldBeTrue(form);
        whole.ShouldBe(18);
        fields.TryGet("v", out long large).ShouldBeTrue(form);
        large.ShouldBe(18L);
        Reads<uint>(fields).ShouldBe(18u);
        Reads<ulong>(fields).ShouldBe(18ul);
        Reads<short>(fields).ShouldBe((short)18);
        Reads<ushort>(fields).ShouldBe((ushort)18);
        Reads<byte>(fields).ShouldBe((byte)18);
        Reads<sbyte>(fields).ShouldBe((sbyte)18);
        Reads<Half>(fields).ShouldBe((Half)18);
        Reads<Int128>(fields).ShouldBe((Int128)18);
        Reads<UInt128>(fields).ShouldBe((UInt128)18);
        Reads<JsonElement>(fields).GetDouble().ShouldBe(18d);
        RefusesAllBut(fields, typeof(double));
    }

    [Theory]
    [InlineData("18.5", true, false, false)]
    [InlineData("300", true, true, false)]
    [InlineData("3000000000", true, false, false)]
    [InlineData("-1", true, true, false)]
    [InlineData("1e400", true, false, false)]
    [InlineData("1e20", true, false, false)]
    public void A_number_that_does_not_fit_is_not_read(string json, bool asDouble, bool asInt, bool asByte)
    {
        foreach (JsonFields fields in (JsonFields[])[JsonFields.Parse($$"""{"v":{{json}}}"""), Clr(json)])
        {
            fields.TryGet("v", out double _).ShouldBe(asDouble);
            fields.TryGet("v", out int _).ShouldBe(asInt);
            fields.TryGet("v", out byte _).ShouldBe(asByte);
        }

        static JsonFields Clr(string json) => new() { ["v"] = JsonValue.Create(double.Parse(json, CultureInfo.InvariantCulture)) };
    }

    [Fact]
    public void A_float_reads_as_it_will_be_written()
    {
        var fields = new JsonFields { ["v"] = 0.1f };

        fields.TryGet("v", out double real).ShouldBeTrue();
        real.ShouldBe(0.1);
    }

    [Fact]
    public void Not_a_number_reads_as_no_integer()
    {
        var fields = new JsonFields { ["v"] = double.NaN, ["w"] = float.PositiveInfinity, ["x"] = JsonValue.Create(Half.NaN) };

        fields.TryGet("v", out int _).ShouldBeFalse();
        fields.TryGet("w", out long _).ShouldBeFalse();
        fields.TryGet("x", out int _).ShouldBeFalse();
        fields.TryGet("v", out double value).ShouldBeTrue();
        value.ShouldBe(double.NaN);
    }

    [Fact]
    public void Text_reads_as_text()
    {
        foreach (JsonFields fields in Forms("\"Ada\"", JsonValue.Create("Ada")))
        {
            Reads<string>(fields).ShouldBe("Ada");
            RefusesAllBut(fields, typeof(string));
        }

        Reads<string>(new JsonFields { ["v"] = JsonValue.Create('c') }).ShouldBe("c");
        Reads<string>(JsonFields.Parse("""{"v":"a\n\u00e9\ud83d\ude00"}""")).ShouldBe("a\né😀");
    }

    [Fact]
    public void Booleans_read_as_booleans()
    {
        foreach (JsonFields fields in Forms("true", JsonValue.Create(true)))
        {
            Reads<bool>(fields).ShouldBeTrue();
            RefusesAllBut(fields, typeof(bool));
        }
    }

    [Fact]
    public void Dates_read_as_dates_and_as_text()
    {
        var time = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        var offset = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));

        foreach (JsonFields fields in Forms("\"2026-01-02T03:04:05Z\"", JsonValue.Create(time), JsonValue.Create("2026-01-02T03:04:05Z")))
        {
            Reads<DateTime>(fields).ShouldBe(time);
            Reads<DateTimeOffset>(fields).UtcDateTime.ShouldBe(time);
            Reads<string>(fields).ShouldBe("2026-01-02T03:04:05Z");
            fields.TryGet("v", out Guid _).ShouldBeFalse();
        }

        foreach (JsonFields fields in Forms("\"2026-01-02T03:04:05+02:00\"", JsonValue.Create(offset)))
        {
            Reads<DateTimeOffset>(fields).ShouldBe(offset);
            Reads<string>(fields).ShouldBe("2026-01-02T03:04:05+02:00");
        }
    }

    [Fact]
    public void Guids_read_as_guids_and_as_text()
    {
        foreach (JsonFields fields in Forms($"\"{SomeGuid}\"", JsonValue.Create(SomeGuid), JsonValue.Create(SomeGuid.ToString())))
        {
            Reads<Guid>(fields).ShouldBe(SomeGuid);
            Reads<string>(fields).ShouldBe(SomeGuid.ToString());
            fields.TryGet("v", out DateTime _).ShouldBeFalse();
        }
    }

    [Fact]
    public void Null_and_containers_are_no_scalars()
    {
        foreach (string json in (string[])["null", "{}", "[]"])
            foreach (JsonFields fields in Forms(json, JsonNode.Parse(json)))
            {
                RefusesAllBut(fields, null);
                Reads<JsonElement>(fields).GetRawText().ShouldBe(json);
            }

        RefusesAllBut(new JsonFields(), null);
        new JsonFields().TryGet("v", out JsonElement _).ShouldBeFalse();
    }

    [Fact]
    public void Other_types_are_refused_with_a_hint()
    {
        var fields = JsonFields.Parse("""{"v":1}""");

        Should.Throw<NotSupportedException>(() => fields.TryGet("v", out int? _)).Message.ShouldContain("JsonTypeInfo");
        Should.Throw<NotSupportedException>(() => new JsonFields().TryGet("missing", out Holder? _)).Message.ShouldContain("Holder");
        Should.Throw<NotSupportedException>(() => fields.TryGet("v", out JsonNode? _));
        Should.Throw<NotSupportedException>(() => fields.TryGet("v", out object? _));
    }

    [Fact]
    public void Types_of_the_user_are_read_with_their_type_info()
    {
        var fields = JsonFields.Parse("""{"v":{"Fields":{"a":1}},"text":"x","none":null}""");
        fields["w"] = new JsonObject { ["Fields"] = new JsonObject { ["b"] = 2 } };

        fields.TryGet("v", HolderContext.Default.Holder, out Holder? holder).ShouldBeTrue();
        holder!.Fields.ToJsonString().ShouldBe("""{"a":1}""");
        fields.TryGet("w", HolderContext.Default.Holder, out holder).ShouldBeTrue();
        holder!.Fields.ToJsonString().ShouldBe("""{"b":2}""");
        fields.TryGet("text", HolderContext.Default.Holder, out _).ShouldBeFalse();
        fields.TryGet("none", HolderContext.Default.Holder, out _).ShouldBeFalse();
        fields.TryGet("missing", HolderContext.Default.Holder, out _).ShouldBeFalse();
    }

    private static T Reads<T>(JsonFields fields)
    {
        fields.TryGet("v", out T? value).ShouldBeTrue($"{fields} as {typeof(T).Name}");
        return value!;
    }

    private static void RefusesAllBut(JsonFields fields, Type? family)
    {
        if (family != typeof(double))
        {
            fields.TryGet("v", out int _).ShouldBeFalse();
            fields.TryGet("v", out double _).ShouldBeFalse();
            fields.TryGet("v", out decimal _).ShouldBeFalse();
            fields.TryGet("v", out ulong _).ShouldBeFalse();
        }

        if (family != typeof(string))
            fields.TryGet("v", out string? _).ShouldBeFalse();
        if (family != typeof(bool))
            fields.TryGet("v", out bool _).ShouldBeFalse();
        fields.TryGet("v", out DateTime _).ShouldBeFalse();
        fields.TryGet("v", out DateTimeOffset _).ShouldBeFalse();
        fields.TryGet("v", out Guid _).ShouldBeFalse();
    }

    private static IEnumerable<JsonFields> Forms(string json, params JsonNode?[] nodes) =>
        [JsonFields.Parse($$"""{"v":{{json}}}"""), .. nodes.Select(node => new JsonFields { ["v"] = node })];

    private static TheoryData<string, JsonFields> Named(params (string, JsonFields)[] rows)
    {
        var data = new TheoryData<string, JsonFields>();
        foreach ((string name, JsonFields fields) in rows)
            data.Add(name, fields);
        return data;
    }
}
