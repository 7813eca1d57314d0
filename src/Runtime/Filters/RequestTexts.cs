using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>A member of a request that is a text. Conditions are generic over it, so that reading it is no call.</summary>
internal interface IRequestText
{
    /// <summary>What it is; null where it is missing.</summary>
    static abstract string? Read(Request request);
}

/// <summary>The members of <see cref="RequestPaths"/> that are texts.</summary>
internal static class RequestTexts
{
    internal readonly struct Id : IRequestText
    {
        public static string? Read(Request request) => request.Id;
    }

    internal readonly struct InternalId : IRequestText
    {
        public static string? Read(Request request) => request.InternalId;
    }

    internal readonly struct ErrorId : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.ErrorId(request);
    }

    internal readonly struct ErrorMessage : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.ErrorMessage(request);
    }

    internal readonly struct InputController : IRequestText
    {
        public static string? Read(Request request) => request.Input.Controller;
    }

    internal readonly struct InputAction : IRequestText
    {
        public static string? Read(Request request) => request.Input.Action;
    }

    internal readonly struct InputResourceId : IRequestText
    {
        public static string? Read(Request request) => request.Input.Resource.Id;
    }

    internal readonly struct InputResourceIndex : IRequestText
    {
        public static string? Read(Request request) => request.Input.Resource.Index;
    }

    internal readonly struct InputResourceCollection : IRequestText
    {
        public static string? Read(Request request) => request.Input.Resource.Collection;
    }

    internal readonly struct InputJwt : IRequestText
    {
        public static string? Read(Request request) => request.Input.Jwt;
    }

    internal readonly struct ContextUserId : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.User(request)?.Id;
    }

    internal readonly struct ContextTokenId : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.Token(request)?.Id;
    }

    internal readonly struct ContextTokenUserId : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.Token(request)?.UserId;
    }

    internal readonly struct ContextTokenJwt : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.Token(request)?.Jwt;
    }

    internal readonly struct ContextConnectionId : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.Connection(request).Id;
    }

    internal readonly struct ContextConnectionProtocol : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.Connection(request).Protocol;
    }

    internal readonly struct ContextProtocol : IRequestText
    {
        public static string? Read(Request request) => RequestMembers.Connection(request).Protocol;
    }
}
