using Grapnel.CodeFixes.Completion.Expectations;
using Grapnel.Filters;

namespace Grapnel.CodeFixes.Completion.Fields;

/// <summary>The fields of a request: the paths of its wire form.</summary>
internal sealed class RequestFields(Func<ControllerActions> actions) : FieldSource
{
    private const string Controller = "input.controller";
    private const string Action = "input.action";

    private static readonly List<RequestMember> Members = [.. RequestPaths.All.OrderBy(static member => member.Path, StringComparer.Ordinal)];

    /// <summary>What has a value, and the objects below which there is anything.</summary>
    public override IEnumerable<FieldCandidate> First => Members.Where(static member => member.Value != RequestValue.Object || member.Below is not null).Select(CandidateOf);

    public override IEnumerable<FieldCandidate> Below(string path) => Members.Where(member => ParentOf(member.Path) == path).Select(CandidateOf);

    public override IEnumerable<Suggestion> ValuesOf(string path) => path switch
    {
        Controller => actions().Controllers.Select(static name => new Suggestion(SuggestionKind.Text, name, "a controller")),
        Action => actions().Actions.Select(static name => new Suggestion(SuggestionKind.Text, name, "an action")),
        _ when RequestPaths.Resolve(path) is { Member.Value: RequestValue.Boolean, Field: null } => Literals,
        _ => [],
    };

    /// <summary>A request has no <c>_id</c>.</summary>
    public override bool Allows(string keyword) => keyword != "ids";

    private static FieldCandidate CandidateOf(RequestMember member)
    {
        var hasNames = Members.Any(other => ParentOf(other.Path) == member.Path);
        return new FieldCandidate(member.Path.Substring(member.Path.LastIndexOf('.') + 1), member.Path, DetailOf(member)) { IsOpen = hasNames || member.Below is not null, HasNames = hasNames };
    }

    private static string ParentOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('.')));

    private static string DetailOf(RequestMember member) => member.Value switch
    {
        RequestValue.Text => "text",
        RequestValue.Number => "number",
        RequestValue.Boolean => "true or false",
        RequestValue.Texts => "list of texts",
        RequestValue.Objects => "list of objects",
        RequestValue.Json => "any JSON",
        _ => member.Below is null ? "object" : "object with any fields",
    };
}
