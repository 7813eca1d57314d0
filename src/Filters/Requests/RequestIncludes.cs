namespace Grapnel.Filters;

/// <summary>
/// <c>match</c> on requests. What it asks of an object with typed members it asks of these, one by one; only what is below open members stays
/// an object to be included.
/// </summary>
internal static class RequestIncludes
{
    /// <summary>The conditions that say the same, all of which have to hold.</summary>
    /// <param name="includes">The condition, on a path that is a member or below one.</param>
    public static IReadOnlyList<RequestCondition> Split(Includes includes)
    {
        var conditions = new List<RequestCondition>();
        Add(includes.Path, includes.Value, includes, conditions);
        return conditions;
    }

    /// <summary>The texts of a list; the type of a member says that there is nothing else in it.</summary>
    public static IEnumerable<string> TextsOf(Includes includes) => ((MatchArray)includes.Value).Items.Select(static item => ((MatchScalar)item).Scalar.String);

    /// <summary>Whether a list of texts can include the value.</summary>
    public static bool AreTexts(MatchValue value) =>
        value is MatchArray items && items.Items.All(static item => item is MatchScalar { Scalar.Kind: ScalarKind.String });

    private static void Add(FieldPath path, MatchValue value, Includes whole, List<RequestCondition> conditions)
    {
        if (value is MatchScalar scalar)
        {
            conditions.Add(new RequestCondition(new EqualTo(path, scalar.Scalar) { Range = whole.Range }, null));
        }
        else if (RequestPaths.Resolve(path.Text) is not { Member: { } member, Field: null })
        {
            conditions.Add(new RequestCondition(new Includes(path, value) { Range = whole.Range }, null));
        }
        else if (value is MatchObject fields && member.Value == RequestValue.Object)
        {
            AddMembers(path, member, fields, whole, conditions);
        }
        else if (member.Value == RequestValue.Texts && AreTexts(value))
        {
            AddTexts(path, (MatchArray)value, whole, conditions);
        }
        else
        {
            conditions.Add(new RequestCondition(new Includes(path, value) { Range = whole.Range }, null));
        }
    }

    private static void AddMembers(FieldPath path, RequestMember member, MatchObject fields, Includes whole, List<RequestCondition> conditions)
    {
        if (fields.Members.Count == 0)
        {
            conditions.Add(new RequestCondition(new Exists(path) { Range = whole.Range }, null));
        }

        // A name with dots is no path here: it is one name, which no typed member has.
        var odd = fields.Members.Where(static found => found.Name.Length == 0 || found.Name.Contains('.')).ToList();
        if (odd.Count > 0)
        {
            conditions.Add(member.Whole is null
                ? new RequestCondition(new Includes(path, fields) { Range = whole.Range }, OddName(member, odd[0]))
                : new RequestCondition(new Includes(path, new MatchObject(new ValueList<MatchMember>(odd))) { Range = whole.Range }, null));
        }

        foreach (var found in fields.Members.Except(odd))
        {
            Add(new FieldPath(member.Path + "." + found.Name) { Range = found.Range }, found.Value, whole, conditions);
        }
    }

    private static UnknownPath OddName(RequestMember member, MatchMember odd)
    {
        var names = RequestPaths.Resolve(member.Path + ".").Unknown!.Candidates;
        return new UnknownPath(odd.Name, odd.Range, $"; in match a name with dots is one name, and '{member.Path}' has {string.Join(", ", names)}", null);
    }

    private static void AddTexts(FieldPath path, MatchArray texts, Includes whole, List<RequestCondition> conditions)
    {
        if (texts.Items.Count == 0)
        {
            conditions.Add(new RequestCondition(new Exists(path) { Range = whole.Range }, null));
        }
        else if (texts.Items.Distinct().Count() < texts.Items.Count)
        {
            conditions.Add(new RequestCondition(new Includes(path, texts) { Range = whole.Range }, null));
        }
        else
        {
            // Texts that differ find elements that differ.
            conditions.AddRange(texts.Items.Select(item => new RequestCondition(new Contains(path, ((MatchScalar)item).Scalar) { Range = whole.Range }, null)));
        }
    }
}

/// <summary>A condition on a member of a request, or on what is below one.</summary>
/// <param name="Node">The condition.</param>
/// <param name="Unknown">Why its path is none, where that path does not say so itself.</param>
internal sealed record RequestCondition(FieldFilter Node, UnknownPath? Unknown);
