using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Bodies;

/// <summary>A way from a parameter to what it holds.</summary>
/// <param name="Parameter">The place of the parameter.</param>
/// <param name="Steps">Members, <c>.Name</c>, and elements, <c>[key]</c>; <see cref="AnyMember"/> and <see cref="AnyElement"/> stand for those not known.</param>
/// <param name="Via">The parameter or local that was written.</param>
internal sealed record AccessPath(int Parameter, ImmutableArray<string> Steps, ISymbol Via)
{
    public const string AnyMember = ".*";
    public const string AnyElement = "[*]";

    // The one property that does not change with the elements beside it.
    private const string Length = ".Length";

    /// <summary>Whether it is the parameter itself.</summary>
    public bool IsWhole => Steps.IsEmpty;

    public AccessPath To(string step) => this with { Steps = Steps.Add(step) };

    /// <summary>Whether one of the two may be part of the other.</summary>
    public bool Meets(AccessPath other)
    {
        if (Parameter != other.Parameter)
        {
            return false;
        }

        for (var i = 0; i < Steps.Length && i < other.Steps.Length; i++)
        {
            if (!Meet(Steps[i], other.Steps[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the other may be part of this one, and is not all of it.</summary>
    public bool IsAround(AccessPath other) => Steps.Length < other.Steps.Length && Meets(other);

    private static bool Meet(string one, string other) =>
        one == other
        || (one[0] != other[0] ? one != Length && other != Length
            : one is AnyMember or AnyElement || other is AnyMember or AnyElement);
}
