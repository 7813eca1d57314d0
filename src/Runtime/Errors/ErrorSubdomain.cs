namespace Grapnel.Errors;

/// <summary>The errors of one subdomain: where their ids and codes start.</summary>
internal sealed class ErrorSubdomain(string id, byte domain, byte subdomain)
{
    /// <summary>One of its errors.</summary>
    /// <param name="number">The number of the error in the subdomain.</param>
    /// <param name="name">The last part of its id.</param>
    /// <param name="template">The message, <c>%s</c> where a value goes.</param>
    /// <param name="values">The values.</param>
    public CatalogueEntry Entry(ushort number, string name, string template, params ReadOnlySpan<object?> values)
    {
        var props = new object?[values.Length];
        for (int i = 0; i < values.Length; i++)
            props[i] = ErrorValue.Freeze(values[i]);
        return new CatalogueEntry(IdOf(name), CodeOf(number), ErrorMessage.Format(template, props), Array.AsReadOnly(props));
    }

    public string IdOf(string name) => $"{id}.{name}";

    public uint CodeOf(ushort number) => ((uint)domain << 24) | ((uint)subdomain << 16) | number;
}
