using Grapnel.CodeFixes.Tests.Completion.Harness;

namespace Grapnel.CodeFixes.Tests.Completion;

public sealed class EventNameTests
{
    [Fact]
    public async Task Spike()
    {
        var answer = await Caret.TypeAsync("""
            using Grapnel;
            [Plugin]
            public class NycPlugin
            {
                [Hook("document:¦")]
                public void A() { }
            }
            """);
        answer.Items.Count.ShouldBe(7);
    }
}
