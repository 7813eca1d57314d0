namespace Grapnel.Generator.Reading;

/// <summary>Why generated code cannot use a class.</summary>
internal enum ClassProblem
{
    None,
    NotAccessible,
    FileLocal,
    Abstract,
    Generic,

    /// <summary>It, or a type around it, is obsolete as an error.</summary>
    Obsolete,
}

/// <summary>What declares a method with <c>[Hook]</c> or <c>[Pipe]</c>, as far as it could be a plugin.</summary>
internal enum HandlerOwner
{
    /// <summary>A class that could be one.</summary>
    Concrete,

    /// <summary>An abstract class or an interface, which only others can be made from.</summary>
    Base,

    /// <summary>A struct, which cannot be one.</summary>
    Other,
}

/// <summary>A class with <c>[Plugin]</c>.</summary>
/// <param name="Key">The name metadata knows it by.</param>
/// <param name="ClassName">Its simple name.</param>
/// <param name="Display">Its name as it is printed.</param>
/// <param name="GivenName">The name given in the attribute; null where there is none.</param>
/// <param name="IsNameReadable">False where the attribute's argument does not bind.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Problem">Why it cannot be used.</param>
/// <param name="Handlers">Its hooks and pipes, in the order of declaration.</param>
internal sealed record PluginFacts(
    string Key,
    string ClassName,
    string Display,
    string? GivenName,
    bool IsNameReadable,
    bool IsStatic,
    ClassProblem Problem,
    ImmutableEquatableArray<HandlerFacts> Handlers)
{
    /// <summary>How many threads of its own its attribute asks for.</summary>
    public int Threads { get; init; }
}
