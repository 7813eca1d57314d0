using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>Typed members of payloads, as filters read them.</summary>
public class PayloadValuesTests
{
    [Fact]
    public void Values_are_written_as_JSON_writes_them()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var ticks = i % 3 == 0 ? random.NextInt64(0, DateTime.MaxValue.Ticks) : random.NextInt64(0, 3_000_000) * TimeSpan.TicksPerSecond * 1000 + (i % 3 == 1 ? 0 : random.Next(10) * 1_000_000);
            var date = new DateTime(ticks % DateTime.MaxValue.Ticks, (DateTimeKind)(i % 2));
            IsWritten<DateTime>(date);
            IsWritten<DateTimeOffset>(new DateTimeOffset(new DateTime(Math.Max(date.Ticks, TimeSpan.TicksPerDay)), TimeSpan.FromMinutes(random.Next(-600, 0))));
            IsWritten<DateOnly>(DateOnly.FromDateTime(date));
            IsWritten<TimeOnly>(new TimeOnly(date.Ticks % TimeSpan.TicksPerDay));
            IsWritten<TimeOnly>(new TimeOnly(i % 24, 5, 0));
            IsWritten<TimeSpan>(TimeSpan.FromTicks(random.NextInt64(-ticks, ticks + 1)));
            IsWritten<TimeSpan>(TimeSpan.FromSeconds(i));
            IsWritten<Guid>(Guid.NewGuid());
            IsWritten<char>((char)random.Next('a', 'z'));
        }

        IsWritten<TimeSpan>(TimeSpan.MinValue);
        IsWritten<DateTime>(DateTime.MaxValue);
        PayloadValues.Is((Guid?)null, ""u8).ShouldBeFalse();
        PayloadValues.IsOneOf((DateTime?)null, new FilterTexts("")).ShouldBeFalse();
    }

    [Fact]
    public void Elements_are_missing_where_they_cannot_be_read()
    {
        var document = JsonDocument.Parse("""{"a":1}""");
        var element = document.RootElement;
        PayloadJson.Of(element).Find(new FilterPath("a")).Is(1).ShouldBeTrue();
        document.Dispose();

        PayloadJson.Of(element).Exists.ShouldBeFalse();
        PayloadJson.Of(default(JsonElement)).Exists.ShouldBeFalse();
        PayloadJson.Of((JsonElement?)null).Exists.ShouldBeFalse();
        PayloadJson.Of((JsonNode?)null).Exists.ShouldBeFalse();
        PayloadJson.Of((JsonFields?)null, new FilterPath("a")).Exists.ShouldBeFalse();
        PayloadJson.Of((Document?)null, new FilterPath("a")).Exists.ShouldBeFalse();
        PayloadJson.Of(JsonDocument.Parse("null").RootElement).IsNull.ShouldBeTrue();
        PayloadJson.Of(JsonDocument.Parse(new byte[] { (byte)'"', 0xff, (byte)'"' }).RootElement).Exists.ShouldBeFalse();
        PayloadJson.Of(JsonDocument.Parse("\"\\ud800x\"").RootElement).Is("\uFFFDx"u8).ShouldBeTrue();
    }

    [Fact]
    public void Of_a_list_each_test_takes_the_first_element_that_is_left()
    {
        int[] list = [1, 2, 3, 2];

        PayloadLists.Includes(list, static item => item == 2, static item => item == 2).ShouldBeTrue();
        PayloadLists.Includes(list, static item => item == 2, static item => item == 2, static item => item == 2).ShouldBeFalse();
        PayloadLists.Includes(list, static item => item > 0, static item => item == 1).ShouldBeFalse("nothing is given back");
        PayloadLists.Includes((int[]?)null, static item => item == 2).ShouldBeFalse();
        PayloadLists.Includes(Enumerable.Range(0, 1000).ToArray(), static item => item == 999, static item => item == 999).ShouldBeFalse();
        PayloadLists.At(list, -5, static _ => true).ShouldBeFalse();
        PayloadLists.At(list, int.MinValue, static _ => true).ShouldBeFalse();
        PayloadLists.At(list, -4, static item => item == 1).ShouldBeTrue();
        PayloadLists.At((string?[])[null], 0, static _ => true).ShouldBeFalse();
        PayloadPoints.IsIn((decimal[])[1, 2], FilterArea.Box(2, 1, 0, 3)).ShouldBeTrue();
        PayloadPoints.IsIn((double[])[1, double.NaN], FilterArea.Box(2, 1, 0, 3)).ShouldBeFalse();
        PayloadPoints.IsIn(null, 2, FilterArea.Box(2, 1, 0, 3)).ShouldBeFalse();
    }

    private static void IsWritten<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        var text = JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value))!;
        PayloadValues.Is((T?)value, Encoding.UTF8.GetBytes(text)).ShouldBeTrue(text);
        PayloadValues.Is((T?)value, Encoding.UTF8.GetBytes(text + " ")).ShouldBeFalse(text);
        PayloadValues.IsOneOf((T?)value, new FilterTexts("no", text)).ShouldBeTrue(text);
    }
}
