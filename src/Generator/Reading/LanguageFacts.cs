using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Reading;

/// <summary>The C# a compilation is written in.</summary>
/// <param name="Name">Its version, as a project file says it.</param>
/// <param name="IsEnough">Whether it has partial properties, which events are declared as.</param>
internal sealed record LanguageFacts(string Name, bool IsEnough)
{
    public static LanguageFacts Of(Compilation compilation) => compilation is CSharpCompilation { LanguageVersion: var version }
        ? new LanguageFacts(version.ToDisplayString(), version >= LanguageVersion.CSharp13)
        : new LanguageFacts("", false);
}
