using System.Buffers;
using System.IO.Pipelines;
using Grapnel;

namespace Quickstart;

/// <summary>Streams JSON lines to the backend, one document after the other, and keeps count. A bad line never ends the run.</summary>
internal sealed class Import(Backend backend, Progress progress)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public Counts Counts { get; } = new();

    public Backend Backend => backend;

    public async Task RunAsync(Stream file, CancellationToken interrupt)
    {
        // Bytes, not a StreamReader: one that meets broken UTF-8 goes on with other text, and nobody hears of it.
        var reader = PipeReader.Create(file);
        try
        {
            await ReadAll(reader, interrupt);
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            // Between two documents; what has been read is accounted for.
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    private async Task ReadAll(PipeReader reader, CancellationToken interrupt)
    {
        long number = 0;
        while (true)
        {
            var result = await reader.ReadAsync(interrupt);
            var rest = result.Buffer;
            while (TakeLine(ref rest, result.IsCompleted, out var line))
            {
                interrupt.ThrowIfCancellationRequested();
                number++;
                await Take(number, line.IsSingleSegment ? line.First : line.ToArray());
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (result.IsCompleted)
                return;
        }
    }

    private async ValueTask Take(long number, ReadOnlyMemory<byte> line)
    {
        if (number == 1 && line.Span.StartsWith(ByteOrderMark))
            line = line[ByteOrderMark.Length..];
        line = line.TrimEnd((byte)'\r');
        if (line.Span.Trim(" \t\r"u8).IsEmpty)
            return;

        Counts.Read++;
        if (DocumentLine.TryRead(line.Span, out Document? document, out string? why))
            Counts.Add(await backend.CreateAsync(document));
        else
            Counts.AddBad(number, why);
        progress.Show(Counts);
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        // The last line may lack its end.
        line = rest;
        if (!isLast || rest.IsEmpty)
            return false;
        rest = rest.Slice(rest.End);
        return true;
    }
}
