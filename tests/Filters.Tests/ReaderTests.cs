using Grapnel.Filters.Tests.Support;
using Grapnel.Filters.Text;

namespace Grapnel.Filters.Tests;

/// <summary>Strict JSON and the relaxed form, told apart.</summary>
public class ReaderTests
{
    [Theory]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{a:1}")]
    [InlineData("'a'")]
    [InlineData("{'a':1}")]
    [InlineData("\"it\\'s\"")]
    [InlineData("1 // one")]
    [InlineData("/* one */ 1")]
    [InlineData("\uFEFF1")]
    [InlineData("1\u00A0")]
    [InlineData("1\v")]
    public void What_only_the_relaxed_form_allows(string text)
    {
        StrictJson.Read(text).ShouldBeNull();
        RelaxedJsonReader.Read(text, strict: true, out var error).ShouldBeNull();
        error.ShouldNotBeNull();
        RelaxedJsonReader.Read(text, strict: false, out error).ShouldNotBeNull();
        error.ShouldBeNull();
    }

    [Theory]
    [InlineData("[,]")]
    [InlineData("[1,,2]")]
    [InlineData("{,}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("[1 2]")]
    [InlineData("1 2")]
    [InlineData("[1}")]
    [InlineData("/1")]
    [InlineData("")]
    public void What_neither_allows(string text)
    {
        RelaxedJsonReader.Read(text, strict: true, out _).ShouldBeNull();
        RelaxedJsonReader.Read(text, strict: false, out _).ShouldBeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(" [ { \"a\" : [ ] , \"\" : -1.5E+3 } , null , true , false , \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\ude00\" ] \r\n\t")]
    public void What_both_allow(string text)
    {
        StrictJson.Read(text).ShouldNotBeNull();
        RelaxedJsonReader.Read(text, strict: true, out _).ShouldNotBeNull();
        RelaxedJsonReader.Read(text, strict: false, out _).ShouldNotBeNull();
    }

    [Fact]
    public void Escapes_stand_for_their_characters() =>
        RelaxedJsonReader.Read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\ude00\"", strict: true, out _).ShouldBeOfType<TextString>().Value.ShouldBe("\"\\/\b\f\n\r\té😀");

    [Fact]
    public void Of_members_with_one_name_the_last_counts_in_the_place_of_the_first()
    {
        var members = RelaxedJsonReader.Read("{\"a\":1,\"b\":2,\"\\u0061\":3}", strict: true, out _).ShouldBeOfType<TextObject>().Members;

        members.Select(member => member.Name.Value).ShouldBe(["a", "b"]);
        members[0].Value.ShouldBeOfType<TextNumber>().Value.ShouldBe(3);
        members[0].Name.Content.ShouldBe(new TextRange(14, 6));
    }
}
