using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Robustness;

/// <summary>What is half typed is told by C# alone; what stands beside it keeps its errors.</summary>
public class BrokenCodeTests
{
    private const string Wrong = """[Hook("shop:no")] public void Wrong() { }""";

    [Theory]
    [InlineData("""[Hook("shop:n public void M() { }""")]
    [InlineData("""[Hook("shop:no"] public void M() { }""")]
    [InlineData("""[Hook("shop:no", ] public void M() { }""")]
    [InlineData("""[Hook("shop:no")""")]
    [InlineData("""[Hook("shop:no")] public void M( { }""")]
    [InlineData("""[Hook("shop:no")] public void M()""")]
    [InlineData("""[Hook("shop:no")] public void M() { if (true) { }""")]
    [InlineData("""[Hook("shop:no")] public void M() { } }""")]
    [InlineData("""[Hook("shop:no")] public void M() { } )""")]
    [InlineData("""[Hook("shop:no")] public void M() { /* """)]
    [InlineData("""[Hook("shop:no")] public void M() { } public int P { get; se }""")]
    public void A_broken_declaration_silences_its_file(string member) => Found(member + "\n" + Wrong).ShouldBeEmpty();

    [Theory]
    [InlineData("""[Hook("shop:no")] public void M() { int x = ; }""")]
    [InlineData("""[Hook("shop:no")] public void M() { M() }""")]
    [InlineData("""[Hook("shop:no")] public void M() { var s = "abc; ; }""" + "\n}")]
    [InlineData("""[Hook("shop:no")] public int M() => 1 +;""")]
    [InlineData("""[Hook("shop:no")] public int M() => 1""")]
    public void A_broken_body_silences_its_member(string member)
    {
        var found = Found(Wrong + "\n" + member);

        found.ShouldBe(["GRP0001 in Wrong"]);
    }

    [Theory]
    [InlineData("public void Free() { int x = ; }")]
    [InlineData("public int Free => 1 +;")]
    public void A_body_beside_silences_nothing(string member) => Found(Wrong + "\n" + member).ShouldBe(["GRP0001 in Wrong"]);

    [Fact]
    public void What_does_not_bind_is_not_broken() => Found("public void Free(Nowhere x) { nothing(); }\n" + Wrong).ShouldBe(["GRP0001 in Wrong"]);

    private static IEnumerable<string> Found(string members)
    {
        var compilation = GeneratorHarness.CreateCompilation([Sources.Plugin(members)], HarnessOptions.Default);
        return AnalyzerGuard.Run(Parts.Analyzers, compilation).Select(d =>
            $"{d.Id} in {d.Location.SourceTree!.GetRoot().FindNode(d.Location.SourceSpan).FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>()?.Identifier.ValueText}");
    }
}
