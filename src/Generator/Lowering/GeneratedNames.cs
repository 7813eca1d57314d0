using System.Globalization;
using System.Text;

namespace Grapnel.Generator.Lowering;

/// <summary>The names of generated types and files, made from those of types and assemblies so that no two become one.</summary>
internal static class GeneratedNames
{
    public static string Module(string assemblyName) => Escape(assemblyName) + "_Module";

    public static string ModuleType(string assemblyName) => "global::Grapnel.Generated." + Module(assemblyName);

    // The suffix keeps a descriptor apart from the members of the module, whatever the plugin is called.
    public static string Descriptor(string key) => Escape(key) + "_Descriptor";

    /// <summary>The name of a filter's predicate: the same in every compilation, whatever other filters there are.</summary>
    public static string Filter(string subject, string text)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211ul);
        }

        return subject + "_" + hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The name of a file. Files are told apart without case, so types that are not get a hash.</summary>
    public static string Hint(string key, string kind, bool hasCaseTwin) =>
        Escape(key) + (hasCaseTwin ? "-" + Hash(key).ToString("x8", CultureInfo.InvariantCulture) : "") + "." + kind + ".g.cs";

    /// <summary>The keys that differ from another one by case only.</summary>
    public static HashSet<string> CaseTwins(IEnumerable<string> keys) => new(
        keys.Distinct(StringComparer.Ordinal).GroupBy(static key => key, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1).SelectMany(static group => group),
        StringComparer.Ordinal);

    /// <summary>
    /// An identifier: <c>.</c> becomes <c>_</c>, and <c>_</c> between a letter or digit and a letter becomes <c>__</c>; any other <c>_</c> is
    /// <c>_0</c>, any other character, and a digit or dot after a dot, <c>_1hex_</c>. Read from the left this has one meaning only.
    /// </summary>
    public static string Escape(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var (before, c, after) = (i == 0 ? '.' : name[i - 1], name[i], i + 1 < name.Length ? name[i + 1] : '.');
            if (char.IsLetter(c) || (char.IsDigit(c) && before != '.'))
            {
                text.Append(c);
            }
            else if (c == '.' && before != '.')
            {
                text.Append('_');
            }
            else if (c == '_')
            {
                text.Append(char.IsLetterOrDigit(before) && char.IsLetter(after) ? "__" : "_0");
            }
            else
            {
                text.Append("_1").Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append('_');
            }
        }

        return text.ToString();
    }

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
