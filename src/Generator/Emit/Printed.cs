using System.Globalization;
using System.Reflection;
using System.Text;

namespace Grapnel.Generator.Emit;

/// <summary>Pieces that every file needs.</summary>
internal static class Printed
{
    public const string Services = "global::Grapnel.CompilerServices.";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Grapnel.Generator\", {Quote(typeof(Printed).GetTypeInfo().Assembly.GetName().Version.ToString())})]";

    /// <summary>A string literal.</summary>
    public static string Quote(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                literal.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~' || char.IsLetterOrDigit(c))
            {
                literal.Append(c);
            }
            else
            {
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text within documentation.</summary>
    public static string Xml(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            xml.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => char.IsControl(c) || char.IsSurrogate(c) || c > '\u2000' ? "?" : c.ToString(),
            });
        }

        return xml.ToString();
    }

    /// <summary>Text that stays within its line and direction, for a comment.</summary>
    public static string Comment(string text)
    {
        var quoted = Quote(text);
        return quoted.Substring(1, quoted.Length - 2).Replace("\\\"", "\"").Replace("\\\\", "\\");
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A literal that is this very number; never NaN.</summary>
    public static string Number(double number)
    {
        if (double.IsInfinity(number))
        {
            return number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        // "R" loses digits on .NET Framework, where Visual Studio runs generators.
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var isExact = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read.Equals(number);
        return (isExact ? text : number.ToString("G17", CultureInfo.InvariantCulture)) + "d";
    }
}
