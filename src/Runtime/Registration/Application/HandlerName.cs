namespace Grapnel.Registration.Application;

/// <summary>What logs and errors call a function the application registered.</summary>
internal static class HandlerName
{
    /// <summary>The name of the method; of a local function its own, of a lambda that of the method it stands in.</summary>
    public static string Of(Delegate handler) => Shown(handler.Method.Name);

    // The compiler names them <Around>b__1_0 and <Around>g__Local|1_0.
    internal static string Shown(string name)
    {
        var end = name.LastIndexOf('>');
        if (!name.StartsWith('<') || end < 0)
        {
            return name;
        }

        var bar = name.IndexOf('|', end);
        return bar > end + 4 && name[end + 1] == 'g' ? name[(end + 4)..bar] : $"lambda in {name[..end].Trim('<', '>', '$')}";
    }
}
