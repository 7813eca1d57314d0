using System.Text;

namespace Grapnel.CompilerServices;

/// <summary>A member of an object in a <c>match</c> filter.</summary>
internal sealed class FilterPartMember
{
    internal FilterPartMember(string name, FilterPart value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        Utf8 = Encoding.UTF8.GetBytes(name);
        Name = Encoding.UTF8.GetString(Utf8);
        Value = value;
    }

    /// <summary>The name, with U+FFFD for half a surrogate pair.</summary>
    internal string Name { get; }

    internal byte[] Utf8 { get; }

    internal FilterPart Value { get; }
}
