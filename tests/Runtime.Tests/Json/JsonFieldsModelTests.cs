using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Grapnel.Tests.Json;

/// <summary>Whatever is done to fields and their copies, they say what plain objects say after the same.</summary>
public sealed class JsonFieldsModelTests
{
    private static readonly string[] Names = ["a", "b", "c", "d", "é", "q\"", "", "long name number one", "long name number two", "f0", "f1", "f2", "f3", "f4"];
    private static readonly string[] Values = ["1", "2.50", "\"text\"", "\"\\u00e9\\ud83d\\ude00\"", "true", "null", "{}", "{\"k\":1,\"l\":{\"m\":[1]}}", "[1,{\"n\":2}]", "[]"];

    private enum Act
    {
        Write,
        WriteClr,
        WriteFromOther,
        Remove,
        ReadOut,
        ChangeInside,
        Snapshot,
        Enumerate,
        TryGet,
        Serialise,
        Count,
        Reparse,
    }

    [Fact]
    public void Agrees_with_plain_objects()
    {
        var step = from act in Gen.Elements(Enum.GetValues<Act>())
                   from which in Gen.Choose(0, 99)
                   from name in Gen.Elements(Names)
                   from value in Gen.Elements(Values)
                   select new Step(act, which, name, value);
        var field = from name in Gen.Elements(Names)
                    from value in Gen.Elements(Values)
                    select (name, value);
        var run = from start in Gen.ListOf(field)
                  from steps in Gen.ListOf(step)
                  select (Start: start.ToArray(), Steps: steps.ToArray());

        Prop.ForAll(run.ToArbitrary(), sample => Run(sample.Start, sample.Steps))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }

    private static void Run((string Name, string Value)[] start, Step[] steps)
    {
        // The start may name a field twice, which a plain object could not be parsed from.
        string json = "{" + string.Join(", ", start.Select(field => $"{JsonSerializer.Serialize(field.Name)}: {field.Value}")) + "}";
        var model = new JsonObject();
        foreach ((string name, string value) in start)
            model[name] = JsonNode.Parse(value);
        List<(JsonFields Fields, JsonObject Model)> all = [(JsonFields.Parse(json), model)];

        foreach (Step step in steps)
        {
            int which = step.Which % all.Count;
            all[which] = Do(step, all[which], all);
            foreach ((JsonFields fields, JsonObject expected) in all)
                Check(fields, expected);
        }

        foreach ((JsonFields fields, JsonObject expected) in all)
        {
            fields.Names.ShouldBe(expected.Select(field => field.Key));
            fields.Count.ShouldBe(expected.Count);
        }
    }

    private static (JsonFields Fields, JsonObject Model) Do(Step step, (JsonFields Fields, JsonObject Model) pair, List<(JsonFields Fields, JsonObject Model)> all)
    {
        (JsonFields fields, JsonObject model) = pair;
        string name = step.Name;
        switch (step.Act)
        {
            case Act.Write:
                fields[name] = JsonNode.Parse(step.Value);
                model[name] = JsonNode.Parse(step.Value);
                break;
            case Act.WriteClr:
                fields[name] = step.Which;
                model[name] = step.Which;
                break;
            case Act.WriteFromOther:
                fields[name] = all[0].Fields["b"]?.DeepClone();
                model[name] = all[0].Model["b"]?.DeepClone();
                break;
            case Act.Remove:
                fields.Remove(name).ShouldBe(model.Remove(name));
                break;
            case Act.ReadOut:
                JsonNode.DeepEquals(fields[name], model[name]).ShouldBeTrue();
                break;
            case Act.ChangeInside:
                Change(fields[name], step.Which);
                Change(model[name], step.Which);
                break;
            case Act.Snapshot:
                if (all.Count < 6)
                    all.Add((fields.Snapshot(), (JsonObject)model.DeepClone()));
                break;
            case Act.Enumerate:
                fields.Select(field => field.Key).ShouldBe(model.Select(field => field.Key));
                foreach ((string key, JsonNode? node) in fields)
                {
                    JsonNode.DeepEquals(node, model[key]).ShouldBeTrue();
                    Change(node, 7);
                }

                foreach ((_, JsonNode? node) in model)
                    Change(node, 7);
                break;
            case Act.TryGet:
                fields.Contains(name).ShouldBe(model.ContainsKey(name));
                fields.TryGet(name, out double number).ShouldBe(model[name]?.GetValueKind() == JsonValueKind.Number);
                fields.TryGet(name, out string? text).ShouldBe(model[name]?.GetValueKind() == JsonValueKind.String);
                if (text is not null)
                    text.ShouldBe((string?)model[name]);
                break;
            case Act.Serialise:
                fields.ToJsonObject().ToJsonString().ShouldBe(model.ToJsonString());
                break;
            case Act.Count:
                fields.Count.ShouldBe(model.Count);
                break;
            case Act.Reparse:
                return (step.Which % 2 == 0 ? JsonFields.From(fields.ToJsonObject()) : JsonFields.Parse(fields.ToJsonObject().ToJsonString()), model);
        }

        return (fields, model);
    }

    private static void Change(JsonNode? node, int value)
    {
        if (node is JsonObject fields)
            fields["changed"] = value;
        else if (node is JsonArray items)
            items.Add(value);
    }

    /// <summary>Without touching the fields: the text they write, names that occur twice read as the last.</summary>
    private static void Check(JsonFields fields, JsonObject expected)
    {
        JsonObject written = JsonFields.Parse(fields.ToJsonString()).ToJsonObject();
        JsonNode.DeepEquals(written, expected).ShouldBeTrue($"{written.ToJsonString()} is not {expected.ToJsonString()}");
    }

    private sealed record Step(Act Act, int Which, string Name, string Value);
}
