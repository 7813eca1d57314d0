namespace Grapnel.Hosting;

/// <summary>Which values an option may have, for options set in code and for those read from configuration. Each says what is expected of a value that is refused; null: it may be.</summary>
internal static class OptionRange
{
    private const uint LongestTimer = GrapnelOptions.LongestTimer;

    public static string? Count(int value) => value >= 1 ? null : "at least 1";

    public static string? Threads(int value) => value >= 0 ? null : "0 or more";

    // Twice the capacity is counted in hooks, and a ring grows to a power of two.
    public static string? Capacity(int value) =>
        value < 1 ? "at least 1" : value > int.MaxValue / 4 ? $"at most {int.MaxValue / 4}" : null;

    public static string? WarnTime(TimeSpan value) => value < TimeSpan.Zero ? "zero or more" : null;

    public static string? Time(TimeSpan value) => value < TimeSpan.Zero ? "zero or more" : Timer(value);

    public static string? PositiveTime(TimeSpan value) => value <= TimeSpan.Zero ? "more than zero" : Timer(value);

    public static string? Percent(double value) => value is >= 0 and <= 100 ? null : "a number from 0 to 100";

    public static string? Policy(HookQueuePolicy value) => Enum.IsDefined(value) ? null : "Wait, Reject or DropOldest";

    public static string? Any(bool value) => null;

    /// <exception cref="PluginStartException">The value is out of its range; the message names the option.</exception>
    public static void Require<T>(T? value, string option, Func<T, string?> range, string? plugin = null)
        where T : struct
    {
        if (value is { } given && range(given) is { } expected)
        {
            throw new PluginStartException($"Option '{option}' is {given}: it must be {expected}.", plugin);
        }
    }

    // What a timer can count.
    private static string? Timer(TimeSpan value) => value.TotalMilliseconds < LongestTimer ? null : "less than 49 days";
}
