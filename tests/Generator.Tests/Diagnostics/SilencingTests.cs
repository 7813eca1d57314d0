using System.Text.RegularExpressions;
using Grapnel.Generator.Tests.Docs;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>What is no error of a declaration can be silenced in each of the ways C# has; tried on the violation that its page shows.</summary>
/// <remarks>No analyzer can forbid [SuppressMessage], so that hides errors too.</remarks>
public partial class SilencingTests
{
    private const string Attribute = "global::System.Diagnostics.CodeAnalysis.SuppressMessage";

    public static TheoryData<string> Advice => [.. Parts.Descriptors.Where(rule => !IsFixed(rule)).Select(rule => rule.Id)];

    public static TheoryData<string> Errors => [.. Parts.Descriptors.Where(IsFixed).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Advice))]
    public void It_is_heard(string id) => Reported(id, Same).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Advice))]
    public void By_a_pragma(string id) => Reported(id, source => $"#pragma warning disable {id}\n{source}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Advice))]
    public void By_an_attribute_on_the_class(string id) =>
        Reported(id, source => ClassWithViolation().Replace(source, $"[{Attribute}(\"Grapnel\", \"{id}\", Justification = \"Meant.\")]\n$0")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Advice))]
    public void By_an_attribute_on_the_assembly(string id) => Reported(id, Same, $"[assembly: {Attribute}(\"Grapnel\", \"{id}:As said elsewhere\")]").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Advice))]
    public void By_an_editorconfig(string id)
    {
        Reported(id, Same, config: $"dotnet_diagnostic.{id}.severity = none").ShouldBeEmpty();
        Reported(id, Same, config: "dotnet_analyzer_diagnostic.category-Grapnel.severity = none").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Advice))]
    public void By_an_editorconfig_it_can_also_be_raised(string id) =>
        Reported(id, Same, config: $"dotnet_diagnostic.{id}.severity = error").ShouldSatisfyAllConditions(
            all => all.ShouldNotBeEmpty(),
            all => all.ShouldAllBe(found => found.Severity == DiagnosticSeverity.Error));

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_is_left_alone_by_pragmas_and_configuration(string id)
    {
        var before = Reported(id, Same).Count;

        before.ShouldBePositive();
        Reported(id, source => $"#pragma warning disable {id}\n{source}").Count.ShouldBe(before);
        Reported(id, Same, config: $"dotnet_diagnostic.{id}.severity = none").Count(found => found.Severity == DiagnosticSeverity.Error).ShouldBe(before);
    }

    private static bool IsFixed(DiagnosticDescriptor rule) => rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    [GeneratedRegex(@"^(\[Plugin\(|public (static|sealed) class )", RegexOptions.Multiline)]
    private static partial Regex ClassWithViolation();

    private static string Same(string source) => source;

    private static List<Diagnostic> Reported(string id, Func<string, string> edit, string assembly = "", string? config = null)
    {
        var (source, options) = DiagnosticsDocsTests.Code(id, "Violation");
        var compilation = GeneratorHarness.CreateCompilation([edit(source), DiagnosticsDocsTests.GlobalUsing + assembly], options);
        return [.. ConfiguredAnalysis.Run(compilation, Parts.Analyzers, config).Where(found => found.Id == id && !found.IsSuppressed)];
    }
}
