namespace Grapnel.AspNetCore.Tests.Browser;

/// <summary>The page from a telephone to a wide screen, with a host in which much happens.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PageLayoutTests(Chromium chromium)
{
    // What is cut off on purpose and what scrolls inside is no overflow.
    private const string Overflowing = """
        [...document.querySelectorAll('body *')].filter(e => {
          const style = getComputedStyle(e);
          if (e.closest('.hidden, .skip, svg') || style.display === 'inline' || !e.getClientRects().length) return false;
          return e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 || (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0);
        }).map(e => `${e.tagName}.${e.className}#${e.id} ${e.scrollWidth}>${e.clientWidth} ${e.textContent.slice(0, 40)}`).slice(0, 10)
        """;

    [Theory]
    [InlineData(375, "light")]
    [InlineData(375, "dark")]
    [InlineData(500, "light")]
    [InlineData(900, "light")]
    [InlineData(1400, "dark")]
    public async Task Nothing_overflows(int width, string scheme)
    {
        await using var busy = await BusyShop.OpenAsync(events: 30);
        var page = await chromium.NewPage();
        await page.Open(busy.Shop.Page, width, scheme);
        await busy.Work();
        await page.WaitFor("document.querySelector('#failures .failed') && document.querySelector('#slow .slow') && document.querySelectorAll('.opener').length > 30");
        await page.Evaluate<int>("document.querySelectorAll('.opener').forEach(row => row.click()); 1");
        await page.NextAnswer();

        (await page.Evaluate<int>("innerWidth")).ShouldBe(width);
        (await page.Evaluate<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        (await page.Evaluate<string[]>(Overflowing)).ShouldBeEmpty();
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thousand_events_are_shown_when_asked_for_and_cost_nothing_while_nothing_happens()
    {
        await using var busy = await BusyShop.OpenAsync(events: 1000);
        var page = await chromium.NewPage();
        await page.Open(busy.Shop.Page);
        await page.WaitFor("document.getElementById('event-table').tBodies.length > 0");
        await page.Evaluate<int>("""
            window.longest = 0;
            new PerformanceObserver(list => list.getEntries().forEach(task => window.longest = Math.max(window.longest, task.duration))).observe({ type: 'longtask', buffered: true });
            1
            """);

        (await page.Evaluate<int>("document.getElementById('event-table').tBodies.length")).ShouldBe(100);
        (await page.Evaluate<string>("document.getElementById('more').textContent")).ShouldStartWith("Show all 1,0");
        await page.Evaluate<int>("document.getElementById('more').click(); 1");
        (await page.Evaluate<int>("document.getElementById('event-table').tBodies.length")).ShouldBeGreaterThanOrEqualTo(1000);
        await page.Evaluate<int>("document.querySelector('[data-sort=rate]').click(); document.querySelector('[data-sort=name]').click(); 1");
        (await page.Evaluate<bool>("document.getElementById('more').hidden")).ShouldBeTrue();

        // Rows out of sight have no history drawn, and those in sight nothing new: no write, no layout.
        await page.WaitFor("tracks.get('emissions').history.length > 1");
        await page.Evaluate<int>("window.writes = 0; new MutationObserver(all => window.writes += all.filter(m => !m.target.closest?.('svg')).length).observe(document.getElementById('event-table'), { subtree: true, childList: true, characterData: true, attributes: true }); 1");
        await page.NextAnswer();
        await page.NextAnswer();
        (await page.Evaluate<int>("window.writes")).ShouldBe(0);

        // A second without an answer to a finger is a freeze; on a machine that is busy with other things five.
        (await page.Evaluate<double>("window.longest")).ShouldBeLessThan(5000);
        page.Errors.ShouldBeEmpty();
    }
}
