using System.Text;

namespace Grapnel.Errors;

/// <summary>Messages with values in them. Source: Kuzzle, which formats them with Node's <c>util.format</c>.</summary>
internal static class ErrorMessage
{
    private const string Placeholder = "%s";

    /// <summary>
    /// Fills the placeholders in order. One without a value stays as it is; values without a placeholder follow at the end, each after
    /// a space. What a value contains is never looked at.
    /// </summary>
    public static string Format(string template, ReadOnlySpan<object?> values)
    {
        var text = new StringBuilder(template.Length + (16 * values.Length));
        int used = 0, at = 0;
        for (int next; (next = template.IndexOf(Placeholder, at, StringComparison.Ordinal)) >= 0; at = next + Placeholder.Length)
        {
            text.Append(template, at, next - at);
            text.Append(used < values.Length ? ErrorValue.Text(values[used++]) : Placeholder);
        }

        text.Append(template, at, template.Length - at);
        foreach (var value in values[used..])
            text.Append(' ').Append(ErrorValue.Text(value));
        return text.ToString();
    }

    /// <summary>The first placeholder of <c>util.format</c> in a template that is not <c>%s</c>, or null.</summary>
    public static string? ForeignPlaceholder(string template)
    {
        for (int at = 0; at + 1 < template.Length; at++)
        {
            if (template[at] == '%' && "difjoOc%".Contains(template[at + 1], StringComparison.Ordinal))
                return template.Substring(at, 2);
        }

        return null;
    }

    /// <summary>The message of an exception; its type where the message, which is virtual, throws.</summary>
    public static string? Of(Exception error)
    {
        try
        {
            return error.Message;
        }
        catch (Exception)
        {
            return error.GetType().FullName;
        }
    }
}
