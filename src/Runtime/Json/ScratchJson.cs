using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Json;

/// <summary>JSON text of small nodes that is looked at and forgotten: one buffer per thread, used again.</summary>
internal sealed class ScratchJson : IDisposable
{
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static ScratchJson? t_spare;

    private readonly ArrayBufferWriter<byte> _buffer = new(256);
    private readonly Utf8JsonWriter _writer;

    private ScratchJson() =>
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>The spare one of this thread, or a new one: a node of a user's own type may come back here while it is written.</summary>
    internal static ScratchJson Take()
    {
        ScratchJson scratch = t_spare ?? new ScratchJson();
        t_spare = null;
        return scratch;
    }

    /// <summary>The text of a node, valid until the next one is written or this is given back.</summary>
    internal ReadOnlySpan<byte> Write(JsonNode node)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        node.WriteTo(_writer);
        _writer.Flush();
        return _buffer.WrittenSpan;
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        if (_buffer.Capacity <= LargestKept)
            t_spare = this;
    }
}
