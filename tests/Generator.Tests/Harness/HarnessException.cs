namespace Grapnel.Generator.Tests.Harness;

/// <summary>A guard of the harness fired.</summary>
internal sealed class HarnessException(string guard, string message) : Exception($"[{guard}] {message}")
{
    public string Guard { get; } = guard;

    public static void ThrowIfAny(string guard, IEnumerable<string> complaints)
    {
        var list = complaints.ToList();
        if (list.Count > 0)
            throw new HarnessException(guard, string.Join(Environment.NewLine, list));
    }
}
