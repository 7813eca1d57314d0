using Grapnel.Filters;
using Grapnel.Generator.Reading;

namespace Grapnel.Generator.Rules;

/// <summary>One step from a value of a payload to one within it.</summary>
/// <param name="Identifier">The member as it is printed; null for an entry of a dictionary.</param>
/// <param name="Key">The key of the entry; null for a member.</param>
/// <param name="Shape">What is found there.</param>
internal sealed record PayloadStep(string? Identifier, string? Key, PayloadShape Shape);

/// <summary>What a path of a filter stands for within a payload.</summary>
/// <param name="Text">The path.</param>
/// <param name="Steps">The way there; as far as it goes where the path is wrong.</param>
/// <param name="Shape">What is found there.</param>
/// <param name="Field">The path below, where that is JSON; null for the value itself.</param>
/// <param name="Unknown">What is wrong with the path; null where nothing is.</param>
internal sealed record PayloadPath(string Text, IReadOnlyList<PayloadStep> Steps, PayloadShape Shape, string? Field, UnknownMember? Unknown)
{
    /// <summary>The members a name could stand for, where it could stand for several.</summary>
    public IReadOnlyList<string> Ambiguous { get; init; } = [];

    /// <summary>Whether the value is there wherever there is a payload.</summary>
    public bool IsAlwaysThere => Field is null && Shape.Kind != PayloadKind.Json && Steps.All(static step => step.Key is null && !step.Shape.CanBeNull);

    /// <summary>What a path stands for, from a value of this type on. Names are told apart by case.</summary>
    public static PayloadPath Resolve(PayloadShape root, string path)
    {
        var steps = new List<PayloadStep>();
        var shape = root;
        for (var start = 0; ;)
        {
            var dot = path.IndexOf('.', start);
            var end = dot < 0 ? path.Length : dot;
            switch (shape.Kind)
            {
                case PayloadKind.Json or PayloadKind.Fields or PayloadKind.Document:
                    return new PayloadPath(path, steps, shape, path.Substring(start), null);
                case PayloadKind.Map:
                    // A key may have dots where nothing is below it.
                    end = HasMembers(shape.Item!) ? end : path.Length;
                    steps.Add(EntryOf(shape, path.Substring(start, end - start)));
                    break;
                case PayloadKind.Object:
                    var found = MembersOf(shape, path.Substring(start, end - start));
                    if (found is not [{ Shape: { } type } member])
                    {
                        return Wrong(new UnknownMember(Before(path, start), start, end - start, new ValueList<string>(Shown(shape)), null)) with { Ambiguous = [.. found.Select(static same => same.Name)] };
                    }

                    steps.Add(new PayloadStep(member.Identifier, null, type));
                    break;
                default:
                    return Wrong(new UnknownMember(Before(path, start), start, path.Length - start, new ValueList<string>([]), null));
            }

            shape = steps[steps.Count - 1].Shape;
            if (end == path.Length)
            {
                return new PayloadPath(path, steps, shape, null, null);
            }

            start = end + 1;
        }

        PayloadPath Wrong(UnknownMember unknown) => new(path, steps, shape, null, unknown);
    }

    /// <summary>The step to what is called so; null where nothing, or more than one thing, is.</summary>
    public static PayloadStep? Step(PayloadShape shape, string name) => shape.Kind switch
    {
        PayloadKind.Map => EntryOf(shape, name),
        PayloadKind.Object when MembersOf(shape, name) is [{ Shape: { } type } member] => new PayloadStep(member.Identifier, null, type),
        _ => null,
    };

    /// <summary>The members a name may stand for: by the name an attribute gives, else by that of C#, else by the same in camel case.</summary>
    public static IReadOnlyList<PayloadMember> MembersOf(PayloadShape shape, string name)
    {
        List<PayloadMember> found = [.. shape.Members.Where(member => member.JsonName == name)];
        found = found.Count > 0 ? found : [.. shape.Members.Where(member => member.Name == name)];
        return found.Count > 0 ? found : [.. shape.Members.Where(member => member.CamelName == name)];
    }

    /// <summary>The names of an enum that a text may stand for, as members are found.</summary>
    public static ChoiceName? Choice(PayloadShape shape, string text) =>
        shape.Names.FirstOrDefault(name => name.JsonName == text) ?? shape.Names.FirstOrDefault(name => name.Name == text) ?? shape.Names.FirstOrDefault(name => name.CamelName == text);

    public static IEnumerable<string> Shown(PayloadShape shape) => shape.Members.Select(static member => member.Shown).Distinct();

    private static PayloadStep EntryOf(PayloadShape map, string key) => new(null, key, map.Item! with { CanBeNull = true });

    private static string Before(string path, int start) => path.Substring(0, Math.Max(0, start - 1));

    private static bool HasMembers(PayloadShape shape) =>
        shape.Kind is PayloadKind.Object or PayloadKind.Map or PayloadKind.Json or PayloadKind.Fields or PayloadKind.Document;
}
