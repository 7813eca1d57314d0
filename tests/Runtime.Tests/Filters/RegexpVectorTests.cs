using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Filters;
using Grapnel.Tests.Vectors;

namespace Grapnel.Tests.Filters;

/// <summary>What Koncorde answered to every pattern of the vectors, on parsed and on written values.</summary>
public sealed class RegexpVectorTests
{
    private static readonly FilterPath Field = new("x");

    [Fact]
    public void What_RE2_refuses_is_refused_in_Koncordes_words()
    {
        var refused = 0;
        foreach (var (id, vector) in Vectors())
        {
            if (!vector.TryGetProperty("error", out var error) || !IsRegexp(vector.GetProperty("filter")))
                continue;
            var found = FilterParser.Parse(vector.GetProperty("filter").GetRawText()).Error.ShouldNotBeNull(id);

            BeforeParenthesis(found.Message).ShouldBe(BeforeParenthesis(error.GetProperty("message").GetString()!), id);
            (found.Keyword, found.Path).ShouldBe((error.GetProperty("keyword").GetString(), error.GetProperty("path").GetString()), id);
            found.Range.Length.ShouldBeGreaterThan(0, id);
            refused++;
        }

        refused.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void What_RE2_finds_is_found()
    {
        var cases = 0;
        foreach (var (id, vector) in Vectors())
        {
            if (!vector.TryGetProperty("cases", out var all) || !IsRegexp(vector.GetProperty("filter")))
                continue;
            var parsed = FilterParser.Parse(vector.GetProperty("filter").GetRawText());
            var node = parsed.Root.ShouldBeOfType<MatchesRegexp>(id);
            var (pattern, path) = (new FilterRegexp(node.Pattern.Lowered), new FilterPath(node.Path.Text));
            foreach (var one in all.EnumerateArray())
            {
                var expected = one.GetProperty(one.TryGetProperty("q", out _) ? "logical" : "match").GetBoolean();
                var json = one.GetProperty("doc").GetRawText();
                var read = JsonFields.Parse(json);
                var written = JsonFields.Parse("{}");
                foreach (var (name, value) in JsonNode.Parse(json)!.AsObject().ToArray())
                    written[name] = Rebuilt(value);

                FilterField.Of(read, path).Matches(pattern).ShouldBe(expected, $"{id} on {json}");
                FilterField.Of(written, path).Matches(pattern).ShouldBe(expected, $"{id} on written {json}");
                cases++;
            }
        }

        cases.ShouldBeGreaterThan(700);
    }

    [Fact]
    public void Every_pattern_of_every_vector_is_read()
    {
        var patterns = 0;
        foreach (var (id, vector) in Vectors())
        {
            if (vector.TryGetProperty("error", out _))
                continue;
            foreach (var regexp in Regexps(vector.GetProperty("filter")))
            {
                var parsed = FilterParser.Parse($"{{\"regexp\":{regexp.GetRawText()}}}");
                parsed.Error.ShouldBeNull($"{id} {regexp}");
                new FilterRegexp(((MatchesRegexp)parsed.Root!).Pattern.Lowered).IsMatch("x");
                patterns++;
            }
        }

        patterns.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Text_is_found_however_it_is_held()
    {
        var pattern = Pattern("^\\p{L}+ 😀\\n\\b[^x]$", "");
        const string Text = "caféß 😀\ny";
        pattern.IsMatch(Text).ShouldBeTrue();
        pattern.IsMatch(Text + "x").ShouldBeFalse();
        pattern.IsMatch((string?)null).ShouldBeFalse();
        Parsed("\"caf\\u00e9\\u00DF \\ud83d\\ude00\\ny\"").Matches(pattern).ShouldBeTrue();
        Parsed("\"caféß 😀\\ny\"").Matches(pattern).ShouldBeTrue();
        Written(JsonValue.Create(Text)).Matches(pattern).ShouldBeTrue();
        Written(JsonNode.Parse("\"caféß 😀\\ny\"")).Matches(pattern).ShouldBeTrue();
        Written(JsonValue.Create(new Uri("http://x/é"))).Matches(Pattern("^http.*é$", "")).ShouldBeTrue();
        Written(JsonValue.Create('é')).Matches(Pattern("^É$", "i")).ShouldBeTrue();
        foreach (var other in (JsonNode?[])[null, 12, true, new JsonArray(Text), new JsonObject()])
            Written(other).Matches(Pattern("", "")).ShouldBeFalse();
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_replacement_character()
    {
        var pattern = Pattern("^a\\x{FFFD}.b$", "");
        pattern.IsMatch("a\ud83d\ude00b").ShouldBeFalse();
        pattern.IsMatch("a\ud83d\ud83db").ShouldBeTrue();
        Parsed("\"a\\ud83d\\ude00b\"").Matches(pattern).ShouldBeFalse();
        Parsed("\"a\\ude00\\ud83db\"").Matches(pattern).ShouldBeTrue();
        Written(JsonNode.Parse("\"a\\ude00xb\"")).Matches(pattern).ShouldBeTrue();
        Written(JsonValue.Create("a\ude00xb")).Matches(pattern).ShouldBeTrue();
    }

    [Fact]
    public void Text_of_any_length_is_looked_at_to_its_end()
    {
        var pattern = Pattern("é\\bz\\z", "");
        foreach (var length in (int[])[0, 1, 125, 126, 127, 253, 254, 255, 256, 257, 5000])
        {
            foreach (var filler in (string[])["a", "é", "東", "😀"])
            {
                var text = string.Concat(Enumerable.Repeat(filler, length)) + "éz";
                pattern.IsMatch(text).ShouldBeTrue();
                Parsed($"\"{text}\"").Matches(pattern).ShouldBeTrue();
                Parsed($"\"{text}\\n\"").Matches(pattern).ShouldBeFalse();
                Parsed($"\"\\u0061{text}\"").Matches(pattern).ShouldBeTrue();
                Written(JsonValue.Create(text + "a")).Matches(pattern).ShouldBeFalse();
            }
        }
    }

    [Theory]
    [InlineData("\"see joe@mail.com\"")]
    [InlineData("\"zoë joe@mail.com 😀\"")]
    [InlineData("\"line\\nzo\\u00eb joe@mail.com\"")]
    public void Nothing_is_allocated(string json)
    {
        var (pattern, parsed, written) = (Pattern("\\b\\w+@\\w+\\.com", "i"), Parsed(json), Written(JsonValue.Create(JsonSerializer.Deserialize<string>(json))));
        for (var i = 0; i < 50; i++)
            (parsed.Matches(pattern) && written.Matches(pattern)).ShouldBeTrue();

        var found = 0;
        Allocation.Of(() =>
        {
            found = 0;
            for (var i = 0; i < 100; i++)
                found += parsed.Matches(pattern) && written.Matches(pattern) ? 1 : 0;
        }).ShouldBe(0);
        found.ShouldBe(100);
    }

    [Fact]
    public void One_pattern_serves_several_threads()
    {
        for (var round = 0; round < 20; round++)
        {
            var pattern = Pattern("^[a-zé]+\\d$", "i");
            Parallel.For(0, 64, i => pattern.IsMatch(i % 2 == 0 ? $"Éa{i % 10}" : $"Éa{i % 10}x").ShouldBe(i % 2 == 0));
        }
    }

    private static FilterRegexp Pattern(string value, string flags) => new(RegexpParser.Parse(value, flags).Pattern!.Lowered);

    private static FilterField Parsed(string json) => FilterField.Of(JsonFields.Parse($"{{\"x\":{json}}}"), Field);

    private static FilterField Written(JsonNode? value)
    {
        var fields = JsonFields.Parse("{}");
        fields["x"] = value;
        return FilterField.Of(fields, Field);
    }

    /// <summary>The value as a pipe would have made it.</summary>
    private static JsonNode? Rebuilt(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? JsonValue.Create(node.GetValue<string>()) : node?.DeepClone();

    private static bool IsRegexp(JsonElement filter) => filter.ValueKind == JsonValueKind.Object && filter.TryGetProperty("regexp", out _);

    private static string BeforeParenthesis(string message) => message.Contains("cannot parse regexp", StringComparison.Ordinal) ? message[..(message.LastIndexOf("\" (", StringComparison.Ordinal) + 1)] : message;

    private static IEnumerable<(string Id, JsonElement Vector)> Vectors()
    {
        foreach (var file in Directory.GetFiles(Repository.PathTo("tests", "Vectors", "koncorde"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                var vector = JsonElement.Parse(line);
                yield return (vector.GetProperty("id").GetString()!, vector);
            }
        }
    }

    private static IEnumerable<JsonElement> Regexps(JsonElement filter) => filter.ValueKind switch
    {
        JsonValueKind.Array => filter.EnumerateArray().SelectMany(Regexps),
        JsonValueKind.Object => filter.EnumerateObject().SelectMany(member => member.Name == "regexp" && member.Value.ValueKind == JsonValueKind.Object ? [member.Value] : Regexps(member.Value)),
        _ => [],
    };
}
