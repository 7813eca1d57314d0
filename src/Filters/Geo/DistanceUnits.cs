namespace Grapnel.Filters;

/// <summary>
/// Units of distances, by Koncorde's rules (those of the node module "units"): a name, its plural or its short form, perhaps with a prefix. A unit
/// of three letters or fewer takes short prefixes, a longer one long ones, and the first that fits is the only one tried.
/// </summary>
internal static class DistanceUnits
{
    private static readonly Dictionary<string, double> Metres = new(StringComparer.Ordinal)
    {
        ["meter"] = 1, ["m"] = 1, ["feet"] = 0.3048, ["ft"] = 0.3048, ["inch"] = 0.0254, ["in"] = 0.0254,
        ["yard"] = 0.9144, ["yd"] = 0.9144, ["mile"] = 1609.34, ["mi"] = 1609.34,
    };

    private static readonly string[] Times = ["second", "sec", "s", "minute", "min", "m", "hour", "hr", "h", "day", "week"];

    // In the order in which they are tried. Names were made lower case before, which leaves M, G, T, P and E out.
    private static readonly (string Name, double Factor)[] Short =
    [
        ("da", 10), ("mu", 1e-6), ("m", 1e-3), ("h", 100), ("k", 1000), ("n", 1e-9), ("p", 1e-12), ("c", 1e-2), ("d", 1e-1),
        ("f", 1e-15), ("a", 1e-18), ("z", 1e-21), ("y", 1e-24),
    ];

    private static readonly (string Name, double Factor)[] Long =
    [
        ("milli", 1e-3), ("micro", 1e-6), ("nano", 1e-9), ("pico", 1e-12), ("centi", 1e-2), ("deci", 1e-1), ("femto", 1e-15), ("atto", 1e-18),
        ("zepto", 1e-21), ("yocto", 1e-24), ("deka", 10), ("hecto", 100), ("kilo", 1000), ("mega", 1e6), ("giga", 1e9), ("tera", 1e12),
        ("peta", 1e15), ("exa", 1e18), ("zeta", 1e21), ("yotta", 1e24),
    ];

    private static readonly string[] Usual =
    [
        "m", "meter", "meters", "km", "kilometer", "kilometers", "cm", "centimeter", "centimeters", "mm", "millimeter", "millimeters",
        "ft", "feet", "in", "inch", "inches", "yd", "yard", "yards", "mi", "mile", "miles",
    ];

    private static readonly Dictionary<string, string> Meant = new(StringComparer.Ordinal)
    {
        ["foot"] = "ft", ["mt"] = "m", ["mtr"] = "m", ["mts"] = "m", ["gm"] = "gigameters", ["um"] = "micrometers", ["tm"] = "terameters",
    };

    /// <summary>The distance of so many units, in metres; null where the unit is none of distance.</summary>
    /// <param name="value">How many.</param>
    /// <param name="unit">Letters in lower case.</param>
    /// <param name="isTime">Whether it is a unit of time: Koncorde takes those too, and minutes for metres.</param>
    public static double? ToMetres(double value, string unit, out bool isTime)
    {
        var forms = Forms(unit);
        double? metres = null;
        foreach (var form in forms)
        {
            if (Metres.TryGetValue(form, out var length))
            {
                metres = value * 1 * length;
            }
            else if (Prefix(form) is { Name: not null } prefix && Metres.TryGetValue(form.Substring(prefix.Name.Length), out length))
            {
                metres = value * prefix.Factor * length;
            }
        }

        // "min" is read as thousandths of an inch, and surely not meant so.
        isTime = forms.Any(form => form != "m" && Times.Contains(form))
            || (metres is null && forms.Any(static form => Prefix(form) is { Name: not null } prefix && Times.Contains(form.Substring(prefix.Name.Length))));
        return isTime ? null : metres;
    }

    /// <summary>The unit a misspelt one was probably meant to be.</summary>
    public static string? Nearest(string unit) =>
        Meant.TryGetValue(unit, out var meant) ? meant : unit.Length < 3 ? null : Filters.Nearest.To(unit, Usual);

    private static List<string> Forms(string unit)
    {
        var forms = new List<string> { unit };
        if (unit.Length != 2)
        {
            foreach (var ending in (string[])["s", "es", "ies"])
            {
                if (unit.EndsWith(ending, StringComparison.Ordinal))
                {
                    forms.Add(unit.Substring(0, unit.Length - ending.Length));
                }
            }
        }

        return forms;
    }

    private static (string? Name, double Factor) Prefix(string form) =>
        (form.Length > 3 ? Long : Short).FirstOrDefault(prefix => form.StartsWith(prefix.Name, StringComparison.Ordinal));
}
