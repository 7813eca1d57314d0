using System.Diagnostics;

namespace Grapnel.AspNetCore.Tests;

/// <summary>The page in a real browser; where none is installed the test says so and is skipped.</summary>
public sealed class BrowserTests
{
    private static readonly string? Browser =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    [Fact]
    public async Task What_is_shown_is_text()
    {
        Assert.SkipWhen(Browser is null, "No chromium under /usr/bin: apt-get install chromium.");
        await using var shop = await Shop.OpenAsync();
        await shop.Get("/_plugins/state.json");
        await shop.Events.PipeAsync(ShopEvents.Ordered, new Order(1));
        await shop.Host.WhenHooksAreDoneAsync();

        var dom = await DomOf(new Uri(shop.Address, "/_plugins"));

        dom.ShouldContain("pricing.Price");
        dom.ShouldContain(">running</p>");
        dom.ShouldContain("&lt;b id=injected&gt;shop:ordered&lt;/b&gt;");
        dom.ShouldContain("onerror=document.title=1&gt;");
        dom.ShouldNotContain("<b id=\"injected\"");
        dom.ShouldNotContain("<img");
    }

    [Fact]
    public async Task A_host_without_plugins_says_so()
    {
        Assert.SkipWhen(Browser is null, "No chromium under /usr/bin: apt-get install chromium.");
        await using var shop = await Shop.OpenAsync(hasPlugins: false);

        (await DomOf(new Uri(shop.Address, "/_plugins"))).ShouldContain("No plugin runs in this host.");
    }

    /// <summary>The document after its script has run for a while of the browser's own time.</summary>
    private static async Task<string> DomOf(Uri address)
    {
        var profile = Directory.CreateTempSubdirectory();
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(Browser!, [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={profile.FullName}", "--virtual-time-budget=3000", "--dump-dom", address.ToString()])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            try
            {
                var errors = browser.StandardError.ReadToEndAsync(limit.Token);
                var dom = await browser.StandardOutput.ReadToEndAsync(limit.Token);
                await browser.WaitForExitAsync(limit.Token);
                browser.ExitCode.ShouldBe(0, await errors);
                return dom;
            }
            catch (OperationCanceledException)
            {
                browser.Kill(entireProcessTree: true);
                throw new TimeoutException($"{Browser} did not end within two minutes.");
            }
        }
        finally
        {
            try
            {
                profile.Delete(recursive: true);
            }
            catch (IOException)
            {
                // The browser may still be at its last file.
            }
        }
    }
}
