using System.Globalization;
using System.Text.RegularExpressions;

namespace Quickstart.Tests;

/// <summary>A run of the program and what it printed, taken apart.</summary>
internal sealed partial record RunResult(int ExitCode, string Output, string Errors)
{
    private readonly Dictionary<(string Plugin, string What), string> _table = Read(Output);

    public static async Task<RunResult> Of(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await Run.Async(args, output, errors, isTerminal: false, TestContext.Current.CancellationToken);
        return new RunResult(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>The numbers of the last line: read, stored, dropped, aborted, bad.</summary>
    public long[] Sum
    {
        get
        {
            var match = SumLine().Match(Output);
            match.Success.ShouldBeTrue(Output);
            return [.. match.Groups.Values.Skip(1).Select(static group => Number(group.Value))];
        }
    }

    /// <summary>A count of the table; 0 where there is no such row.</summary>
    public long this[string plugin, string what] => _table.TryGetValue((plugin, what), out string? count) ? Number(count) : 0;

    public IEnumerable<(string Plugin, string What)> Rows => _table.Keys;

    public string Text(string plugin, string what) => _table.GetValueOrDefault((plugin, what)).ShouldNotBeNull(Output);

    private static long Number(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static Dictionary<(string, string), string> Read(string output)
    {
        var table = new Dictionary<(string, string), string>();
        string plugin = "";
        foreach (string line in output.Split('\n').SkipWhile(static line => !line.StartsWith("----", StringComparison.Ordinal)).Skip(1).TakeWhile(static line => !line.StartsWith("----", StringComparison.Ordinal)))
        {
            string[] cells = Gap().Split(line);
            plugin = cells[0].Length == 0 ? plugin : cells[0];
            table.Add((plugin, cells[1]), cells[2]);
        }

        return table;
    }

    [GeneratedRegex(@"^([\d,]+) read = ([\d,]+) stored \+ ([\d,]+) dropped \+ ([\d,]+) aborted \+ ([\d,]+) bad lines$", RegexOptions.Multiline)]
    private static partial Regex SumLine();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
