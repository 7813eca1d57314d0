using System.ComponentModel;
using System.Text;

namespace Grapnel.CompilerServices;

/// <summary>
/// The path of a field in a filter, as <c>address.city</c>. Names of objects and of the fields in them are joined by dots; a name that
/// has a dot itself is found too. Arrays are not entered. Source: Koncorde, documents and field paths.
/// </summary>
/// <remarks>Immutable; may be used from several threads. Generated code makes one per path and keeps it in a static field.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FilterPath
{
    private const string SourcePrefix = "_source.";
    private const string BodyPrefix = "body.";

    private readonly int[] _starts;

    /// <summary>Reads a path.</summary>
    /// <param name="path">The path as it stands in the filter, unescaped. Half a surrogate pair is read as U+FFFD, as it is in content.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public FilterPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Utf8 = Encoding.UTF8.GetBytes(path);
        var text = Encoding.UTF8.GetString(Utf8);
        var names = text.Split('.');
        Names = Array.ConvertAll(names, static name => new Name(name, Encoding.UTF8.GetBytes(name)));
        IsPlain = Array.TrueForAll(names, static name => name.Length != 0);
        _starts = new int[Names.Length];
        for (var i = 1; i < Names.Length; i++)
        {
            _starts[i] = _starts[i - 1] + Names[i - 1].Utf8.Length + 1;
        }

        (Place, Inner) = text switch
        {
            "_id" => (DocumentPlace.Id, null),
            _ when text.StartsWith(SourcePrefix, StringComparison.Ordinal) => (DocumentPlace.Source, new FilterPath(text[SourcePrefix.Length..])),
            _ when text.StartsWith(BodyPrefix, StringComparison.Ordinal) => (DocumentPlace.Body, new FilterPath(text[BodyPrefix.Length..])),
            _ => (DocumentPlace.Content, (FilterPath?)null),
        };
    }

    internal enum DocumentPlace : byte
    {
        /// <summary>A field of the content.</summary>
        Content,

        /// <summary><c>_id</c>: where the content has no such field, the document's id.</summary>
        Id,

        /// <summary><c>_source.x</c>: the field <c>x</c> of the content.</summary>
        Source,

        /// <summary><c>body.x</c>: where the content has no field <c>body</c>, its field <c>x</c>.</summary>
        Body,
    }

    /// <summary>The whole path.</summary>
    internal byte[] Utf8 { get; }

    /// <summary>The path between its dots.</summary>
    internal Name[] Names { get; }

    /// <summary>Whether no name between the dots is empty.</summary>
    internal bool IsPlain { get; }

    /// <summary>What the path means in a document.</summary>
    internal DocumentPlace Place { get; }

    /// <summary>The path behind <c>_source.</c> or <c>body.</c>.</summary>
    internal FilterPath? Inner { get; }

    /// <summary>The path from one of its names on.</summary>
    internal ReadOnlySpan<byte> From(int name) => Utf8.AsSpan(_starts[name]);

    internal readonly record struct Name(string Text, byte[] Utf8);
}
