using System.Text;
using Grapnel.Filters.Text;

namespace Grapnel.Filters;

/// <summary>
/// Distances with their unit, as <c>"1.5 km"</c>. As in Koncorde minus signs and white space are left out wherever they stand, and a comma is
/// a decimal point. Not as there, a number that is none and a unit of time are refused.
/// </summary>
internal static class DistanceText
{
    /// <summary>Metres, maybe infinite; null where there is an issue.</summary>
    public static double? Read(TextString text, out GeoIssue? issue)
    {
        var (letters, places) = Compact(text.Value);
        var split = UnitStart(letters);
        issue = null;
        if (split < 0 || !letters.Skip(split).All(IsLetter))
        {
            issue = new GeoIssue(text.Content, Completed(letters));
            return null;
        }

        var unit = letters.Substring(split);
        var value = Number(letters.Substring(0, split));
        var unitRange = text.RangeOf(places[split], places[places.Count - 1] - places[split] + 1);
        if (double.IsNaN(value))
        {
            issue = new GeoIssue(text.RangeOf(places[0], places[split - 1] - places[0] + 1));
            return null;
        }

        if (DistanceUnits.ToMetres(value, unit, out var isTime) is { } metres)
        {
            return metres;
        }

        issue = isTime
            ? new GeoIssue(unitRange, null, $": \"{unit}\" is a unit of time")
            : new GeoIssue(unitRange, DistanceUnits.Nearest(unit));
        return null;
    }

    public static string Print(double metres) => NumberText.Plain(metres) + " m";

    /// <summary>The characters that count, and where in the text each of them stands.</summary>
    private static (string Letters, List<int> Places) Compact(string text)
    {
        var (letters, places) = (new StringBuilder(), new List<int>());
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];

            // White space as JavaScript has it.
            if (c is '-' or '\uFEFF' || (char.IsWhiteSpace(c) && c != '\u0085'))
            {
                continue;
            }

            letters.Append(c == ',' ? '.' : c is >= 'A' and <= 'Z' ? (char)(c + ('a' - 'A')) : c);
            places.Add(i);
        }

        return (letters.ToString(), places);
    }

    /// <summary>Behind the first digit that a letter follows, or -1.</summary>
    private static int UnitStart(string letters)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            if (IsLetter(letters[i]) && letters[i - 1] is >= '0' and <= '9')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';

    private static double Number(string text) => LeadingNumber.Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>What was meant where the unit is missing, or the number has an exponent or a point without digits behind it.</summary>
    private static string? Completed(string letters)
    {
        var number = LeadingNumber.Read(Encoding.UTF8.GetBytes(letters), out var length);
        if (length == 0 || double.IsInfinity(number))
        {
            return null;
        }

        var unit = letters.Substring(length);
        return unit.Length == 0 ? Print(number)
            : unit.All(IsLetter) && DistanceUnits.ToMetres(number, unit, out _) is not null ? $"{NumberText.Plain(number)} {unit}"
            : null;
    }
}
