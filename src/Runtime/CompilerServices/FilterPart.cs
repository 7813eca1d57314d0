using System.ComponentModel;

namespace Grapnel.CompilerServices;

/// <summary>A value of a <c>match</c> filter.</summary>
/// <remarks>Immutable; may be used from several threads. Generated code makes one per value and keeps it in a static field.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FilterPart
{
    private protected FilterPart()
    {
    }

    /// <summary>JSON null.</summary>
    public static FilterPart Null => throw new NotImplementedException();

    /// <summary>A text.</summary>
    public static FilterPart Of(string text) => throw new NotImplementedException();

    /// <summary>A number, as a double.</summary>
    public static FilterPart Of(double number) => throw new NotImplementedException();

    /// <summary>A boolean.</summary>
    public static FilterPart Of(bool value) => throw new NotImplementedException();

    /// <summary>An object with these members, and perhaps more.</summary>
    public static FilterPart Fields(params ReadOnlySpan<(string Name, FilterPart Value)> members) => throw new NotImplementedException();

    /// <summary>An array in which each of these, in order, finds an element of its own.</summary>
    public static FilterPart Items(params ReadOnlySpan<FilterPart> items) => throw new NotImplementedException();
}
