using Grapnel.CompilerServices;

namespace Grapnel.Filters.Evaluation;

/// <summary>
/// A member of a request as filters read it: at run time what <see cref="RequestMember.Read"/> and <see cref="RequestMember.Below"/> are in
/// compiled filters. Of the ways to read its value, the one of its kind is there.
/// </summary>
internal sealed class RequestReader
{
    private RequestReader(Func<Request, bool> isThere) => IsThere = isThere;

    /// <summary>Whether the member is there.</summary>
    public Func<Request, bool> IsThere { get; }

    /// <summary>The text it is; null where it is missing.</summary>
    public Func<Request, string?>? Text { get; private init; }

    /// <summary>The number it is; null where it is missing.</summary>
    public Func<Request, double?>? Number { get; private init; }

    /// <summary>The boolean it is; null where it is missing.</summary>
    public Func<Request, bool?>? Boolean { get; private init; }

    /// <summary>The texts it is; null where it is missing.</summary>
    public Func<Request, IReadOnlyList<string>?>? Texts { get; private init; }

    /// <summary>The JSON value it is.</summary>
    public Func<Request, FilterField>? Json { get; private init; }

    /// <summary>A field below it; null where only members with a name are below it.</summary>
    public Func<Request, FilterPath, FilterField>? Below { get; private init; }

    public static RequestReader OfText(Func<Request, string?> read) => new(request => read(request) is not null) { Text = read };

    public static RequestReader OfNumber(Func<Request, double?> read) => new(request => read(request) is not null) { Number = read };

    public static RequestReader OfBoolean(Func<Request, bool?> read) => new(request => read(request) is not null) { Boolean = read };

    public static RequestReader OfTexts(Func<Request, IReadOnlyList<string>?> read) => new(request => read(request) is not null) { Texts = read };

    public static RequestReader OfJson(Func<Request, FilterField> read, Func<Request, FilterPath, FilterField> below) =>
        new(request => read(request).Exists) { Json = read, Below = below };

    public static RequestReader OfObject(Func<Request, bool> isThere, Func<Request, FilterPath, FilterField>? below = null) => new(isThere) { Below = below };
}
