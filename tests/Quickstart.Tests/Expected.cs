using System.Text.Json;

namespace Quickstart.Tests;

/// <summary>What a run over a file of well-formed lines must print, worked out again from the file without Grapnel or the sample.</summary>
internal sealed class Expected
{
    private readonly List<JsonElement> _stored = [];

    public Expected(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            var body = JsonElement.Parse(line).GetProperty("body");
            Read++;
            if (Number(body, "gap") > 300)
                Aborted++;
            else if (Text(body, "type") is not "earthquake" and var type)
                Count(OtherTypes, type);
            else if (Number(body, "mag") < 0)
                Negative++;
            else
                _stored.Add(body);
        }
    }

    public long Read { get; }

    public long Aborted { get; }

    public long Negative { get; }

    public Dictionary<string, long> OtherTypes { get; } = [];

    public long Dropped => Negative + OtherTypes.Values.Sum();

    public long Stored => _stored.Count;

    public double Strongest => _stored.Max(static body => Number(body, "mag")!.Value);

    public double Deepest => _stored.Max(static body => Number(body, "depth")!.Value);

    public IEnumerable<JsonElement> Alerts => _stored.Where(static body => Number(body, "mag") >= 5);

    public IEnumerable<JsonElement> NearAnchorage => _stored.Where(static body => Number(body, "mag") >= 3 && Kilometres(body.GetProperty("location"), 61.2181, -149.9003) <= 300);

    public IEnumerable<JsonElement> AlertsAtSea => Alerts.Where(static body => !Text(body, "place").Contains(", ", StringComparison.Ordinal));

    public long WithoutRegion => _stored.LongCount(static body => !Text(body, "place").Contains(", ", StringComparison.Ordinal));

    public Dictionary<string, long> Classes => Grouped(static body => (int)Math.Floor(Number(body, "mag")!.Value) switch
    {
        <= 2 => "micro",
        3 => "minor",
        4 => "light",
        5 => "moderate",
        6 => "strong",
        7 => "major",
        _ => "great",
    });

    public Dictionary<string, long> Months => Grouped(static body =>
        DateTime.UnixEpoch.AddMilliseconds(body.GetProperty("time").GetInt64()).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));

    public static string Text(JsonElement body, string name) => body.GetProperty(name).GetString()!;

    private static double? Number(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    // On a sphere: within 0.6 % of the distance on the ellipsoid. No earthquake of the files is that close to a border.
    private static double Kilometres(JsonElement place, double latitude, double longitude)
    {
        var (there, here) = (double.DegreesToRadians(Number(place, "lat")!.Value), double.DegreesToRadians(latitude));
        double haversine = Math.Pow(Math.Sin((there - here) / 2), 2)
            + (Math.Cos(here) * Math.Cos(there) * Math.Pow(Math.Sin(double.DegreesToRadians(Number(place, "lon")!.Value - longitude) / 2), 2));
        return 2 * 6371.0088 * Math.Asin(Math.Sqrt(haversine));
    }

    private static void Count(Dictionary<string, long> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private Dictionary<string, long> Grouped(Func<JsonElement, string> key) => _stored.GroupBy(key).ToDictionary(static group => group.Key, static group => group.LongCount());
}
