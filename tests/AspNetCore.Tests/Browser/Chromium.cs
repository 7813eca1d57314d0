using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Grapnel.AspNetCore.Tests.Browser;

/// <summary>
/// One chromium without a window, asked over its DevTools protocol. Where none is installed, or the one there is cannot start, tests are skipped with
/// what was found; what goes wrong afterwards is a failure.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    // For the slowest machine there may be: whatever is waited for has normally come within a second.
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly string? _path;
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("grapnel-browser-");
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _asked = new();
    private readonly StringBuilder _said = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ClientWebSocket _socket = new();
    private Process? _process;
    private bool _hasStarted;
    private int _lastId;

    public Chromium()
        : this(Environment.GetEnvironmentVariable("CHROME_BIN") ?? Places.FirstOrDefault(File.Exists))
    {
    }

    internal Chromium(string? path) => _path = path;

    /// <summary>Why there is no browser; null where there is one.</summary>
    public string? Missing { get; private set; }

    /// <summary>Called for each event the browser sends.</summary>
    internal event Action<JsonNode>? Sent;

    public async ValueTask InitializeAsync()
    {
        if (_path is not { } path)
        {
            Missing = "No chromium under /usr/bin, and CHROME_BIN names none: apt-get install chromium.";
            return;
        }

        var listening = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(path, [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                $"--user-data-dir={_profile.FullName}", "--remote-debugging-port=0", "about:blank"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, listening);
        _process.OutputDataReceived += static (_, _) => { };
        try
        {
            _hasStarted = _process.Start();
            _process.BeginErrorReadLine();
            _process.BeginOutputReadLine();
            var address = await listening.Task.WaitAsync(Deadline);
            if (address is not null)
            {
                using var limit = new CancellationTokenSource(Deadline);
                await _socket.ConnectAsync(new Uri(address), limit.Token);
                _ = Receive();
                return;
            }

            Missing = $"{path} ended before it could be asked anything: {Said}";
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException or WebSocketException or System.ComponentModel.Win32Exception)
        {
            Missing = $"{path} could not be started ({error.Message}): {Said}";
        }
    }

    /// <summary>Opens a page of its own, blank.</summary>
    internal async Task<ChromiumPage> NewPage()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var target = await Ask("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var session = await Ask("Target.attachToTarget", new JsonObject { ["targetId"] = target["targetId"]!.GetValue<string>(), ["flatten"] = true });
        var page = new ChromiumPage(this, session["sessionId"]!.GetValue<string>());
        await page.Ask("Network.enable", []);
        await page.Ask("Page.enable", []);
        return page;
    }

    /// <summary>Calls a method of the protocol.</summary>
    internal async Task<JsonNode> Ask(string method, JsonObject parameters, string? session = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _asked.GetOrAdd(id, static _ => new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously));
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        try
        {
            var said = await answer.Task.WaitAsync(Deadline);
            return said["result"] ?? throw new InvalidOperationException($"{method}: {said["error"]?.ToJsonString()}");
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"chromium did not answer {method} {parameters.ToJsonString()} within {Deadline}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            if (_hasStarted)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync();
            }

            _process.Dispose();
        }

        _socket.Dispose();
        _sending.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // One of its processes may still be at its last file.
        }
    }

    private string Said
    {
        get
        {
            lock (_said)
            {
                return _said.Length == 0 ? "it said nothing" : _said.ToString().Trim();
            }
        }
    }

    private void Hear(string? line, TaskCompletionSource<string?> listening)
    {
        const string Start = "DevTools listening on ";
        if (line is null)
        {
            listening.TrySetResult(null);
            return;
        }

        if (line.StartsWith(Start, StringComparison.Ordinal))
        {
            listening.TrySetResult(line[Start.Length..].Trim());
        }
        else if (!listening.Task.IsCompleted)
        {
            lock (_said)
            {
                _said.AppendLine(line);
            }
        }
    }

    private async Task Receive()
    {
        var buffer = new byte[1 << 16];
        using var text = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                text.Write(buffer, 0, part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                if (part.EndOfMessage)
                {
                    var message = JsonNode.Parse(text.GetBuffer().AsSpan(0, (int)text.Length))!;
                    text.SetLength(0);
                    if (message["id"] is { } id && _asked.TryRemove(id.GetValue<int>(), out var waiting))
                    {
                        waiting.SetResult(message);
                    }
                    else
                    {
                        Sent?.Invoke(message);
                    }
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // It has ended; whoever still waits is told below.
        }

        foreach (var waiting in _asked.Values)
        {
            waiting.TrySetException(new InvalidOperationException("chromium has ended."));
        }
    }
}

/// <summary>One browser for all tests that need one.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
