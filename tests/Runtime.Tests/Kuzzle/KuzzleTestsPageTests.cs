using System.Reflection;
using System.Text.RegularExpressions;

namespace Grapnel.Tests.Kuzzle;

/// <summary>Each test that Kuzzle has on events, hooks, pipes and plugins is answered by one of ours, or by a sentence that says why not.</summary>
public sealed partial class KuzzleTestsPageTests
{
    private static readonly Lazy<ILookup<string, string>> Methods = new(static () => Directory
        .EnumerateFiles(Repository.PathTo("tests"), "*Tests.cs", SearchOption.AllDirectories)
        .SelectMany(static file => TestMethod().Matches(File.ReadAllText(file)).Select(method => (Class: Path.GetFileNameWithoutExtension(file), Method: method.Groups["name"].Value)))
        .ToLookup(static test => test.Class, static test => test.Method));

    public static TheoryData<string> Answers => [.. KuzzleTestsPage.Rows.Select(static row => row.Answer).Concat(KuzzleTestsPage.Behaviours).Distinct()];

    [Fact]
    public void Every_test_of_Kuzzle_is_on_the_page_once()
    {
        string[] ids = [.. KuzzleTestsPage.Rows.SelectMany(static row => row.Ids)];

        KuzzleIds.All.Except(ids).ShouldBeEmpty();
        ids.Except(KuzzleIds.All).ShouldBeEmpty();
        ids.GroupBy(static id => id).Where(static group => group.Count() > 1).Select(static group => group.Key).ShouldBeEmpty();
        KuzzleTestsPage.Behaviours.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_names_a_test_a_difference_or_why_there_is_none(string answer)
    {
        (KuzzleTestsPage.TestsIn(answer).Any() || KuzzleTestsPage.SectionsIn(answer).Any() || answer.StartsWith("not part: ", StringComparison.Ordinal))
            .ShouldBeTrue(answer);
        foreach (var (type, method) in KuzzleTestsPage.TestsIn(answer))
        {
            Exists(type, method).ShouldBeTrue($"There is no test {type}.{method}.");
        }

        KuzzleTestsPage.SectionsIn(answer).Except(Sections()).ShouldBeEmpty();
    }

    [Fact]
    public void The_groups_are_those_of_the_specification()
    {
        var path = Repository.PathTo("..", "shared", "spec", "kuzzle", "tests.md");
        Assert.SkipUnless(File.Exists(path), "The specification is not beside the repository.");

        Regex.Matches(File.ReadAllText(path), @"^- \*\*([A-Z][A-Z0-9]-\d\d)\*\*", RegexOptions.Multiline).Select(static match => match.Groups[1].Value).ShouldBe(KuzzleIds.All);
    }

    // Tests of this assembly are looked up in it, those of others in their files.
    private static bool Exists(string type, string method) =>
        Assembly.GetExecutingAssembly().GetTypes().SingleOrDefault(candidate => candidate.Name == type && !candidate.IsNested) is { } found
            ? found.GetMethod(method)?.GetCustomAttributes<FactAttribute>().Any() is true
            : Methods.Value[type].Contains(method);

    private static IEnumerable<string> Sections() =>
        Regex.Matches(File.ReadAllText(Repository.PathTo("docs", "differences-from-kuzzle.md")), "^##+ (.+)$", RegexOptions.Multiline)
            .Select(static heading => Regex.Replace(heading.Groups[1].Value.ToLowerInvariant(), "[^a-z -]", "").Replace(' ', '-'));

    [GeneratedRegex(@"^    public (static )?(async )?(Task|void) (?<name>\w+)\(", RegexOptions.Multiline)]
    private static partial Regex TestMethod();
}
