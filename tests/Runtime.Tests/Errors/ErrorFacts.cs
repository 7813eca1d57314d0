using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.ErrorTests;

public sealed record ErrorFact(string Id, uint Code, string Class, int Status, string Message, int Placeholders, string? Deprecated);

public sealed record ClassFact(string Name, int? Status, string[] ExtraJsonFields, string? MessageSuffix);

public sealed record ProposedFact(string Id, ushort ErrorCode, string Class);

public sealed record DomainFact(byte Code, Dictionary<string, byte> SubDomains);

public sealed record WrappingFact(string Class, string Id, uint Code, int Status, string Message);

/// <summary>What is known about Kuzzle's errors; Data/errors.json.</summary>
public sealed record ErrorFacts(
    string KuzzleVersion,
    Dictionary<string, DomainFact> Domains,
    ClassFact[] Classes,
    ErrorFact[] Errors,
    ProposedFact[] Proposed,
    Dictionary<string, JsonObject> Examples,
    WrappingFact Wrapping)
{
    public static ErrorFacts All { get; } = Read();

    public ClassFact Class(string name) => Classes.Single(fact => fact.Name == name);

    public uint CodeOf(ProposedFact fact)
    {
        var parts = fact.Id.Split('.');
        var domain = Domains[parts[0]];
        return uint.Parse($"{domain.Code:x2}{domain.SubDomains[parts[1]]:x2}{fact.ErrorCode:x4}", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private static ErrorFacts Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("errors.json")!;
        return JsonSerializer.Deserialize<ErrorFacts>(stream, JsonSerializerOptions.Web)!;
    }
}
