namespace Grapnel.AspNetCore.Tests.Browser;

/// <summary>The page for those who see little, use no mouse, or have it read to them.</summary>
[Collection(BrowserGroup.Name)]
public sealed class PageAccessTests(Chromium chromium)
{
    // WCAG 2.2, 1.4.3: 4.5 to 1 for every text that is shown, against the nearest background that is not transparent.
    private const string TooFaint = """
        (() => {
          const parts = text => text.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = e => { for (; e; e = e.parentElement) { const color = parts(getComputedStyle(e).backgroundColor); if (color.length < 4 || color[3] > 0) return color; } return [255, 255, 255]; };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), faint = [];
          let seen = 0;
          while (texts.nextNode()) {
            const e = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim() || e.closest('script, noscript, title, .skip') || !e.getClientRects().length) continue;
            seen++;
            const style = getComputedStyle(e), front = parts(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
            const [a, b] = [light(front), light(behind(e))].sort((x, y) => y - x);
            if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(`${((a + 0.05) / (b + 0.05)).toFixed(2)} ${e.className} ${texts.currentNode.data.slice(0, 30)}`);
          }
          return seen < 100 ? ['only ' + seen + ' texts were looked at'] : faint;
        })()
        """;

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_text_stands_out(string scheme)
    {
        await using var busy = await BusyShop.OpenAsync(events: 10);
        var page = await chromium.NewPage();
        await page.Open(busy.Shop.Page, scheme: scheme);
        await busy.Work();
        await page.WaitFor("document.querySelector('#failures .failed') && document.querySelector('#slow .slow')");
        await page.Evaluate<int>("document.querySelectorAll('.opener').forEach(row => row.click()); 1");
        await page.NextAnswer();

        (await page.Evaluate<string[]>(TooFaint)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tables_have_headers_and_what_can_be_used_has_a_name()
    {
        await using var shop = await Shop.OpenAsync();
        var page = await chromium.NewPage();
        await page.Open(shop.Page);
        await page.WaitFor("document.querySelectorAll('.opener').length > 1");
        await page.Evaluate<int>("document.querySelectorAll('.opener').forEach(row => row.click()); 1");

        (await page.Evaluate<string[]>("""
            [...document.querySelectorAll('table')].filter(table => {
              const heads = [...table.tHead.rows[0].cells], named = table.getAttribute('aria-label') || document.getElementById(table.getAttribute('aria-labelledby'))?.textContent;
              return !named || !heads.length || heads.some(head => head.tagName !== 'TH' || head.scope !== 'col' || !head.textContent.trim());
            }).map(table => table.outerHTML.slice(0, 200))
            """)).ShouldBeEmpty();
        (await page.Evaluate<int>("document.querySelectorAll('table').length")).ShouldBeGreaterThan(4);
        (await page.Evaluate<string[]>("""
            [...document.querySelectorAll('button, input, [role=meter], [role=img], [role=region]')]
              .filter(e => !e.hidden && !(e.getAttribute('aria-label') || e.labels?.[0]?.textContent.trim() || e.textContent.trim()))
              .map(e => e.outerHTML.slice(0, 200))
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_reaches_the_search_the_order_and_every_row()
    {
        await using var shop = await Shop.OpenAsync();
        var page = await chromium.NewPage();
        await page.Open(shop.Page);
        await page.WaitFor("document.querySelectorAll('.opener').length > 1");

        await page.Press("/", 191, "/");
        (await page.Evaluate<string>("document.activeElement.id")).ShouldBe("search");
        await page.Ask("Input.insertText", new() { ["text"] = "pricing pipe" });
        await page.WaitFor("document.querySelectorAll('.opener').length === 1");

        await TabTo(page, "document.activeElement.dataset.sort === 'rate'");
        await page.Press("Enter", 13, "\r");
        (await page.Evaluate<string>("document.querySelector('[data-sort=rate]').parentElement.getAttribute('aria-sort')")).ShouldBe("descending");
        (await page.Evaluate<int>("document.querySelectorAll('[aria-sort]').length")).ShouldBe(1);
        await TabTo(page, "document.activeElement.className === 'opener'");
        await page.Press("Enter", 13, "\r");

        (await page.Evaluate<string>("document.activeElement.getAttribute('aria-expanded')")).ShouldBe("true");
        (await page.Evaluate<string>("document.querySelector('.rows').innerText")).ShouldContain("pricing.Price");
    }

    [Fact]
    public async Task Who_pauses_it_reads_in_peace()
    {
        await using var shop = await Shop.OpenAsync();
        var page = await chromium.NewPage();
        await page.Open(shop.Page);

        await page.Evaluate<int>("document.getElementById('pause').click(); 1");
        (await page.Evaluate<string>("document.getElementById('state').textContent + document.getElementById('pause').getAttribute('aria-pressed')")).ShouldBe("pausedtrue");
        await page.Evaluate<int>("document.getElementById('pause').click(); 1");

        await page.WaitFor("document.getElementById('state').textContent === 'running'");
        await page.NextAnswer();
    }

    private static async Task TabTo(ChromiumPage page, string condition)
    {
        for (var i = 0; i < 40; i++)
        {
            await page.Press("Tab", 9);
            if (await page.Evaluate<bool>(condition))
            {
                return;
            }
        }

        throw new InvalidOperationException($"No tab led to '{condition}'.");
    }
}
