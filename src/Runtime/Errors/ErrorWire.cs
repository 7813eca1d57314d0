using System.Text;
using System.Text.Json;
using Grapnel.Json;

namespace Grapnel.Errors;

/// <summary>Errors as clients get them, the members in Kuzzle's order.</summary>
internal static class ErrorWire
{
    public static void Write(KuzzleException error, Utf8JsonWriter writer, bool withStack)
    {
        writer.WriteStartObject();
        if (error.Code is { } code)
            writer.WriteNumber("code"u8, code);
        if (error.Id is not null)
            writer.WriteString("id"u8, error.Id);
        writer.WriteString("message"u8, error.Message);
        if (error.Props is not null)
            WriteProps(error.Props, writer);
        if (withStack)
            writer.WriteString("stack"u8, StackOf(error));
        writer.WriteNumber("status"u8, error.Status);
        switch (error)
        {
            case MultipleErrorsException several:
                writer.WriteNumber("count"u8, several.Count);
                WriteErrors(several.Errors, writer);
                break;
            case PartialException partial:
                WriteErrors(partial.Errors, writer);
                writer.WriteNumber("count"u8, partial.Count);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteProps(IReadOnlyList<object?> props, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("props"u8);
        foreach (var value in props)
            ErrorValue.Write(value, writer);
        writer.WriteEndArray();
    }

    private static void WriteErrors(IReadOnlyList<JsonElement> errors, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("errors"u8);
        foreach (var error in errors)
            JsonContent.Write(error, writer);
        writer.WriteEndArray();
    }

    // As Kuzzle merges them: one line for the error, then the frames of what it stands for, innermost first, then its own. The
    // messages of causes are left out: they are never sent.
    private static string StackOf(KuzzleException error)
    {
        var text = new StringBuilder($"{error.WireName}: {error.Message}");
        foreach (var cause in Causes(error).Reverse())
        {
            if (cause.StackTrace is { Length: > 0 } frames)
                text.Append('\n').Append(frames.ReplaceLineEndings("\n"));
        }

        return text.ToString();
    }

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
