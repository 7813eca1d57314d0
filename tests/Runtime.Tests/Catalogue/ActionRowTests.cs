namespace Grapnel.Tests.Catalogue;

/// <summary>Every action of Kuzzle's API has its three events, with the request as payload.</summary>
public sealed class ActionRowTests
{
    public static TheoryData<string, string> Actions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in CatalogueRows.Actions)
                data.Add(row.Controller, row.Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void An_action_has_its_events(string controller, string action)
    {
        var row = CatalogueRows.Actions.Single(row => row.Controller == controller && row.Name == action);
        var declared = row.Events.Select(DeclaredEvent.Named).ToList();

        foreach (var found in declared)
        {
            found.Handle.ShouldBeOfType<PipeEvent<Request>>().Name.ShouldBe(found.Attribute.Name);
            found.Attribute.ReplacedBy.ShouldBeNull();
            found.Attribute.Alias.ShouldBeNull();
            found.Class.ShouldBe(declared[0].Class);
        }
    }

    [Fact]
    public void One_class_holds_the_events_of_one_controller() =>
        CatalogueRows.Actions.GroupBy(static row => row.Controller, static row => DeclaredEvent.Named(row.Before).Class.Name)
            .ToDictionary(static group => group.Key, static group => group.Distinct().Single())
            .ShouldBe(new Dictionary<string, string>
            {
                ["admin"] = "AdminEvents",
                ["auth"] = "AuthEvents",
                ["bulk"] = "BulkEvents",
                ["cluster"] = "ClusterEvents",
                ["collection"] = "CollectionEvents",
                ["debug"] = "DebugEvents",
                ["document"] = "DocumentEvents",
                ["index"] = "IndexEvents",
                ["ms"] = "MemoryStorageEvents",
                ["realtime"] = "RealtimeEvents",
                ["security"] = "SecurityEvents",
                ["server"] = "ServerEvents",
            }, ignoreOrder: true);
}
