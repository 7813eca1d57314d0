using System.Text;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>Files that are typed from the first character to the last. By default some of their states are looked at; GRAPNEL_FUZZ has a say in how many.</summary>
public class HalfTypedCodeTests
{
    private static readonly int Total = FuzzProject.All.Sum(static project => project.BreakableTexts.Sum(static text => text.Length));

    private static readonly int Step = Math.Max(1, 15 * Total / FuzzTests.Count);

    public static TheoryData<string> Projects => FuzzTests.Projects;

    /// <summary>Nothing stands behind the caret.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Typed_at_the_end_of_a_file(string name) => Type(name, static (text, caret) => text[..caret]);

    /// <summary>The editor closes each bracket and quote as it is opened.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Typed_with_what_an_editor_adds(string name) => Type(name, static (text, caret) => text[..caret] + Closers(text[..caret]));

    /// <summary>The rest of the line is not there yet; what follows is.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Typed_between_other_lines(string name) =>
        Type(name, static (text, caret) => text[..caret] + (text.IndexOf('\n', caret) is var end and >= 0 ? text[end..] : ""));

    [Fact]
    public void An_unfinished_file_is_never_told_of()
    {
        var project = FuzzProject.All[0];
        var text = project.BreakableTexts.ElementAt(1);
        for (var caret = text.IndexOf("[Plugin(", StringComparison.Ordinal); caret < text.Length; caret += Step)
        {
            var typed = project.With(1, text[..caret]);
            AnalyzerGuard.Run(Parts.Analyzers, typed).Where(found => found.Location.SourceTree == typed.SyntaxTrees[1]).ShouldBeEmpty(text[..caret]);
        }
    }

    private static void Type(string name, Func<string, int, string> state)
    {
        var project = FuzzProject.All.Single(project => project.Name == name);
        var driver = GeneratorHarness.NewDriver(Parts.NewGenerator(), project.Compilation).RunGenerators(project.Compilation);
        var texts = project.BreakableTexts.ToList();
        for (var file = 0; file < texts.Count; file++)
        {
            // Each file starts elsewhere, so that the steps do not always meet the same columns.
            for (var caret = file % Step; caret < texts[file].Length; caret += Step)
            {
                var typed = project.With(file, state(texts[file], caret));
                driver = FuzzChecks.Run(driver, typed, isThorough: caret % 10 == 0, $"{name}, file {file}, character {caret}", typed.SyntaxTrees[file]);
            }
        }
    }

    // What is open, by the characters alone; in the text of a string an editor is no wiser.
    private static string Closers(string typed)
    {
        var open = new Stack<char>();
        foreach (var c in typed)
        {
            if (open.Count > 0 && c == open.Peek())
                open.Pop();
            else if ("([{\"".IndexOf(c, StringComparison.Ordinal) is var kind and >= 0)
                open.Push(")]}\""[kind]);
        }

        return open.Aggregate(new StringBuilder(), static (text, c) => text.Append(c)).ToString();
    }
}
