using System.Collections.Immutable;
using Grapnel.Generator.Reading;
using Grapnel.Generator.Rules;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Analyzers;

/// <summary>Turns violations into diagnostics.</summary>
internal static class Reporting
{
    /// <summary>The property of a diagnostic that holds what was probably meant; code fixes read it.</summary>
    public const string DidYouMean = "didYouMean";

    /// <param name="violation">What is wrong.</param>
    /// <param name="location">Where.</param>
    /// <param name="further">Places that have to do with it.</param>
    /// <param name="arguments">What fills the message, where that is not the violation's alone.</param>
    public static Diagnostic Create(Violation violation, Location location, IEnumerable<Location>? further = null, IEnumerable<string>? arguments = null)
    {
        var properties = violation.DidYouMean is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(DidYouMean, violation.DidYouMean);
        return Diagnostic.Create(Descriptors.Of(violation.Id), location, further, properties, [.. arguments ?? violation.Arguments]);
    }

    /// <summary>Reports what does not lie in broken code. All analyzers report through it; a test holds that.</summary>
    /// <param name="report">The context's <c>ReportDiagnostic</c>.</param>
    /// <param name="diagnostic">What is said.</param>
    public static void Report(Action<Diagnostic> report, Diagnostic diagnostic)
    {
        if (!BrokenCode.Holds(diagnostic.Location))
        {
            report(diagnostic);
        }
    }

    /// <summary>Whether Grapnel is there to judge for, in a language it can be used from.</summary>
    public static bool HasRuntime(Compilation compilation) => SeesRuntime(compilation) && LanguageFacts.Of(compilation).IsEnough;

    /// <summary>Whether Grapnel is there.</summary>
    public static bool SeesRuntime(Compilation compilation) => compilation.GetTypeByMetadataName(KnownNames.PluginModule) is not null;
}
