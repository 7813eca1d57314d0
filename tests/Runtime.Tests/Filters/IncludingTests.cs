using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Filters;
using Grapnel.Tests.Vectors;

namespace Grapnel.Tests.Filters;

/// <summary>What <c>match</c> finds, parsed and written. Source: Koncorde, leaf operators.</summary>
public sealed class IncludingTests
{
    private static readonly FilterPath Path = new("x");

    [Theory]
    [InlineData("{}", "{\"a\":1}", true)]
    [InlineData("{}", "{}", true)]
    [InlineData("{}", "[]", false)]
    [InlineData("{}", "null", false)]
    [InlineData("[]", "[1]", true)]
    [InlineData("[]", "{}", false)]
    [InlineData("{a:1}", "{\"a\":1.0,\"b\":2}", true)]
    [InlineData("{a:1}", "{\"a\":\"1\"}", false)]
    [InlineData("{a:null}", "{}", false)]
    [InlineData("{a:null}", "{\"a\":null}", true)]
    [InlineData("{'a.b':1}", "{\"a\":{\"b\":1}}", false)]
    [InlineData("{'a.b':1}", "{\"a.b\":1}", true)]
    [InlineData("{'':{'':1}}", "{\"\":{\"\":1}}", true)]
    [InlineData("{a:{b:[{c:'é😀'}]}}", "{\"a\":{\"b\":[0,{\"d\":0},{\"c\":\"\\u00e9\\ud83d\\ude00\",\"d\":1}]}}", true)]
    [InlineData("[1,1]", "[1]", false)]
    [InlineData("[1,1]", "[1,2,1]", true)]
    [InlineData("[1,1]", "[1,2]", false)]
    [InlineData("[2,1]", "[1,2]", true)]
    [InlineData("[true,null,'x']", "[\"x\",null,true]", true)]
    [InlineData("[{x:1},{x:1,y:2}]", "[{\"x\":1,\"y\":2},{\"x\":1}]", false)]
    [InlineData("[{x:1,y:2},{x:1}]", "[{\"x\":1,\"y\":2},{\"x\":1}]", true)]
    [InlineData("[[1],[2]]", "[[2],[1]]", true)]
    [InlineData("[[1],[2]]", "[[1,2],[3]]", false)]
    [InlineData("[1]", "1", false)]
    [InlineData("{length:1}", "[1]", false)]
    [InlineData("{a:2}", "{\"a\":1,\"a\":2}", true)]
    [InlineData("{a:1}", "{\"a\":1,\"a\":2}", false)]
    [InlineData("{a:'\\ufffd'}", "{\"a\":\"\\ud800\"}", true)]
    [InlineData("{'\\ufffd':1}", "{\"a\":\"\\ud800\"}", false)]
    [InlineData("{a:1e400}", "{\"a\":1e999}", true)]
    [InlineData("{a:0}", "{\"a\":-0.0}", true)]
    public void Objects_and_arrays_are_included(string wanted, string json, bool matches)
    {
        var part = Part(wanted);
        foreach (var (form, field) in Forms(json))
        {
            field.Includes(part).ShouldBe(matches, form);
            field.Includes(part).ShouldBe(matches, form + " again");
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    public void Long_arrays_give_each_element_once(int count)
    {
        var json = $"[{string.Join(",", Enumerable.Repeat("1", count))}]";
        var (all, tooMany) = (Part(json), Part($"[{string.Join(",", Enumerable.Repeat("1", count - 1))},2]"));
        foreach (var (form, field) in Forms(json))
        {
            field.Includes(all).ShouldBeTrue(form);
            field.Includes(tooMany).ShouldBeFalse(form);
        }
    }

    [Fact]
    public void Values_of_users_own_types_count_as_what_they_are_written_as()
    {
        Written(JsonValue.Create(new { a = new List<int> { 1, 2 }, b = "x" })).Includes(Part("{a:[2],b:'x'}")).ShouldBeTrue();
        Written(JsonValue.Create(new List<object> { new { k = 1 } })).Includes(Part("[{k:1}]")).ShouldBeTrue();
        Written(JsonValue.Create(new { a = 1 })).Includes(Part("[]")).ShouldBeFalse();
        Written(JsonValue.Create(new DateOnly(2026, 1, 2))).Includes(FilterPart.Of("2026-01-02")).ShouldBeTrue();
        Written(new JsonObject { ["when"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) }).Includes(Part("{when:'2026-01-02T03:04:05Z'}")).ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_written_is_there_and_includes_nothing()
    {
        var odd = new JsonObject { ["nan"] = double.NaN, ["inf"] = double.PositiveInfinity, ["loop"] = JsonValue.Create(new Loop()), ["ok"] = 1 };

        Written(odd).Includes(Part("{ok:1}")).ShouldBeTrue();
        foreach (var wanted in (string[])["{nan:0}", "{nan:null}", "{nan:{}}", "{inf:1e400}", "{loop:{}}", "{loop:{Self:{}}}", "{loop:[]}"])
        {
            Written(odd).Includes(Part(wanted)).ShouldBeFalse(wanted);
        }

        Written(new JsonArray(double.NaN, 1)).Includes(Part("[1]")).ShouldBeTrue();
        Written(JsonValue.Create(double.NaN)).Includes(Part("{}")).ShouldBeFalse();
    }

    [Fact]
    public void Deep_documents_are_no_trouble()
    {
        var deep = new JsonArray();
        for (var i = 0; i < 10_000; i++)
        {
            deep = new JsonArray(deep, 1);
        }

        Written(deep).Includes(Part("[[[]],1]")).ShouldBeTrue();
        Written(deep).Includes(Part("[[[2]]]")).ShouldBeFalse();
        Written(deep).At(0).At(0).Exists.ShouldBeTrue();
    }

    [Fact]
    public void A_missing_field_includes_nothing()
    {
        foreach (var part in (FilterPart[])[Part("{}"), Part("[]"), FilterPart.Null, FilterPart.Of(""), FilterPart.Of(0), FilterPart.Of(false)])
        {
            default(FilterField).Includes(part).ShouldBeFalse();
        }
    }

    [Fact]
    public void Parts_refuse_null()
    {
        Should.Throw<ArgumentNullException>(static () => FilterPart.Of(null!));
        Should.Throw<ArgumentNullException>(static () => FilterPart.Fields((null!, FilterPart.Null)));
        Should.Throw<ArgumentNullException>(static () => FilterPart.Fields(("a", null!)));
        Should.Throw<ArgumentNullException>(static () => FilterPart.Items(null!, null!));
    }

    [Fact]
    public void Testing_costs_no_memory()
    {
        const string Json = """{"name":"Ann \u00e9","tags":["a",{"k":1,"l":[1,2]},2,true,null],"n":{"m":1.5}}""";
        var part = Part("{name:'Ann é',tags:[{l:[2]},null,'a',true],n:{m:1.5}}");
        var selected = new FilterPath("l");
        var (tags, dotted) = (new FilterPath("tags"), new FilterPath("n.m"));
        foreach (var (form, field) in Forms(Json))
        {
            Ask(field).ShouldBe(3, form);

            Allocation.Of(() =>
            {
                for (var i = 0; i < 100; i++)
                {
                    Ask(field);
                }
            }).ShouldBe(0, form);
        }

        int Ask(FilterField field) =>
            (field.Includes(part) ? 1 : 0)
            + (field.Find(tags).At(-4).Find(selected).At(1).Is(2d) ? 1 : 0)
            + (field.Find(dotted).Is(1.5) ? 1 : 0);
    }

    private static FilterPart Part(string text) =>
        LeafEvaluator.PartOf(FilterParser.Parse($"{{ match: {{ x: {text} }} }}").Root.ShouldBeOfType<Includes>().Value);

    internal static FilterField Written(JsonNode? node)
    {
        var fields = new JsonFields { ["x"] = node };
        return FilterField.Of(fields, Path);
    }

    internal static IEnumerable<(string Form, FilterField Field)> Forms(string json)
    {
        yield return ("parsed", FilterField.Of(JsonFields.Parse($"{{\"x\":{json}}}"), Path));
        yield return ("node", Written(JsonNode.Parse(json)));
        var handedOut = JsonFields.Parse($"{{\"x\":{json}}}");
        _ = handedOut["x"];
        yield return ("handed out", FilterField.Of(handedOut, Path));
    }

    private sealed class Loop
    {
        public Loop Self => this;
    }
}
