namespace Grapnel.Generator.Reading;

/// <summary>Names of C# as JSON has them: <c>URLPath</c> is <c>urlPath</c>. Source: System.Text.Json, <c>JsonNamingPolicy.CamelCase</c>.</summary>
internal static class CamelCase
{
    public static string Of(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 1 && !char.IsUpper(letters[i]))
            {
                break;
            }

            var hasNext = i + 1 < letters.Length;
            if (i > 0 && hasNext && !char.IsUpper(letters[i + 1]))
            {
                // The last of several capitals begins a word; before a space, none does.
                if (letters[i + 1] == ' ')
                {
                    letters[i] = char.ToLowerInvariant(letters[i]);
                }

                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
