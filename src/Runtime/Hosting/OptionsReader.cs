using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Grapnel.Hosting;

/// <summary>Reads <see cref="GrapnelOptions"/> from a configuration section, without reflection. Times are milliseconds or <c>hh:mm:ss</c>.</summary>
internal static class OptionsReader
{
    /// <exception cref="PluginStartException">A value cannot be read; the message names the key.</exception>
    public static void Read(IConfiguration section, GrapnelOptions options)
    {
        options.PipeWarnTime = Time(section, nameof(options.PipeWarnTime)) ?? options.PipeWarnTime;
        options.InitTimeout = Time(section, nameof(options.InitTimeout)) ?? options.InitTimeout;
        options.QueueWait = Time(section, nameof(options.QueueWait)) ?? options.QueueWait;
        options.StopTimeout = Time(section, nameof(options.StopTimeout)) ?? options.StopTimeout;
        options.HookConcurrency = Number(section, nameof(options.HookConcurrency)) ?? options.HookConcurrency;
        options.HookQueueCapacity = Number(section, nameof(options.HookQueueCapacity)) ?? options.HookQueueCapacity;
        options.MaxEventDepth = Number(section, nameof(options.MaxEventDepth)) ?? options.MaxEventDepth;
        options.FailsafeMode = Value<bool>(section, nameof(options.FailsafeMode), bool.TryParse, "true or false") ?? options.FailsafeMode;
        options.HookQueuePolicy = Value<HookQueuePolicy>(section, nameof(options.HookQueuePolicy), TryParsePolicy, "Wait, Reject or DropOldest") ?? options.HookQueuePolicy;
        foreach (var plugin in section.GetSection("Plugins").GetChildren())
        {
            Read(plugin, options.Plugin(plugin.Key));
        }
    }

    private static void Read(IConfigurationSection section, PluginOptions options) =>
        options.Threads = Value<int>(section, nameof(options.Threads), TryParseCount, "a whole number, 0 or more") ?? options.Threads;

    private delegate bool TryParse<T>(string text, out T value);

    private static T? Value<T>(IConfiguration section, string key, TryParse<T> parse, string expected)
        where T : struct
    {
        if (section[key] is not { } text)
        {
            return null;
        }

        return parse(text, out var value)
            ? value
            : throw new PluginStartException($"Configuration key '{Path(section, key)}' is '{text}': expected {expected}.");
    }

    private static int? Number(IConfiguration section, string key) => Value<int>(
        section,
        key,
        static (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
        "a whole number");

    private static bool TryParseCount(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static TimeSpan? Time(IConfiguration section, string key) => Value<TimeSpan>(section, key, TryParseTime, "whole milliseconds or hh:mm:ss");

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

    private static string Path(IConfiguration section, string key) => section is IConfigurationSection { Path: var path } ? $"{path}:{key}" : key;
}
