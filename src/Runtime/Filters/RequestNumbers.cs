using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>A member of a request that is a number. Conditions are generic over it, so that reading it is no call.</summary>
internal interface IRequestNumber
{
    /// <summary>What it is; null where it is missing.</summary>
    static abstract double? Read(Request request);
}

/// <summary>The members of <see cref="RequestPaths"/> that are numbers.</summary>
internal static class RequestNumbers
{
    internal readonly struct Status : IRequestNumber
    {
        public static double? Read(Request request) => request.Status;
    }

    internal readonly struct Timestamp : IRequestNumber
    {
        public static double? Read(Request request) => request.Timestamp;
    }

    internal readonly struct ErrorCode : IRequestNumber
    {
        public static double? Read(Request request) => RequestMembers.ErrorCode(request);
    }

    internal readonly struct ErrorStatus : IRequestNumber
    {
        public static double? Read(Request request) => RequestMembers.ErrorStatus(request);
    }

    internal readonly struct ContextTokenExpiresAt : IRequestNumber
    {
        public static double? Read(Request request) => RequestMembers.Token(request)?.ExpiresAt;
    }

    internal readonly struct ContextTokenTtl : IRequestNumber
    {
        public static double? Read(Request request) => RequestMembers.Token(request)?.Ttl;
    }
}
