using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Grapnel.Filters.Tests.Regexps;

/// <summary>What patterns become for .NET, and how large they may be.</summary>
public class RegexpLoweringTests
{
    // In the order of .NET's UnicodeCategory.
    private static readonly string[] CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No",
        "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So",
    ];

    [Theory]
    [InlineData("^g\\w+", "", "\\Ag[0-9A-Z_a-z]+")]
    [InlineData("^end$", "m", "(?m:^)end(?m:$)")]
    [InlineData("^end$", "", "\\Aend\\z")]
    [InlineData("a.b", "", "a[^\\n]b")]
    [InlineData("a.b", "s", "a[\\s\\S]b")]
    [InlineData("lon(don|g)", "", "lon(?:don|g)")]
    [InlineData("^.{3}$", "", "\\A[^\\n]{3}\\z")]
    [InlineData("(?i)k+?", "", "(?#212A)[Kk\\uE001]+")]
    [InlineData("caf\\u00e9", "", "(?#E9)caf\\uE001")]
    [InlineData("[^é]", "", "(?#E9)[^\\uE001]")]
    [InlineData("\\bcat\\b", "", "\\bcat\\b")]
    [InlineData("\\Qa.b\\E", "", "a\\.b")]
    [InlineData("a{,3}b", "", "a\\{,3\\}b")]
    [InlineData("(?P<y>\\d{4})", "", "[0-9\\uF8FF]{4}")]
    [InlineData("(?:a+|){2}", "", "(?:(?:a+)?){2}")]
    [InlineData("^*a", "", "a")]
    [InlineData("", "", "")]
    [InlineData("\\x{d800}", "", "[^\\s\\S]")]
    public void A_pattern_is_lowered(string pattern, string flags, string lowered) =>
        RegexpParser.Parse(pattern, flags).Pattern.ShouldNotBeNull().Lowered.ShouldBe(lowered);

    [Fact]
    public void Letters_are_read_as_they_were_written()
    {
        var pattern = RegexpParser.Parse("[\\p{Greek}é]|\\p{Lu}😀|[^ß]", "i").Pattern.ShouldNotBeNull();
        var read = RegexpAlphabet.Of(pattern.Lowered);

        pattern.Lowered.ShouldStartWith(read.ToString());
        "éßαΩ東".Select(c => read.LetterOf(c)).Distinct().Count().ShouldBe(3);
        read.LetterOf(0x1F600).ShouldNotBe(read.LetterOf(0x1F601));
    }

    [Fact]
    public void Categories_are_those_of_dotnet_where_both_know_a_character()
    {
        var groups = CategoryNames.Select(name => UnicodeGroups.Find(name).ShouldNotBeNull(name)).ToArray();
        var (compared, different) = (0, 0);
        for (var codePoint = 0; codePoint <= CodePoints.Last; codePoint++)
        {
            if (codePoint is >= CodePoints.FirstSurrogate and <= CodePoints.LastSurrogate)
                continue;
            var category = Rune.GetUnicodeCategory(new Rune(codePoint));
            if (category == UnicodeCategory.OtherNotAssigned || !groups.Any(group => group.Contains(codePoint)))
                continue;
            compared++;
            different += groups[(int)category].Contains(codePoint) ? 0 : 1;
        }

        compared.ShouldBeGreaterThan(280_000);

        // Unicode 16 gave a few characters another category.
        different.ShouldBeLessThan(20);
    }

    [Fact]
    public void Folding_is_that_of_simple_case_folding()
    {
        Folds('k', "kK\u212A");
        Folds('ſ', "sSſ");
        Folds('ß', "ßẞ");
        Folds('σ', "σςΣ");
        Folds('ı', "ı");
        Folds('İ', "İ");
        Folds('ǅ', "ǄǅǆǄ");
        CaseFolding.Of(0x10400).Contains(0x10428).ShouldBeTrue();

        static void Folds(int codePoint, string all) =>
            Enumerable.Range(0, 0x20000).Where(CaseFolding.Of(codePoint).Contains).ShouldBe(all.Distinct().Select(c => (int)c).Order());
    }

    [Fact]
    public void No_boundary_stands_between_the_bytes_of_a_character_too()
    {
        Matching.IsMatch(RegexpParser.Parse("\\B", null).Pattern.ShouldNotBeNull(), "aéb", "ab", "").ShouldBeTrue();
        Matching.IsMatch(RegexpParser.Parse("^\\B", null).Pattern.ShouldNotBeNull(), "aéb").ShouldBeFalse();
        Matching.IsMatch(RegexpParser.Parse("\\B", null).Pattern.ShouldNotBeNull(), "a").ShouldBeFalse();
    }

    [Fact]
    public void Limits_are_reached_without_harm()
    {
        var nested = string.Concat(Enumerable.Repeat("(a|", 100_000)) + string.Concat(Enumerable.Repeat(")", 100_000));
        var started = Stopwatch.StartNew();

        RegexpParser.Parse("(?:abcdefghijk){1000}", null).Error.ShouldNotBeNull().Reason.ShouldNotBeNull().ShouldContain("9000 states");
        RegexpParser.Parse(nested, null).Error.ShouldNotBeNull().Message.ShouldBe("pattern too large");
        RegexpParser.Parse(string.Concat(Enumerable.Range(0, 300).Select(i => (char)(0x4E00 + i))), null).Error.ShouldNotBeNull().Reason.ShouldNotBeNull().ShouldContain("256 kinds");
        RegexpParser.Parse("[" + string.Concat(Enumerable.Repeat("\\pL\\PN", 50_000)) + "]", "i").Pattern.ShouldNotBeNull();
        RegexpParser.Parse(string.Concat(Enumerable.Repeat("(", 5000)) + "a" + string.Concat(Enumerable.Repeat(")", 5000)), null).Pattern.ShouldNotBeNull().Lowered.ShouldBe("a");
        Matching.Regex(RegexpParser.Parse("(?:\\p{L}\\b[^\\d]){400}", "i").Pattern.ShouldNotBeNull()).IsMatch("a").ShouldBeFalse();
        Matching.Regex(RegexpParser.Parse(string.Concat(Enumerable.Repeat("(?:a|b", 330)) + string.Concat(Enumerable.Repeat(")*", 330)), null).Pattern.ShouldNotBeNull()).IsMatch("a").ShouldBeTrue();
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
