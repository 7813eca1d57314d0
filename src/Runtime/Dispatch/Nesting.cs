namespace Grapnel.Dispatch;

/// <summary>How deep pipe chains stand in each other on this thread: what would be a stack overflow becomes an error.</summary>
internal static class Nesting
{
    [ThreadStatic]
    private static int t_depth;

    public static ref int Depth => ref t_depth;
}
