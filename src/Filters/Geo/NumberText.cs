using System.Globalization;

namespace Grapnel.Filters;

/// <summary>Numbers as text, with the fewest digits that are read as the same double.</summary>
internal static class NumberText
{
    // Larger ones are read as infinite.
    private const int LargestPower = 310;

    // Beyond, JavaScript writes an exponent.
    private const int MostDigits = 21;
    private const int MostZeros = 6;

    /// <summary>A number, not below 0, without exponent: distances have none. An infinite one gets more digits than a double has.</summary>
    public static string Plain(double value)
    {
        if (double.IsInfinity(value))
        {
            return "1" + new string('0', LargestPower);
        }

        var (digits, point) = Digits(value);
        return Placed(digits, point);
    }

    /// <summary>A finite number as JavaScript writes it.</summary>
    public static string JavaScript(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var sign = value < 0 ? "-" : "";
        var (digits, point) = Digits(Math.Abs(value));
        if (point is > -MostZeros and <= MostDigits)
        {
            return sign + Placed(digits, point);
        }

        var exponent = (point - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
        return $"{sign}{(digits.Length == 1 ? digits : digits.Insert(1, "."))}e{exponent}";
    }

    /// <summary>The digits without zeros around them, and how many of them stand before the point.</summary>
    private static (string Digits, int Point) Digits(double value)
    {
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var number = parts[0];
        var dot = number.IndexOf('.');
        var whole = dot < 0 ? number.Length : dot;
        var all = dot < 0 ? number : number.Remove(dot, 1);
        var digits = all.TrimStart('0');
        var point = whole + exponent - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? ("0", 1) : (digits, point);
    }

    private static string Placed(string digits, int point) =>
        point <= 0 ? "0." + new string('0', -point) + digits
        : point >= digits.Length ? digits + new string('0', point - digits.Length)
        : digits.Insert(point, ".");
}
