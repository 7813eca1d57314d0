using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Grapnel.AspNetCore.Tests;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_asks_nobody_else_for_anything()
    {
        await using var shop = await Shop.OpenAsync();

        var page = await shop.Get("/_plugins");

        // The name of SVG is no address.
        page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).ShouldNotContain("://");
        Links().Matches(page).Select(static link => link.Groups[1].Value).ShouldAllBe(static link => link.StartsWith('#') || link.StartsWith("data:", StringComparison.Ordinal));
        page.ShouldNotContain("innerHTML");
        page.ShouldNotContain(" style=\"");
    }

    [Fact]
    public async Task Its_policy_allows_its_own_style_and_script_alone()
    {
        await using var shop = await Shop.OpenAsync();
        using var answer = await shop.Client.GetAsync(new Uri("/_plugins", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain($"script-src '{Hash(Between(page, "<script>", "</script>"))}'");
        policy.ShouldContain($"style-src '{Hash(Between(page, "<style>", "</style>"))}'");
    }

    private static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Links();
}
