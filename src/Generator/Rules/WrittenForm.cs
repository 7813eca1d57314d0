using System.Text.RegularExpressions;

namespace Grapnel.Generator.Rules;

/// <summary>How JSON writes values of types that are text to it. Source: System.Text.Json, its converters.</summary>
internal static class WrittenForm
{
    private const string Date = @"[0-9]{4}-[0-9][0-9]-[0-9][0-9]";
    private const string Time = @"[0-9][0-9]:[0-9][0-9]:[0-9][0-9]";
    private const string Seconds = @"(\.[0-9]{0,6}[1-9])?";
    private const string Offset = @"[+-][0-9][0-9]:[0-9][0-9]";

    private static readonly Dictionary<string, (Regex Form, string Example)> Forms = new(StringComparer.Ordinal)
    {
        ["global::System.Guid"] = (Whole("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "4f0c1b7e-8f4d-4b7a-9d3e-2a1c5b6d7e8f"),
        ["global::System.DateTime"] = (Whole($"{Date}T{Time}{Seconds}(Z|{Offset})?"), "2026-01-31T08:00:00Z"),
        ["global::System.DateTimeOffset"] = (Whole($"{Date}T{Time}{Seconds}{Offset}"), "2026-01-31T08:00:00+00:00"),
        ["global::System.DateOnly"] = (Whole(Date), "2026-01-31"),
        ["global::System.TimeOnly"] = (Whole(Time + @"(\.[0-9]{7})?"), "08:00:00"),
        ["global::System.TimeSpan"] = (Whole(@"-?([0-9]+\.)?" + Time + @"(\.[0-9]{7})?"), "1.08:00:00"),
    };

    /// <summary>Whether a value of the type may be written so.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The text.</param>
    public static bool Fits(string type, string text) => Forms.TryGetValue(type, out var form) ? form.Form.IsMatch(text) : text.Length == 1;

    public static string Example(string type) => Forms.TryGetValue(type, out var form) ? form.Example : "x";

    private static Regex Whole(string pattern) => new("^(" + pattern + @")\z", RegexOptions.CultureInvariant);
}
