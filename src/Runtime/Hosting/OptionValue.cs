using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Grapnel.Hosting;

/// <summary>The value of one configuration key, read as what its option takes. Times are milliseconds or <c>hh:mm:ss</c>.</summary>
/// <remarks>Every method throws a <see cref="PluginStartException"/> that names the key in full where the value cannot be read or is out of its range.</remarks>
internal readonly struct OptionValue(IConfigurationSection section)
{
    public IConfigurationSection Section => section;

    public int Number(Func<int, string?> range) => Read<int>(
        static (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
        "a whole number",
        range);

    public double Decimal(Func<double, string?> range) => Read<double>(
        static (string text, out double value) => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value),
        "a number",
        range);

    public TimeSpan Time(Func<TimeSpan, string?> range) => Read<TimeSpan>(TryParseTime, "whole milliseconds or hh:mm:ss", range);

    public bool Flag() => Read<bool>(bool.TryParse, "true or false", OptionRange.Any);

    public HookQueuePolicy Policy() => Read<HookQueuePolicy>(TryParsePolicy, "Wait, Reject or DropOldest", OptionRange.Policy);

    private delegate bool TryParse<T>(string text, out T value);

    private T Read<T>(TryParse<T> parse, string expected, Func<T, string?> range)
    {
        if (section.Value is not { } text)
        {
            throw new PluginStartException($"Configuration key '{section.Path}' has keys or items of its own: expected {expected}.");
        }

        if (!parse(text, out var value))
        {
            throw new PluginStartException($"Configuration key '{section.Path}' is '{text}': expected {expected}.");
        }

        return range(value) is { } wanted
            ? throw new PluginStartException($"Configuration key '{section.Path}' is '{text}': it must be {wanted}.")
            : value;
    }

    private static bool TryParseTime(string text, out TimeSpan value)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            value = TimeSpan.FromMilliseconds(milliseconds);
            return true;
        }

        // Without a colon it would be read as days.
        value = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
    }

    private static bool TryParsePolicy(string text, out HookQueuePolicy value) =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);
}
