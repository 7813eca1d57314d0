namespace Grapnel.AspNetCore.Tests.Browser;

/// <summary>A browser that cannot be had costs its tests and says why, whatever the reason is.</summary>
public sealed class ChromiumTests
{
    [Fact]
    public async Task One_that_ends_at_once_is_missing_for_the_reason_it_gave()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in is a shell script.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("grapnel-browser-");
        var script = Path.Combine(folder.FullName, "chromium");
        await File.WriteAllTextAsync(script, "#!/bin/sh\necho 'error while loading shared libraries: libnss3.so' >&2\nexit 127\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using (var browser = new Chromium(script))
        {
            await browser.InitializeAsync();

            browser.Missing.ShouldBe($"{script} ended before it could be asked anything: error while loading shared libraries: libnss3.so");
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task One_that_is_not_there_is_missing()
    {
        await using var none = new Chromium(path: null);
        await none.InitializeAsync();
        none.Missing.ShouldContain("apt-get install chromium");

        await using var lost = new Chromium("/nowhere/chromium");
        await lost.InitializeAsync();
        lost.Missing.ShouldStartWith("/nowhere/chromium could not be started");
    }
}
