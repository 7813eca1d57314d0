namespace Grapnel.AspNetCore.Tests.Browser;

/// <summary>A browser that cannot be had costs its tests and says why, whatever the reason is.</summary>
public sealed class ChromiumTests
{
    [Fact]
    public async Task One_that_ends_at_once_is_missing_for_the_reason_it_gave()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "A shell stands in for the browser, whose options it refuses.");
        await using var browser = new Chromium("/bin/sh");

        await browser.InitializeAsync();

        var missing = browser.Missing.ShouldNotBeNull();
        missing.ShouldStartWith("/bin/sh ended before it could be asked anything: ");
        missing.ShouldContain("option");
    }

    [Fact]
    public async Task One_that_is_not_there_is_missing()
    {
        await using var none = new Chromium(path: null);
        await none.InitializeAsync();
        none.Missing.ShouldNotBeNull().ShouldContain("apt-get install chromium");

        await using var lost = new Chromium("/nowhere/chromium");
        await lost.InitializeAsync();
        lost.Missing.ShouldNotBeNull().ShouldStartWith("/nowhere/chromium could not be started");
    }
}
