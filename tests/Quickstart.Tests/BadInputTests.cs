using System.Text;

namespace Quickstart.Tests;

public sealed class BadInputTests
{
    private const string Good = """{"_id":"a","body":{"mag":1.5,"place":"3km S of Here, There","time":1517966773840,"location":{"lat":34.5,"lon":-118.7}}}""";

    [Fact]
    public async Task Bad_lines_are_counted_with_their_numbers_and_the_run_goes_on()
    {
        using var file = new TemporaryFile(string.Join(
            "\r\n",
            Good,                               // 1
            "not json",                         // 2
            "",                                 // 3: blank, not counted
            """{"_id":"b"}""",                  // 4
            """{"_id":"c","body":[1]}""",       // 5
            """{"_id":"d","body":null}""",      // 6
            """{"_id":7,"body":{}}""",          // 7
            "[1,2]",                            // 8
            """{"_id":"e","body":{"mag":1}""",  // 9: cut off
            """{"\ud800":1,"_id":8,"body":{}}""", // 10
            Good.Replace("\"a\"", "\"z\"", StringComparison.Ordinal).Replace("body", "_source", StringComparison.Ordinal))); // 11
        var result = await RunResult.Of(file.Path);
        result.ExitCode.ShouldBe(Run.Done);
        result.Sum.ShouldBe([10, 2, 0, 0, 8]);
        BadLines(result).Select(static line => line.Split(':')[0]).ShouldBe(["line 2", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9", "line 10"]);
        result.Output.ShouldContain("line 2: not JSON at byte 2: 'not json' is an invalid JSON literal.");
        result.Output.ShouldContain("line 4: it has no body\n");
        result.Output.ShouldContain("line 5: its body is an array, not an object\n");
        result.Output.ShouldContain("line 6: its body is null, not an object\n");
        result.Output.ShouldContain("line 7: its _id is not text\n");
    }

    [Fact]
    public async Task Broken_utf8_is_a_bad_line()
    {
        using var file = new TemporaryFile([.. Encoding.UTF8.GetBytes("{\"_id\":\""), 0xFF, .. Encoding.UTF8.GetBytes($"\",\"body\":{{}}}}\n{Good}\n")]);
        var result = await RunResult.Of(file.Path);
        result.Sum.ShouldBe([2, 1, 0, 0, 1]);
        BadLines(result).ShouldHaveSingleItem().ShouldStartWith("line 1: ");
    }

    [Fact]
    public async Task What_a_bad_line_holds_neither_floods_nor_garbles_the_output()
    {
        using var file = new TemporaryFile($"{new string('n', 5000)}\nno\u001b[2J\u0007\n{Good}");
        var result = await RunResult.Of(file.Path);
        result.Sum.ShouldBe([3, 1, 0, 0, 2]);
        BadLines(result).ShouldAllBe(static line => line.Length < 200 && !line.Any(char.IsControl));
    }

    [Fact]
    public async Task Only_the_first_twenty_bad_lines_are_named()
    {
        using var file = new TemporaryFile(string.Concat(Enumerable.Repeat("?\n", 1023)) + Good);
        var result = await RunResult.Of(file.Path);
        result.Sum.ShouldBe([1024, 1, 0, 0, 1023]);
        BadLines(result).Count.ShouldBe(20);
        BadLines(result)[^1].ShouldStartWith("line 20: ");
        result.Output.ShouldContain("\n  and 1,003 more\n");
    }

    [Fact]
    public async Task What_the_pipes_refuse_is_aborted_and_told_apart()
    {
        using var file = new TemporaryFile(string.Join(
            '\n',
            """{"_id":"1","body":{}}""",
            """{"_id":"2","body":{"time":"soon"}}""",
            """{"_id":"3","body":{"time":9223372036854775807}}""",
            """{"_id":"4","body":{"time":0}}""",
            """{"_id":"5","body":{"time":0,"location":"here"}}""",
            """{"_id":"6","body":{"time":0,"location":{"lat":91,"lon":0}}}""",
            """{"_id":"7","body":{"time":0,"location":{"lat":0,"lon":-180.5}}}""",
            """{"_id":"8","body":{"time":0,"location":{"lat":0,"lon":0}}}""",
            Good,
            Good));
        var result = await RunResult.Of(file.Path);
        result.Sum.ShouldBe([10, 1, 1, 8, 0]);
        result["validator", "aborted: no valid time"].ShouldBe(3);
        result["validator", "aborted: no location"].ShouldBe(2);
        result["validator", "aborted: impossible coordinates"].ShouldBe(2);
        result["noise", "dropped: no magnitude"].ShouldBe(1);
        result["(backend)", "aborted, BadRequestError (400)"].ShouldBe(7);

        // The second of one id is refused by the backend itself.
        result["(backend)", "aborted, PreconditionError (412)"].ShouldBe(1);
        result["statistics", "heard document:errorCreate"].ShouldBe(8);
    }

    [Fact]
    public async Task Documents_without_an_id_get_one()
    {
        string body = Good[Good.IndexOf("\"body\"", StringComparison.Ordinal)..];
        using var file = new TemporaryFile($"\uFEFF{{{body}\n{{\"_id\":null,{body}\n{{\"_id\":\"\",{body}\n{Good}\n\n");
        var result = await RunResult.Of(file.Path);
        result.Sum.ShouldBe([4, 4, 0, 0, 0]);
        result["(backend)", "gave an id"].ShouldBe(3);
    }

    [Fact]
    public async Task A_line_longer_than_a_buffer_is_one_document()
    {
        using var file = new TemporaryFile(Good.Replace("3km S of ", new string('x', 300_000), StringComparison.Ordinal) + "\n" + Good.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));
        (await RunResult.Of(file.Path)).Sum.ShouldBe([2, 2, 0, 0, 0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \r\n\t\n")]
    public async Task An_empty_file_says_so(string text)
    {
        using var file = new TemporaryFile(text);
        var result = await RunResult.Of(file.Path);
        result.ExitCode.ShouldBe(Run.Done);
        result.Output.ShouldBe($"There are no documents in '{file.Path}'.\n");
        result.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_file_is_one_message()
    {
        string path = Path.Combine(Path.GetTempPath(), "no-such-folder", "none.jsonl");
        var result = await RunResult.Of(path);
        result.ExitCode.ShouldBe(Run.BadArguments);
        result.Output.ShouldBeEmpty();
        result.Errors.ShouldStartWith($"Cannot read '{path}': ");
        result.Errors.Trim().ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_folder_is_one_message()
    {
        var result = await RunResult.Of(Path.GetTempPath());
        result.ExitCode.ShouldBe(Run.BadArguments);
        result.Errors.ShouldStartWith("Cannot read ");
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("--help")]
    public async Task Other_arguments_get_the_usage(params string[] args)
    {
        var result = await RunResult.Of(args);
        result.ExitCode.ShouldBe(Run.BadArguments);
        result.Errors.ShouldStartWith("Usage: ");
    }

    [Fact]
    public async Task An_interrupted_run_accounts_for_what_it_read()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var interrupt = new CancellationTokenSource();
        using var errors = new InterruptingWriter(interrupt);
        using var file = new TemporaryFile(string.Concat(Enumerable.Repeat("{\"body\":{\"mag\":1,\"time\":0,\"location\":{\"lat\":0,\"lon\":0}}}\n", 5000)));
        (await Run.Async([file.Path], output, errors, isTerminal: false, interrupt.Token)).ShouldBe(Run.Interrupted);
        output.ToString().ShouldContain("500 read = 500 stored + 0 dropped + 0 aborted + 0 bad lines\nInterrupted: ");
    }

    private static IReadOnlyList<string> BadLines(RunResult result) =>
        [.. result.Output.Split('\n').Where(static line => line.StartsWith("  line ", StringComparison.Ordinal)).Select(static line => line.Trim())];

    /// <summary>Presses Ctrl+C at the first line of progress.</summary>
    private sealed class InterruptingWriter(CancellationTokenSource interrupt) : StringWriter
    {
        public override void WriteLine(string? value) => interrupt.Cancel();
    }
}
