using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DfsOpt.Tests.Report.Browser;

/// <summary>One page in a browser, driven over the DevTools protocol.</summary>
internal sealed class BrowserPage : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationToken _cancellation;
    private int _lastId;

    private BrowserPage(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>What the console, the security policy and the script's own faults have said so far.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What the page asked for, itself left out.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<BrowserPage> Connect(int port, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        var targets = JsonNode.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json"), cancellation))!.AsArray();
        var page = new BrowserPage(cancellation);
        var target = targets.First(target => (string)target!["type"]! == "page")!;
        await page._socket.ConnectAsync(new Uri((string)target["webSocketDebuggerUrl"]!), cancellation);
        foreach (string part in (string[])["Page", "Runtime", "Log", "Network"])
            await page.Call($"{part}.enable");
        return page;
    }

    public async Task Show(Uri address, int width, string scheme)
    {
        await Call("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        await Call("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(
            new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme },
            new JsonObject { ["name"] = "prefers-reduced-motion", ["value"] = "reduce" })
        });
        await Call("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri });
        while (!(await Evaluate("document.readyState === 'complete' && (!document.getElementById('lines') || document.getElementById('lines').dataset.ready !== undefined)")).GetBoolean())
            await Task.Delay(30, _cancellation);
        Requests.Remove(address.AbsoluteUri);
    }

    /// <summary>Lays the page out as it is printed.</summary>
    public async Task Print()
    {
        await Call("Emulation.setEmulatedMedia", new JsonObject { ["media"] = "print" });
        await Evaluate("dispatchEvent(new Event('beforeprint'))");
    }

    /// <summary>The value of an expression in the page.</summary>
    public async Task<JsonElement> Evaluate(string expression)
    {
        var answer = await Call("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.IsFalse(answer.TryGetProperty("exceptionDetails", out var fault), fault.ToString());
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    public async Task MoveTo(double x, double y) =>
        await Call("Input.dispatchMouseEvent", new JsonObject { ["type"] = "mouseMoved", ["x"] = x, ["y"] = y });

    public async Task Press(string key)
    {
        foreach (string type in (string[])["keyDown", "keyUp"])
            await Call("Input.dispatchKeyEvent", new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key });
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement> Call(string method, JsonObject? parameters = null)
    {
        int id = ++_lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, _cancellation);
        while (true)
        {
            var answer = await Receive();
            if (answer.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
                return answer.TryGetProperty("result", out var result) ? result : throw new InvalidOperationException($"{method}: {answer}");
            Note(answer);
        }
    }

    private async Task<JsonElement> Receive()
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _cancellation);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonDocument.Parse(message.ToArray()).RootElement;
    }

    private void Note(JsonElement told)
    {
        switch (told.GetProperty("method").GetString())
        {
            case "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Log.entryAdded" or "Page.javascriptDialogOpening":
                Complaints.Add(told.ToString());
                break;
            case "Network.requestWillBeSent":
                Requests.Add(told.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!);
                break;
        }
    }
}
