using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.EmittedCode;

/// <summary>Compares one generated file with <c>Test.Method#Hint.verified.cs</c> beside the test.</summary>
internal static partial class Snapshot
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ShouldMatchSnapshot(this GeneratorRun run, string hintEnding, string name, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var start = $"{Path.GetFileNameWithoutExtension(file)}.{member}#{name}";
        run.File(hintEnding).ShouldMatchApproved(snapshot => snapshot
            .UseCallerLocation()
            .NoDiff()
            .WithStringCompareOptions(StringCompareShould.IgnoreLineEndings)
            .WithScrubber(static text => Version().Replace(text, "GeneratedCode(\"Grapnel.Generator\", \"<version>\")"))
            .WithFileExtension(".cs")
            .WithFilenameGenerator((_, _, kind, extension) => $"{start}.{(kind == "approved" ? "verified" : kind)}.{extension.TrimStart('.')}"));
    }

    [GeneratedRegex("""GeneratedCode\("Grapnel\.Generator", "[^"]*"\)""")]
    private static partial Regex Version();
}
