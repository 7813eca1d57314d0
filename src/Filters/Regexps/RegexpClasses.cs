namespace Grapnel.Filters;

/// <summary>The classes with names of their own: Perl's, POSIX's, and what JavaScript calls Unicode's categories. Source: RE2's syntax; node-re2 1.22.</summary>
internal static class RegexpClasses
{
    private static readonly Dictionary<string, CodePoints> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = Ranges("09AZaz"),
        ["alpha"] = Ranges("AZaz"),
        ["ascii"] = Ranges("\0\x7F"),
        ["blank"] = Ranges("\t\t  "),
        ["cntrl"] = Ranges("\0\x1F\x7F\x7F"),
        ["digit"] = Ranges("09"),
        ["graph"] = Ranges("!~"),
        ["lower"] = Ranges("az"),
        ["print"] = Ranges(" ~"),
        ["punct"] = Ranges("!/:@[`{~"),
        ["space"] = Ranges("\t\r  "),
        ["upper"] = Ranges("AZ"),
        ["word"] = Ranges("09AZ__az"),
        ["xdigit"] = Ranges("09AFaf"),
    };

    private static readonly CodePoints PerlSpace = Ranges("\t\n\f\r  ");

    private static readonly string[] ScriptPrefixes = ["Script=", "sc="];

    // Cn and LC are not among RE2's groups: naming them is an error there too.
    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt", ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo",
        ["Letter"] = "L", ["Nonspacing_Mark"] = "Mn", ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me", ["Mark"] = "M", ["Decimal_Number"] = "Nd",
        ["Letter_Number"] = "Nl", ["Other_Number"] = "No", ["Number"] = "N", ["Connector_Punctuation"] = "Pc", ["Dash_Punctuation"] = "Pd",
        ["Open_Punctuation"] = "Ps", ["Close_Punctuation"] = "Pe", ["Initial_Punctuation"] = "Pi", ["Final_Punctuation"] = "Pf",
        ["Other_Punctuation"] = "Po", ["Punctuation"] = "P", ["Math_Symbol"] = "Sm", ["Currency_Symbol"] = "Sc", ["Modifier_Symbol"] = "Sk",
        ["Other_Symbol"] = "So", ["Symbol"] = "S", ["Space_Separator"] = "Zs", ["Line_Separator"] = "Zl", ["Paragraph_Separator"] = "Zp",
        ["Separator"] = "Z", ["Control"] = "Cc", ["Format"] = "Cf", ["Surrogate"] = "Cs", ["Private_Use"] = "Co", ["Other"] = "C",
    };

    /// <summary>The class a letter behind a backslash stands for, without its negation.</summary>
    public static CodePoints? Perl(char letter) => letter switch
    {
        'd' or 'D' => Posix["digit"],
        's' or 'S' => PerlSpace,
        'w' or 'W' => Posix["word"],
        _ => null,
    };

    /// <summary>The class of a name between <c>[:</c> and <c>:]</c>.</summary>
    public static CodePoints? OfPosix(string name) => Posix.TryGetValue(name, out var found) ? found : null;

    /// <summary>The group a name behind <c>\p</c> stands for.</summary>
    public static CodePoints? OfUnicode(string name, out bool isNegated)
    {
        if (LongNames.TryGetValue(name, out var category))
        {
            name = category;
        }
        else if (Prefix(name) is { } prefix)
        {
            name = name.Substring(prefix.Length);
        }

        isNegated = name.Length > 1 && name[0] == '^';
        return UnicodeGroups.Find(isNegated ? name.Substring(1) : name);
    }

    /// <summary>How a name that is none was probably meant.</summary>
    public static string? Nearest(string name)
    {
        var prefix = Prefix(name) ?? "";
        var near = Filters.Nearest.To(name.Substring(prefix.Length), [.. UnicodeGroups.Names.Where(static known => known.Length > 2), .. LongNames.Keys]);
        return near is null ? null : prefix + near;
    }

    /// <summary>How a name between <c>[:</c> and <c>:]</c> that is none was probably meant.</summary>
    public static string? NearestPosix(string name) => Filters.Nearest.To(name.ToLowerInvariant(), Posix.Keys);

    private static string? Prefix(string name) => ScriptPrefixes.FirstOrDefault(prefix => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal));

    private static CodePoints Ranges(string pairs)
    {
        var builder = new CodePointsBuilder();
        for (var i = 0; i < pairs.Length; i += 2)
        {
            builder.Add(pairs[i], pairs[i + 1]);
        }

        return builder.Build();
    }
}
