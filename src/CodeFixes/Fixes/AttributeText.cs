namespace Grapnel.CodeFixes.Fixes;

/// <summary>Writes Grapnel's attributes as they are written at a place.</summary>
internal static class AttributeText
{
    private const string Suffix = "Attribute";

    /// <param name="writer">Writes types at that place.</param>
    /// <param name="name">The attribute, without its suffix.</param>
    public static string Of(TypeText writer, string name)
    {
        var text = writer.Of($"global::Grapnel.{name}{Suffix}");
        return text.Substring(0, text.Length - Suffix.Length);
    }
}
