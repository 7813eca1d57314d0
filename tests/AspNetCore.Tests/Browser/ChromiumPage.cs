using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.AspNetCore.Tests.Browser;

/// <summary>A page in a browser.</summary>
internal sealed class ChromiumPage
{
    private readonly Chromium _browser;
    private readonly string _session;

    public ChromiumPage(Chromium browser, string session)
    {
        _browser = browser;
        _session = session;
        browser.Sent += message =>
        {
            if (message["sessionId"]?.GetValue<string>() != session)
            {
                return;
            }

            switch (message["method"]?.GetValue<string>())
            {
                case "Network.requestWillBeSent":
                    Requests.Enqueue(message["params"]!["request"]!["url"]!.GetValue<string>());
                    break;
                case "Runtime.exceptionThrown":
                    Errors.Enqueue(message["params"]!["exceptionDetails"]!.ToJsonString());
                    break;
                case "Log.entryAdded":
                    Errors.Enqueue(message["params"]!["entry"]!.ToJsonString());
                    break;
                default:
                    break;
            }
        };
    }

    /// <summary>What the page has asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What its scripts threw, and what the browser refused it.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public Task<JsonNode> Ask(string method, JsonObject parameters) => _browser.Ask(method, parameters, _session);

    /// <summary>Opens an address in a window of a width, and waits until the page has shown an answer.</summary>
    public async Task Open(Uri address, int width = 1400, string scheme = "light")
    {
        await Ask("Runtime.enable", []);
        await Ask("Log.enable", []);
        await Ask("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await Ask("Emulation.setEmulatedMedia", new JsonObject { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }) });
        await Ask("Page.navigate", new JsonObject { ["url"] = address.ToString() });
        await WaitFor("document.getElementById('state')?.textContent === 'running'");
    }

    /// <summary>Waits for the page's next answer from the server, which is shown with its time.</summary>
    public async Task NextAnswer()
    {
        var at = await Evaluate<string>("document.getElementById('at').textContent");
        await WaitFor($"document.getElementById('at').textContent !== '{at}'");
    }

    /// <summary>The value of an expression, of a promise that of its end.</summary>
    public async Task<T> Evaluate<T>(string expression)
    {
        var answer = await Ask("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        if (answer["exceptionDetails"] is { } thrown)
        {
            throw new InvalidOperationException($"{expression}: {thrown.ToJsonString()}");
        }

        return answer["result"]!["value"].Deserialize<T>()!;
    }

    /// <summary>Waits, in the page, until a condition holds.</summary>
    public async Task WaitFor(string condition)
    {
        try
        {
            await Evaluate<bool>($$"""new Promise(done => { const look = () => ({{condition}}) ? done(true) : setTimeout(look, 20); look(); })""");
        }
        catch (InvalidOperationException error) when (error.Message.Contains("context", StringComparison.Ordinal) || error.Message.Contains("navigated", StringComparison.Ordinal))
        {
            // The document it began in has been replaced: once more in the new one.
            await Evaluate<bool>($$"""new Promise(done => { const look = () => ({{condition}}) ? done(true) : setTimeout(look, 20); look(); })""");
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"'{condition}' did not become true. The page shows: {await Evaluate<string>("document.body.innerText.slice(0, 2000)")}");
        }
    }

    public async Task Press(string key, int code, string text = "")
    {
        await Ask("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyDown", ["key"] = key, ["windowsVirtualKeyCode"] = code, ["text"] = text });
        await Ask("Input.dispatchKeyEvent", new JsonObject { ["type"] = "keyUp", ["key"] = key, ["windowsVirtualKeyCode"] = code });
    }
}
