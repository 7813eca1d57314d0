using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>Elements of arrays and the fields in them, parsed and written. Source: Koncorde, <c>select</c>.</summary>
public sealed class SelectingTests
{
    private static IEnumerable<(string Form, FilterField Field)> Forms(string json) => IncludingTests.Forms(json);

    [Theory]
    [InlineData(0, "a")]
    [InlineData(2, "c")]
    [InlineData(-1, "c")]
    [InlineData(-3, "a")]
    [InlineData(3, null)]
    [InlineData(-4, null)]
    [InlineData(int.MaxValue, null)]
    [InlineData(int.MinValue, null)]
    public void An_element_is_counted_from_either_end(int index, string? text)
    {
        foreach (var (form, field) in Forms("[\"a\",[\"b\"],\"c\"]"))
        {
            var element = field.At(index);
            element.Exists.ShouldBe(text is not null, form);
            element.IsOneOf(new FilterTexts(text ?? "")).ShouldBe(text is not null, form);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{\"0\":1,\"length\":1}")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    public void Nothing_else_has_elements(string json)
    {
        foreach (var (form, field) in Forms(json))
        {
            field.At(0).Exists.ShouldBeFalse(form);
            field.At(-1).Exists.ShouldBeFalse(form);
        }

        default(FilterField).At(0).Exists.ShouldBeFalse();
    }

    [Fact]
    public void An_element_may_be_null()
    {
        foreach (var (form, field) in Forms("[null]"))
        {
            field.At(0).Exists.ShouldBeTrue(form);
            field.At(0).IsNull.ShouldBeTrue(form);
        }
    }

    [Theory]
    [InlineData("a", "{\"a\":1}", 1)]
    [InlineData("a.b", "{\"a\":{\"b\":1}}", 1)]
    [InlineData("a.b", "{\"a.b\":1}", 1)]
    [InlineData("a.b", "{\"a.b\":2,\"a\":{\"b\":1}}", 1)]
    [InlineData("a.b", "{\"a\":{\"b\":2},\"a.b\":1}", 1)]
    [InlineData("a.b.c", "{\"a.b\":{\"c\":1}}", 1)]
    [InlineData("a.b.c", "{\"a\":{\"b.c\":1}}", 1)]
    [InlineData("a.b.c", "{\"a\":{\"b\":[{\"c\":1}]}}", null)]
    [InlineData("", "{\"\":1}", 1)]
    [InlineData(".a", "{\"\":{\"a\":1}}", 1)]
    [InlineData("a", "{\"\":{\"a\":1}}", null)]
    [InlineData("a.", "{\"a\":{\"\":1}}", 1)]
    [InlineData("a", "{\"a\":2,\"a\":1}", 1)]
    [InlineData("a.b", "{\"a\":{\"b\":2},\"a\":{\"b\":1}}", 1)]
    [InlineData("body.a", "{\"a\":1}", null)]
    [InlineData("_source.a", "{\"a\":1}", null)]
    [InlineData("_id", "{}", null)]
    [InlineData("0", "[1]", null)]
    [InlineData("a", "\"a\"", null)]
    [InlineData("a", "null", null)]
    public void A_field_is_found_below(string path, string json, int? number)
    {
        foreach (var (form, field) in Forms(json))
        {
            var found = field.Find(new FilterPath(path));
            found.Exists.ShouldBe(number is not null, form);
            found.TryNumber(out var value).ShouldBe(number is not null, form);
            value.ShouldBe(number ?? 0, form);
        }

        default(FilterField).Find(new FilterPath(path)).Exists.ShouldBeFalse();
    }

    [Fact]
    public void A_name_with_half_a_surrogate_pair_is_found_where_it_was_parsed()
    {
        var found = Forms("{\"\\ud800\":[{}],\"a\":1}").ToDictionary(static form => form.Form, static form => form.Field.Find(new FilterPath("\ufffd")).At(0).Exists);

        // A node of such an object can be neither looked into nor written.
        found["parsed"].ShouldBeTrue();
        found["node"].ShouldBeFalse();
    }

    [Fact]
    public void Values_of_users_own_types_are_looked_into_as_what_they_are_written_as()
    {
        var field = IncludingTests.Written(JsonValue.Create(new List<object> { new { k = new { l = 1 } }, 2 }));

        field.At(0).Find(new FilterPath("k.l")).Is(1d).ShouldBeTrue();
        field.At(-1).Is(2d).ShouldBeTrue();
        IncludingTests.Written(new JsonArray(double.NaN)).At(0).Exists.ShouldBeTrue();
        IncludingTests.Written(JsonValue.Create(double.NaN)).At(0).Exists.ShouldBeFalse();
        IncludingTests.Written(JsonValue.Create(double.NaN)).Find(new FilterPath("a")).Exists.ShouldBeFalse();
    }
}
