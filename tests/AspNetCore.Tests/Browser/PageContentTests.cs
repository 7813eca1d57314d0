namespace Grapnel.AspNetCore.Tests.Browser;

/// <summary>What the page shows in a real browser.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PageContentTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_shown_is_text()
    {
        await using var shop = await Shop.OpenAsync();
        var page = await chromium.NewPage();
        await shop.Get("/_plugins/state.json");
        await shop.Events.PipeAsync(ShopEvents.Ordered, new Order(1));
        await shop.Host.WhenHooksAreDoneAsync();

        await page.Open(shop.Page);
        await page.WaitFor("document.querySelectorAll('.opener').length > 1");
        await page.Evaluate<int>("document.querySelectorAll('.opener').forEach(row => row.click()); 1");

        var dom = await page.Evaluate<string>("document.documentElement.outerHTML");
        dom.ShouldContain("&lt;b id=injected&gt;shop:ordered&lt;/b&gt;");
        dom.ShouldContain("onerror=document.title=1&gt;");
        dom.ShouldNotContain("<b id=\"injected\"");
        dom.ShouldNotContain("<img");
        var shown = await page.Evaluate<string>("document.body.innerText");
        shown.ShouldContain("pricing.Price");
        shown.ShouldContain("order -5");
        shown.ShouldContain("through shop:*");
        (await page.Evaluate<string>("document.title")).ShouldBe("Plugins · Grapnel");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_without_plugins_says_so()
    {
        await using var shop = await Shop.OpenAsync(hasPlugins: false);
        var page = await chromium.NewPage();

        await page.Open(shop.Page);

        var shown = await page.Evaluate<string>("document.body.innerText");
        shown.ShouldContain("No plugin runs in this host.");
        shown.ShouldContain("No plugin listens to anything. Did the application call AddPlugins()?");
        shown.ShouldContain("No call has failed so far.");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rates_live_while_events_are_emitted()
    {
        await using var shop = await Shop.OpenAsync();
        var page = await chromium.NewPage();
        await page.Open(shop.Page);

        var seen = page.WaitFor("/[1-9]/.test(document.querySelector('[data-event=\"shop:ordered\"] .now')?.textContent ?? '')");
        while (!seen.IsCompleted)
        {
            await shop.Events.PipeAsync(ShopEvents.Ordered, new Order(1));
            await Task.Yield();
        }

        await seen;
        await page.WaitFor("document.querySelector('#flow .band.pipe:not(.still)') && /[1-9].*\\/s/.test(document.querySelector('#figures b').textContent)");
        await page.WaitFor("document.querySelector('#failures').innerText.includes('mailing.Send')");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_asks_nobody_but_its_own_server()
    {
        await using var shop = await Shop.OpenAsync();
        var page = await chromium.NewPage();

        await page.Open(shop.Page);
        await page.NextAnswer();

        page.Requests.ShouldContain(new Uri(shop.Page, "/_plugins/state.json").ToString());
        page.Requests.ShouldAllBe(url => url.StartsWith(shop.Address.ToString(), StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal));
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_stops_is_told_and_the_last_answer_stays()
    {
        var shop = await Shop.OpenAsync();
        var page = await chromium.NewPage();
        await page.Open(shop.Page);

        await shop.DisposeAsync();
        await page.WaitFor("document.getElementById('state').textContent === 'no answer'");

        (await page.Evaluate<string>("document.getElementById('problem').innerText")).ShouldContain("trying again");
        (await page.Evaluate<string>("document.body.innerText")).ShouldContain("shop:ordered");
    }
}
