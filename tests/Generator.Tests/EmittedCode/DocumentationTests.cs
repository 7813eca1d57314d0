using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.EmittedCode;

/// <summary>What an IDE shows and finds of generated code: hovering says what it is, going to the definition reaches what the user wrote.</summary>
public class DocumentationTests
{
    private const string Source = """
        using Grapnel;

        namespace My.App;

        /// <summary>A.</summary>
        public sealed record Order(string Name);

        /// <summary>Events.</summary>
        public static partial class ShopEvents
        {
            [Event("shop:orderPaid")] public static partial PipeEvent<Order, List<Order>> OrderPaid { get; }

            /// <summary>The user's words.</summary>
            [Event("shop:packed")] public static partial PipeEvent<Order> Packed { get; }

            /** <summary>The user's words, too.</summary> */
            [Event("shop:sent")]
            public static partial HookEvent Sent { get; }

            // No documentation.
            [Event("shop:rang")] public static partial HookEvent Rang { get; }

            [Event("shop:<odd>&")] public static partial PipeEvent<Order?> Odd { get; }
        }

        /// <summary>Events.</summary>
        [ControllerEvents("nyc/driver", "enroll")]
        public static partial class DriverEvents;

        /// <summary>A.</summary>
        [Plugin("nyc")]
        public sealed class NycPlugin { /// <summary>A.</summary>
            [Hook("shop:rang")] public void M() { } }
        """;

    private static readonly Lazy<GeneratorRun> Run = new(() => GeneratorHarness.Run(Source));

    [Theory]
    [InlineData("OrderPaid", "The event <c>shop:orderPaid</c>, a pipe event that carries <c>Order</c>, <c>List&lt;Order&gt;</c>. Emit it with <c>PipeAsync</c>; handle it with <c>[Pipe]</c> or <c>[Hook]</c>.")]
    [InlineData("Packed", "The user's words.")]
    [InlineData("Sent", "The user's words, too.")]
    [InlineData("Rang", "The event <c>shop:rang</c>, an event for hooks that carries nothing. Emit it with <c>EmitAsync</c>; handle it with <c>[Hook]</c>.")]
    [InlineData("Odd", "The event <c>shop:&lt;odd&gt;&amp;</c>, a pipe event that carries <c>Order</c>. Emit it with <c>PipeAsync</c>; handle it with <c>[Pipe]</c> or <c>[Hook]</c>.")]
    public void Hovering_over_an_event_shows_what_the_user_wrote_else_what_it_is(string property, string text) => Comment(Member("My.App.ShopEvents", property)).ShouldBe(text);

    [Theory]
    [InlineData("My.App.ShopEvents", "OrderPaidName", "The name of <see cref=\"P:My.App.ShopEvents.OrderPaid\"/>, a pipe event that carries <c>Order</c>, <c>List&lt;Order&gt;</c>: <c>shop:orderPaid</c>.")]
    [InlineData("My.App.DriverEvents", "ErrorEnroll", "Fires when the action <c>enroll</c> of the controller <c>nyc/driver</c> has failed, with its <c>Request</c>, which has the error: the event <c>nyc/driver:errorEnroll</c>.")]
    [InlineData("My.App.DriverEvents", "ErrorEnrollName", "The name of <see cref=\"P:My.App.DriverEvents.ErrorEnroll\"/>, a pipe event that carries <c>Request</c>: <c>nyc/driver:errorEnroll</c>.")]
    [InlineData("Grapnel.GrapnelPluginsExtensions", "AddPlugins", "Adds the plugins and events of this assembly and of those it references.")]
    public void Hovering_over_what_is_generated_as_a_whole_says_what_it_is(string type, string member, string text) => Comment(Member(type, member)).ShouldBe(text);

    [Fact]
    public void The_module_and_the_class_of_AddPlugins_say_what_they_are()
    {
        Comment(Type("Grapnel.Generated.My_App_Module")).ShouldBe("The events and plugins of <c>My.App</c>, as Grapnel starts them.");
        Comment(Type("Grapnel.GrapnelPluginsExtensions")).ShouldBe("The plugins that this compilation sees.");
        Member("Grapnel.GrapnelPluginsExtensions", "AddPlugins").GetDocumentationCommentXml().ShouldNotBeNull().ShouldContain("<see cref=\"T:Grapnel.Generated.My_App_Module\"/>");
    }

    [Theory]
    [InlineData("OrderPaid")]
    [InlineData("Packed")]
    public void Going_to_the_definition_of_an_event_reaches_its_declaration(string property)
    {
        var symbol = (IPropertySymbol)Member("My.App.ShopEvents", property);

        symbol.IsPartialDefinition.ShouldBeTrue();
        symbol.Locations.ShouldHaveSingleItem().SourceTree!.FilePath.ShouldBe("Test0.cs");
        symbol.DeclaringSyntaxReferences.ShouldHaveSingleItem().SyntaxTree.FilePath.ShouldBe("Test0.cs");
    }

    [Fact]
    public void Going_to_the_definition_of_an_event_of_a_controller_ends_in_generated_code_from_where_its_words_lead_on()
    {
        var symbol = (IPropertySymbol)Member("My.App.DriverEvents", "BeforeEnroll");

        symbol.Locations.ShouldHaveSingleItem().SourceTree!.FilePath.ShouldEndWith(".g.cs");
        symbol.GetDocumentationCommentXml().ShouldNotBeNull().ShouldContain("<remarks>Declared by <c>[ControllerEvents]</c> on <see cref=\"T:My.App.DriverEvents\"/>.</remarks>");
        Type("My.App.DriverEvents").Locations.ShouldContain(place => place.SourceTree!.FilePath == "Test0.cs");
    }

    [Fact]
    public void A_documentation_file_is_written_without_a_complaint_also_of_undocumented_events()
    {
        var file = new MemoryStream();
        var emitted = Run.Value.Output.Emit(new MemoryStream(), xmlDocumentationStream: file);

        emitted.Diagnostics.Where(found => found.Severity > DiagnosticSeverity.Hidden).ShouldBeEmpty();
        System.Text.Encoding.UTF8.GetString(file.ToArray()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("P:My.App.ShopEvents.OrderPaid"),
            text => text.ShouldContain("The user's words, too."));
    }

    private static INamedTypeSymbol Type(string name) => Run.Value.Output.GetTypeByMetadataName(name).ShouldNotBeNull();

    private static ISymbol Member(string type, string name) => Type(type).GetMembers(name).Single();

    /// <summary>The text of the summary.</summary>
    private static string Comment(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml().ShouldNotBeNull();
        var start = xml.IndexOf("<summary>", StringComparison.Ordinal) + "<summary>".Length;
        return xml[start..xml.IndexOf("</summary>", StringComparison.Ordinal)].Trim();
    }
}
