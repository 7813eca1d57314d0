using System.Text;

namespace Quickstart.Tests;

internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public TemporaryFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"quickstart-{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(Path);
}
