using System.Diagnostics;
using Grapnel.Package.Tests;

namespace Quickstart.Tests;

/// <summary>The sample as it is shipped: with its own runtime, and without the code nobody calls. Takes a minute.</summary>
public sealed class TrimmedTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"grapnel-trimmed-{Guid.NewGuid():N}");

    [Fact]
    public async Task Published_trimmed_it_gives_no_warning_and_prints_the_same()
    {
        string published = Path.Combine(_folder, "published");

        // Warnings of the trimmer are errors, as all are; a summary per assembly would hide which. Files go elsewhere, so that this build does not meet another.
        var publish = await Dotnet.RunAsync(
            Repository.Root, "publish", Path.Combine("samples", "Quickstart"), "-c", "Release", "--use-current-runtime", "-o", published, "--artifacts-path", Path.Combine(_folder, "artifacts"), "--nologo", "-v:m", "-tl:off");
        publish.ShouldSucceed().Output.ShouldNotContain("warning", Case.Insensitive);
        publish.Output.ShouldContain("Optimizing assemblies for size");
        File.Exists(Path.Combine(published, "System.Private.CoreLib.dll")).ShouldBeTrue();
        File.Exists(Path.Combine(published, "System.Data.Common.dll")).ShouldBeFalse();

        string quakes = Path.Combine(published, "data", "earthquakes.jsonl");
        var expected = await RunResult.Of(quakes);
        expected.ExitCode.ShouldBe(Run.Done);
        (await PrintedBy(published, quakes)).ShouldBe(expected.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> PrintedBy(string folder, string argument)
    {
        string program = Path.Combine(folder, OperatingSystem.IsWindows() ? "Quickstart.exe" : "Quickstart");
        using var process = Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(Run.Done);
        return output.ReplaceLineEndings("\n");
    }
}
