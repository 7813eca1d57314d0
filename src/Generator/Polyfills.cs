namespace System.Runtime.CompilerServices
{
    /// <summary>netstandard2.0 has none; records need it.</summary>
    internal static class IsExternalInit;
}

namespace System
{
    /// <summary>netstandard2.0 has none; list patterns need it.</summary>
    internal readonly struct Index(int value, bool fromEnd)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
}
