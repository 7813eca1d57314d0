using System.Globalization;

namespace Grapnel.Tests.Catalogue;

/// <summary>What holds for all that the runtime declares.</summary>
public sealed class DeclaredEventTests
{
    [Fact]
    public void Every_declared_event_is_one_of_Kuzzles() =>
        DeclaredEvent.Catalogue.Select(static declared => declared.Attribute.Name)
            .ShouldBe(CatalogueRows.Events.Where(static row => row.Kind == "exact" && row.AliasOf is null).Select(static row => row.Name)
                .Union(CatalogueRows.Actions.SelectMany(static row => row.Events)), ignoreOrder: true);

    [Fact]
    public void A_name_leads_to_its_class_and_member()
    {
        foreach (var declared in DeclaredEvent.Catalogue)
            $"{declared.Class.Name}.{declared.Property.Name}".ShouldBe(MemberOf(declared.Attribute.Name));
    }

    [Fact]
    public void Hooks_may_take_every_argument_of_every_event()
    {
        foreach (var declared in DeclaredEvent.Catalogue)
            foreach (var argument in declared.Handle.Payload)
                argument.CanCopy.ShouldBeTrue($"{declared.Attribute.Name}: {argument.Type}");
    }

    [Fact]
    public void What_replaces_an_event_is_declared()
    {
        foreach (var replacement in DeclaredEvent.Catalogue.Select(static declared => declared.Attribute.ReplacedBy).OfType<string>())
            DeclaredEvent.Named(replacement).Attribute.ReplacedBy.ShouldBeNull($"'{replacement}' is deprecated itself");
    }

    [Fact]
    public void No_second_spelling_is_an_event() =>
        DeclaredEvent.Catalogue.Select(static declared => declared.Attribute.Alias).OfType<string>().Where(DeclaredEvent.Exists).ShouldBeEmpty();

    /// <summary>The class is the first part of the name, the member the rest.</summary>
    private static string MemberOf(string name)
    {
        var (scope, rest) = name.StartsWith("generic:document:", StringComparison.Ordinal) ? ("GenericDocument", name["generic:document:".Length..])
            : name.StartsWith("ms:", StringComparison.Ordinal) ? ("MemoryStorage", name["ms:".Length..])
            : (Capitalised(name[..name.IndexOf(':', StringComparison.Ordinal)]), name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return $"{scope}Events.{string.Concat(rest.Split(':', '-').Select(Capitalised))}";
    }

    private static string Capitalised(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];
}
