using System.Runtime.CompilerServices;

namespace Grapnel.Dispatch;

/// <summary>
/// Turns the stack overflow of pipes that emit the event they stand on into an error. Stack addresses that were found to have room
/// below them are remembered, so that a chain costs a look-up and not a question to the runtime or a counter per thread.
/// </summary>
internal static class StackGuard
{
    private const int GranuleBits = 14;
    private const int Granules = 1024;

    private static readonly nuint[] Verified = new nuint[Granules];

    /// <summary>Whether the stack has room left at an address on it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasRoom(nuint address)
    {
        var granule = address >> GranuleBits;
        return Verified[granule & (Granules - 1)] == granule || Verify(granule);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Verify(nuint granule)
    {
        // The runtime keeps 64 KB or more in reserve, several granules, so that what is remembered holds for all of a granule.
        var hasRoom = RuntimeHelpers.TryEnsureSufficientExecutionStack();
        if (hasRoom)
        {
            Verified[granule & (Granules - 1)] = granule;
        }

        return hasRoom;
    }
}
