using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>GRP0038: the language has to have what events are declared with.</summary>
internal static class LanguageRules
{
    public static Violation? Check(LanguageFacts language, string assemblyName) =>
        language.IsEnough ? null : Violation.Of(DiagnosticIds.GRP0038LanguageTooOld, new Spot(SpotKind.Nowhere), assemblyName, language.Name);
}
